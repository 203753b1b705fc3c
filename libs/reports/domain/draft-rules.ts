import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { jstMonthOf } from '@saimado/kernel/jst';
import { MONTHS_OF, type Period, type PeriodKind } from './release/period';
import { isPeriod, isPeriodSettings, periodOver, type PeriodSettings } from './release/periods';

/** What of and how often reports are made. The length of a period is unknown (001 Q2-5 says 定期的), so it is a setting, 要確認. */
export interface ReportSettings extends PeriodSettings {
  kinds: readonly PeriodKind[];
}

export type PeriodNotOver = { kind: 'refused'; reason: 'PeriodNotOver' };

const LONGEST_REASON = 400;
const MESSAGES = {
  kind: 'この長さの報告は作成しない設定です。設定を確認してください。',
  first: '期間の最初の月を「2026-05」の形で指定してください。四半期と年度は、設定した月から始まります。',
  reasonMissing: '公開済みの期間です。訂正の理由を入力してください。閲覧者にも表示されます。',
  reasonTooLong: `訂正の理由は${LONGEST_REASON}文字以内で入力してください。`,
  reasonForNothing: 'まだ公開していない期間には、訂正の理由は要りません。空にしてください。',
  reasonTells: (words: readonly string[]) => `訂正の理由に、個人や施設の特定につながるおそれのある語があります（${words.map((word) => `「${word}」`).join('')}）。言い換えてください。`,
  yearBegins: '年度の始まりの月は1〜12で指定してください。',
  kinds: '作成する報告の長さを1つ以上選んでください。',
  publishAt: '公開の日時は、今より後を指定してください。今すぐ公開する場合は空にしてください。',
};

export interface DraftRequest extends Period {
  correctionReason: string | null;
}

/** Null when the period may be drafted. `released`: versions of it that were published. */
export function checkDraft({ kind, first, correctionReason }: DraftRequest, settings: ReportSettings, released: number, now: Date): InvalidInput | PeriodNotOver | null {
  if (!settings.kinds.includes(kind)) return invalidInput('kind', MESSAGES.kind);
  if (!isPeriod({ kind, first }, settings)) return invalidInput('first', MESSAGES.first);
  // A year that begins in 9999 ends in a month that no longer compares as text.
  if (jstMonthOf(now) <= first || !periodOver({ kind, first }, now)) return { kind: 'refused', reason: 'PeriodNotOver' };
  if (released > 0 && correctionReason === null) return invalidInput('correctionReason', MESSAGES.reasonMissing);
  if (released === 0 && correctionReason !== null) return invalidInput('correctionReason', MESSAGES.reasonForNothing);
  return (correctionReason?.length ?? 0) > LONGEST_REASON ? invalidInput('correctionReason', MESSAGES.reasonTooLong) : null;
}

/** Readers are shown the reason. @param words what of it stands in the register, or looks like somebody */
export const tellsOfSomebody = (words: readonly string[]): InvalidInput => invalidInput('correctionReason', MESSAGES.reasonTells([...new Set(words)]));

export function checkSettings({ yearBegins, kinds }: ReportSettings): InvalidInput | null {
  if (!isPeriodSettings({ yearBegins })) return invalidInput('yearBegins', MESSAGES.yearBegins);
  return kinds.length === 0 || new Set(kinds).size < kinds.length ? invalidInput('kinds', MESSAGES.kinds) : null;
}

/** Null when a report may be put aside for `publishAt`. */
export const checkPublishAt = (publishAt: Date, now: Date): InvalidInput | null =>
  publishAt <= now ? invalidInput('publishAt', MESSAGES.publishAt) : null;

/** The shorter first. */
export const inOrderOfLength = (kinds: readonly PeriodKind[]): PeriodKind[] => [...kinds].sort((a, b) => MONTHS_OF[a] - MONTHS_OF[b]);
