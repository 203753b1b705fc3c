import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { isJstMonth, type JstMonth, jstMonthOf } from '@saimado/kernel/jst';

export const REPORT_STATUSES = ['DRAFT', 'SIGNED', 'PUBLISHED'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** One supervisor drafts, another signs, then it is published; what JMA has read is not taken back. */
export const REPORT_TRANSITIONS: { readonly [From in ReportStatus]: readonly ReportStatus[] } = {
  DRAFT: ['SIGNED'],
  SIGNED: ['PUBLISHED'],
  PUBLISHED: [],
};

export const mayMove = (from: ReportStatus, to: ReportStatus): boolean => REPORT_TRANSITIONS[from].includes(to);

export type SameSupervisor = { kind: 'refused'; reason: 'SameSupervisor' };
export type PeriodNotOver = { kind: 'refused'; reason: 'PeriodNotOver' };

/** Null when `signer` may sign: sign-off takes two persons. Both are staff ids. */
export const checkSign = (draftedBy: string, signer: string): SameSupervisor | null =>
  draftedBy === signer ? { kind: 'refused', reason: 'SameSupervisor' } : null;

const MESSAGES = { month: '月を「2026-05」の形で入力してください。' };

/** Null when `month` is a month that has ended in Japan; until then its counts still grow. */
export function checkMonth(month: JstMonth, now: Date): InvalidInput | PeriodNotOver | null {
  if (!isJstMonth(month)) return invalidInput('month', MESSAGES.month);
  return month >= jstMonthOf(now) ? { kind: 'refused', reason: 'PeriodNotOver' } : null;
}
