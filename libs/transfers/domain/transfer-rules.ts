import type { CallState, HotlineCode, TicketStatus } from '@saimado/kernel/codes';
import { jstDateOf, jstTimeOf } from '@saimado/kernel/jst';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';

/** TOLD: the other line was closed or not reached, and its number was read out instead (domain.md §4). */
export const TransferStatus = {
  WAITING: 'WAITING', ACCEPTED: 'ACCEPTED', CANCELLED: 'CANCELLED', UNANSWERED: 'UNANSWERED', CALLER_GONE: 'CALLER_GONE', TOLD: 'TOLD',
} as const;
export type TransferStatus = keyof typeof TransferStatus;

export const otherHotline = (hotline: HotlineCode): HotlineCode => (hotline === 'EMERGENCY' ? 'GUIDELINE' : 'EMERGENCY');

/** Why a call belongs on the line, where the operator has said no more (domain.md §4). */
const USUAL_REASON: { readonly [To in HotlineCode]: string } = {
  GUIDELINE: 'ガイドライン・チェックリスト等のご質問',
  EMERGENCY: 'セキュリティのトラブルのご相談',
};
const LONGEST_REASON = 500;
const MESSAGES = { tooLong: `理由は${LONGEST_REASON}文字以内にしてください。`, unstorable: '保存できない文字が含まれています。' };

export const usualReason = (to: HotlineCode): string => USUAL_REASON[to];

export function checkReason(to: HotlineCode, text: string | null): { kind: 'reason'; reason: string } | InvalidInput {
  const reason = text?.trim() || USUAL_REASON[to];
  if (reason.length > LONGEST_REASON) return invalidInput('reason', MESSAGES.tooLong);
  return /[\0\p{Surrogate}]/u.test(reason) ? invalidInput('reason', MESSAGES.unstorable) : { kind: 'reason', reason };
}

/** A ticket that tier 2 has, or that is closed, goes to no other line. */
export const mayHandOver = (status: TicketStatus): boolean => status === 'OPEN' || status === 'AWAITING_CALLBACK' || status === 'RESOLVED';

/** What a transfer is while its ring may have ended by itself: nobody answered in time, or the caller gave up. */
export function statusOf(kept: TransferStatus, ring: CallState | null): TransferStatus {
  if (kept !== 'WAITING') return kept;
  return ring === 'MISSED' ? 'UNANSWERED' : ring === 'ABANDONED' ? 'CALLER_GONE' : 'WAITING';
}

const TOLD = {
  closed: (name: string, number: string, opens: string) => `受付時間外のため、${name}（${number}）と次の受付（${opens}）をご案内しました。`,
  noOpening: (name: string, number: string) => `受付時間外のため、${name}（${number}）をご案内しました。`,
  open: (name: string, number: string) => `${name}（${number}）をご案内しました。`,
};

const inWords = (instant: Date): string => {
  const [, month, day] = jstDateOf(instant).split('-').map(Number);
  return `${month}月${day}日 ${jstTimeOf(instant)}`;
};

/** What is kept of a number that was read out. @param opensAt the next opening; null while open or where none is known */
export const toldText = (name: string, number: string, isOpen: boolean, opensAt: Date | null): string =>
  isOpen ? TOLD.open(name, number) : opensAt ? TOLD.closed(name, number, inWords(opensAt)) : TOLD.noOpening(name, number);

export const acceptedText = (toNumber: string): string => `引き継ぎ先の受付番号：${toNumber}`;
