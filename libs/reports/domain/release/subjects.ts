/** What the guideline line is asked about, in parts that hold enough questions to be shown for a month. */
export const SECTIONS = ['ORGANISATION', 'OPERATION', 'PREPARATION', 'GUIDELINE', 'CHECKLIST', 'MATERIAL', 'TRAINING'] as const;
export type SectionCode = (typeof SECTIONS)[number];

export interface SubjectDefinition {
  code: string;
  section: SectionCode;
  name: string;
}

const of = (section: SectionCode, subjects: Readonly<Record<string, string>>): SubjectDefinition[] =>
  Object.entries(subjects).map(([code, name]) => ({ code, section, name }));

/**
 * Items of the checklist and documents as the newest edition of the checklist book has them; what only an older one has
 * falls into OTHER, for an item that is asked no more would be a cell known to be empty. Held against the book by
 * test/cases/reports/catalogue.spec.ts: a new edition of the book asks for a new edition of the catalogue.
 */
export const SUBJECTS: readonly SubjectDefinition[] = [
  ...of('ORGANISATION', {
    RESPONSIBLE_PERSON: '医療情報システム安全管理責任者を置いている',
    RULES_SET: '具体的な実施方法を運用管理規程等に定めている',
  }),
  ...of('OPERATION', {
    ASSET_LEDGER: 'サーバ、端末PC、ネットワーク機器の台帳を管理している',
    REMOTE_MAINTENANCE: 'リモートメンテナンス（保守）を使う機器の有無を事業者に確認した',
    MDS_SDS: '医療情報セキュリティ開示書（MDS/SDS）を事業者に提出してもらう',
    ACCESS_RIGHTS: '利用者の職種・担当業務ごとにアクセス利用権限を設定している',
    ACCOUNTS: '退職者や使っていないアカウントを削除または無効にしている',
    PATCHES: 'セキュリティパッチ（最新のファームウェアや更新プログラム）を適用している',
    PASSWORD_STRENGTH: 'パスワードの決まり（英数字・記号を混ぜた8文字以上、定期的に変更）',
    PASSWORD_REUSE: 'パスワードの使い回しを禁止している',
    EXTERNAL_MEDIA: 'USBストレージなど外部記録媒体・機器の接続を制限している',
    TWO_FACTOR: '二要素認証を導入している（または令和9年度までに導入する予定）',
    ACCESS_LOG: 'アクセスログを管理している',
    UNUSED_SOFTWARE: '裏で動いている不要なソフトウェア・サービスを停止している',
    SOURCE_RESTRICTION: '接続元を制限している（ネットワーク機器）',
  }),
  ...of('PREPARATION', {
    CONTACT_CHART: 'インシデント発生時の連絡体制図がある',
    BACKUP: 'バックアップを取り、復旧の手順を確認している',
    BCP: 'サイバー攻撃を想定した事業継続計画（BCP）を策定している',
  }),
  ...of('GUIDELINE', { GUIDELINE_6: '医療情報システムの安全管理に関するガイドライン' }),
  ...of('CHECKLIST', {
    CHECKLIST: '医療機関におけるサイバーセキュリティ対策チェックリスト',
    CHECKLIST_MANUAL: 'チェックリストマニュアル（医療機関・事業者向け）',
  }),
  ...of('MATERIAL', {
    PRACTICE_GUIDE: 'チェックリストの実践ガイド',
    RULES_TEMPLATE: '情報セキュリティ管理運用規定（ひな型）',
    CHART_TEMPLATE: '体制図のひな型',
  }),
  ...of('TRAINING', {
    SEMINAR_VIDEO: 'チェックリストのセミナー動画',
    ROLE_TABLE_VIDEO: '契約における役割分担等に関する確認表 Part1 の解説動画',
    TRAINING_MANAGEMENT: '経営者向け研修',
    TRAINING_ADMINISTRATOR: 'システム・セキュリティ管理者向け研修',
    TRAINING_BEGINNER: '初学者・医療従事者向け研修',
    TRAINING_INSPECTION: '立入検査研修',
    TRAINING_TEACHER: '講師育成研修',
  }),
];

const BY_CODE = new Map(SUBJECTS.map((subject) => [subject.code, subject]));
export const subjectOf = (code: string | null): SubjectDefinition | undefined => (code === null ? undefined : BY_CODE.get(code));
