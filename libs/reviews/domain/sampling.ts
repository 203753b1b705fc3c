import { daysBetween, isJstDate, type JstDate } from '@saimado/kernel/jst';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';

/** By what calls are drawn: all alike, or those of which something is known. */
export const SampleRule = {
  ANY: 'ANY', ESCALATED: 'ESCALATED', RETURNED: 'RETURNED', OVERRULED: 'OVERRULED', PROVISIONAL: 'PROVISIONAL', NOT_ENTITLED: 'NOT_ENTITLED',
  REMOTE_SUPPORT: 'REMOTE_SUPPORT', OUTSIDE_HOURS: 'OUTSIDE_HOURS', LONG_CALL: 'LONG_CALL', UNTRIAGED: 'UNTRIAGED',
} as const;
export type SampleRule = keyof typeof SampleRule;

/** What counts as long. Nobody says; 要確認. */
export const LONG_CALL_MINUTES = 20;
export const LARGEST_SAMPLE = 100;
const LONGEST_SPAN_DAYS = 366;
const LONGEST_SEED = 40;

export interface SampleRequest {
  fromDay: JstDate;
  /** the last day */
  toDay: JstDate;
  /** how many calls; of each operator where `perOperator` */
  size: number;
  /** anything; the same seed draws the same calls from the same candidates */
  seed: string;
}

const MESSAGES = {
  day: '日付を「2026-06-10」の形で、実在する日を入力してください。', order: '最終日は初日以後にしてください。', span: `期間は${LONGEST_SPAN_DAYS}日以内にしてください。`,
  size: `件数は1〜${LARGEST_SAMPLE}で入力してください。`, seed: `抽出の種を1〜${LONGEST_SEED}文字で入力してください。`,
};

/** What is asked for, with its seed trimmed, or which field is wrong. */
export function checkSample(request: SampleRequest): { kind: 'ok'; seed: string } | InvalidInput {
  const { fromDay, toDay, size } = request;
  const seed = request.seed.trim();
  if (!isJstDate(fromDay)) return invalidInput('fromDay', MESSAGES.day);
  if (!isJstDate(toDay)) return invalidInput('toDay', MESSAGES.day);
  if (toDay < fromDay) return invalidInput('toDay', MESSAGES.order);
  if (daysBetween(fromDay, toDay) >= LONGEST_SPAN_DAYS) return invalidInput('toDay', MESSAGES.span);
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_SAMPLE) return invalidInput('size', MESSAGES.size);
  if (seed === '' || [...seed].length > LONGEST_SEED || seed.includes('\u0000')) return invalidInput('seed', MESSAGES.seed);
  return { kind: 'ok', seed };
}
