/**
 * Expected refusals. A service returns `{ kind: 'refused', reason, … }`; {@link toUnion} makes it the member of the
 * operation's union that carries the reason's name, with the sentence that says what to do.
 */
export type RefusalReason =
  | { reason: 'KeyReused' }
  | { reason: 'VersionConflict'; currentVersion: number }
  | { reason: 'NotFound' }
  | { reason: 'InvalidInput'; field: string; message?: string }
  | { reason: 'InvalidTransition'; from: string; to: string }
  | { reason: 'ReasonRequired' }
  | { reason: 'EntryRequired' }
  | { reason: 'AlreadyReviewed'; by: string }
  | { reason: 'ReviewByAnother' }
  | { reason: 'AlreadyAnswered'; by: string }
  | { reason: 'CostsNotTold' }
  | { reason: 'OtherHotlineClosed'; phoneNumber: string; opensAt: Date | null }
  | { reason: 'TransferWaiting' }
  | { reason: 'AlreadyEscalated'; discipline: string }
  | { reason: 'AlreadyClaimed'; by: string }
  | { reason: 'NotClaimedByYou'; by: string | null }
  | { reason: 'FirmInConflict'; firm: string }
  | { reason: 'ReferralUnderWay'; firm: string }
  | { reason: 'DraftConflict'; content: string; currentVersion: number }
  | {
      reason: 'FieldConflict'; field: string; base: string; mine: string; theirs: string; by: string; at: Date; currentVersion: number;
      merged: string; disjoint: boolean; mineMarked: { text: string; differs: boolean }[]; theirsMarked: { text: string; differs: boolean }[];
    }
  | { reason: 'SameSupervisor' }
  | { reason: 'PeriodNotOver' }
  | { reason: 'AlreadyDrafted'; reportId: string }
  | { reason: 'UsernameTaken' }
  | { reason: 'LastAdministrator' }
  | { reason: 'RefusedRowsPresent'; refusedRowCount: number }
  | { reason: 'AnotherAdministratorRequired' }
  | { reason: 'ApproveByAnother' }
  | { reason: 'RulesIncomplete'; problems: { path: string; place: string[]; message: string }[] }
  | { reason: 'RulesMoved' }
  | { reason: 'OutsideClinicHours'; opensAt: Date | null }
  | { reason: 'ReachConflict'; currentVersion: number; conflicts: { field: string; theirs: string; by: string }[] };

export type Refused = { kind: 'refused' } & RefusalReason;
/** A refusal for one of the given reasons only. */
export type RefusedFor<Reason extends RefusalReason['reason']> = { kind: 'refused' } & Extract<RefusalReason, { reason: Reason }>;

/** @example return refused({ reason: 'NotFound' }) */
export const refused = <R extends RefusalReason>(reason: R): { kind: 'refused' } & R => ({ kind: 'refused', ...reason });

type Words = { [R in RefusalReason['reason']]: (refusal: Extract<RefusalReason, { reason: R }>) => string };

/** What outside clients and logs-free screens are told. The console's own catalogues may say it at greater length. */
const WORDS: Words = {
  KeyReused: () => '同じキーで別の内容がすでに送信されています。新しいキーで送信し直してください。',
  VersionConflict: () => '他の人が先に変更しました。最新の内容を確認してから、もう一度保存してください。',
  NotFound: () => '見つかりません。番号を確認してください。',
  InvalidInput: ({ message }) => message ?? '入力内容を確認してください。',
  InvalidTransition: () => '現在の状態ではこの操作はできません。最新の状態を確認してください。',
  ReasonRequired: () => '理由を入力してください。',
  EntryRequired: () => '会員名簿から該当する会員を選んでください。',
  AlreadyReviewed: ({ by }) => `${by} さんがすでに確認しました。`,
  ReviewByAnother: () => 'ご自身の対応や操作は確認できません。別のSVに確認を依頼してください。',
  AlreadyAnswered: ({ by }) => `この着信には ${by} さんが応答しました。`,
  CostsNotTold: () => '専門事業者の費用が自己負担であることを伝えてから、もう一度操作してください（001 Q2-4）。',
  OtherHotlineClosed: ({ phoneNumber }) => `もう一方の窓口は受付時間外です。番号 ${phoneNumber} と次の受付時刻をご案内してください。`,
  TransferWaiting: () => 'すでにもう一方の窓口を呼び出しています。',
  AlreadyEscalated: () => 'この分野にはすでにエスカレーションされています。',
  AlreadyClaimed: ({ by }) => `${by} さんがすでに担当しています。`,
  NotClaimedByYou: ({ by }) => (by ? `${by} さんが担当しています。担当者だけが操作できます。` : '先に担当してください。'),
  FirmInConflict: ({ firm }) => `${firm} には利益相反の登録があるか、ないことを確かめられません。提案を作り直し、別の事業者を選んでもらってください。`,
  ReferralUnderWay: ({ firm }) => `${firm} への紹介が進んでいます。先にその結果を記録してください。`,
  DraftConflict: () => '別の画面で書かれた下書きがあります。両方を確認してください。',
  FieldConflict: ({ by }) => `${by} さんがこの項目を先に更新しました。どちらの内容も残っています。両方を確認して選んでください。`,
  SameSupervisor: () => 'すでにあなたの署名があります。もう1名の署名は、別のSVに依頼してください。',
  PeriodNotOver: () => 'まだ終わっていない期間の報告は作成できません。',
  AlreadyDrafted: () => 'この期間の報告はすでに作成中か、公開前の下書きがあります。そちらを進めるか、破棄してください。',
  UsernameTaken: () => 'このユーザー名はすでに使われています。別の名前にしてください。',
  LastAdministrator: () => '最後の管理者を外すことはできません。先に別の管理者を登録してください。',
  RefusedRowsPresent: ({ refusedRowCount }) => `取り込めない行が${refusedRowCount}件あります。確認のうえ、除いて取り込むかを選んでください。`,
  AnotherAdministratorRequired: () => '名簿から外れる行が多いため、別の管理者の確認が必要です。',
  ApproveByAnother: () => '下書きを書いた本人は承認できません。書いていない別のSVに承認を依頼してください。',
  RulesIncomplete: ({ problems }) => `公開できる状態ではありません（${problems.length}件）。指摘を直してから、もう一度お試しください。`,
  OutsideClinicHours: () => 'その時刻は、先方の連絡できる時間ではありません。提案の時刻を選ぶか、承知のうえで予定してください。',
  ReachConflict: ({ conflicts }) => `${[...new Set(conflicts.map(({ by }) => by))].join('さん、')}さんが同じ項目を先に変更しました。両方を見て、残す方を選んでください。`,
  RulesMoved: () => '確認している間に、別の版が公開されました。影響をもう一度確認してから承認してください。',
};

/** The sentence of a refusal, in Japanese. */
export const refusalMessage = (refusal: RefusalReason): string => (WORDS[refusal.reason] as (r: RefusalReason) => string)(refusal);

export type Reply = { kind: string };

/** A service's reply as a member of the operation's union: its `kind`, or the refusal's reason, is the type's name. */
export const toUnion = <R extends Reply | Refused>(reply: R): R & { __typename: string } =>
  Object.assign({}, reply, isRefused(reply) ? { __typename: reply.reason, message: refusalMessage(reply) } : { __typename: reply.kind });

const isRefused = (reply: Reply | Refused): reply is Refused => reply.kind === 'refused';
