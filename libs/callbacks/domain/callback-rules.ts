import type { Discipline, HotlineCode, TicketStatus } from '@saimado/kernel/codes';
import type { StaffId } from '@saimado/kernel/id';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { mayMove } from '@saimado/tickets/domain/ticket-status';
import type { Viewer } from '@saimado/tickets/domain/visibility';
import type { AttemptOutcome } from './callback-states';

const MINUTE = 60_000;
/** How long before its time somebody is told, and how long after it a call-back counts as missed. No source states either: 要確認. */
export const REMIND_BEFORE_MS = 5 * MINUTE;
export const MISSED_AFTER_MS = 15 * MINUTE;
/** How long 「架電中」 keeps others from calling; whoever forgot to say how it went blocks nobody for longer. 要確認. */
export const RINGS_FOR_MS = 30 * MINUTE;
/** When it is tried again at the earliest; the clinic's hours come on top. No source: 要確認. */
export const AGAIN_AFTER_MS: Record<Exclude<AttemptOutcome, 'DONE'>, number> = { NO_ANSWER: 30 * MINUTE, BUSY: 10 * MINUTE, LEFT_WORD: 120 * MINUTE };
const LATEST_AHEAD_MS = 366 * 24 * 60 * MINUTE;
const LONGEST_WORDS = 500;

export const STAGES = ['BEFORE', 'MISSED'] as const;
export type ReminderStage = (typeof STAGES)[number];

/** When to remind of a call-back due at `dueAt`: what is near already is told at once, what is past is nobody's news. */
export function remindersOf(dueAt: Date, now: Date): { stage: ReminderStage; at: Date }[] {
  const before = new Date(Math.max(dueAt.getTime() - REMIND_BEFORE_MS, now.getTime()));
  const missed = new Date(dueAt.getTime() + MISSED_AFTER_MS);
  return [...(dueAt > now ? [{ stage: 'BEFORE' as const, at: before }] : []), ...(missed > now ? [{ stage: 'MISSED' as const, at: missed }] : [])];
}

/** Whose a call-back is: tier 1 of a line, or tier 2 of a discipline; one person's where `forId` says so. */
export interface CallbackScope {
  tier: 'TIER_1' | 'TIER_2';
  hotline: HotlineCode;
  discipline: Discipline | null;
  forId: StaffId | null;
}
export type Caller = Viewer & { staffId: StaffId };

/** Of a ticket that they may see, specialists see what tier 1 and the own discipline owe; everybody else sees all. */
export const maySeeCallback = (viewer: Viewer, { tier, discipline }: CallbackScope): boolean =>
  viewer.role !== 'SPECIALIST' || tier === 'TIER_1' || discipline === viewer.discipline;

/** Whether somebody belongs to those who make this call, whoever of them it is for. */
export const isOfGroup = (viewer: Viewer, { tier, hotline, discipline }: CallbackScope): boolean =>
  viewer.role === 'SUPERVISOR'
  || (tier === 'TIER_1' && viewer.role === 'OPERATOR' && viewer.hotline === hotline)
  || (tier === 'TIER_2' && viewer.role === 'SPECIALIST' && viewer.discipline === discipline);

/** A supervisor may call instead of anybody; others only what is theirs or anyone's. */
export const mayCall = (viewer: Caller, callback: CallbackScope): boolean =>
  isOfGroup(viewer, callback) && (viewer.role === 'SUPERVISOR' || callback.forId === null || callback.forId === viewer.staffId);

/** Whether somebody is on the telephone for it now. */
export const isRinging = (since: Date | null, now: Date): boolean => since !== null && now.getTime() - since.getTime() < RINGS_FOR_MS;

/** The status of a ticket for which tier 1 plans a call-back: an open one waits for it, what is with tier 2 or solved stays. */
export const statusWhilePlanned = (status: TicketStatus): TicketStatus => (mayMove(status, 'AWAITING_CALLBACK', 'CHOICE') ? 'AWAITING_CALLBACK' : status);
/** And once one is over. @param left how many of tier 1 are still planned */
export const statusOnceOver = (status: TicketStatus, left: number): TicketStatus => (status === 'AWAITING_CALLBACK' && left === 0 ? 'OPEN' : status);

const SAY = {
  past: '折り返しの時刻は、これからの時刻にしてください。',
  tooFar: '折り返しの時刻は、1年以内にしてください。',
  purpose: '何のための折り返しかを書いてください（例：復旧の確認）。',
  tooLong: `${LONGEST_WORDS}文字以内にしてください。`,
};

export const checkDueAt = (field: string, dueAt: Date, now: Date): InvalidInput | null => {
  if (dueAt.getTime() < now.getTime() - MINUTE) return invalidInput(field, SAY.past);
  return dueAt.getTime() > now.getTime() + LATEST_AHEAD_MS ? invalidInput(field, SAY.tooFar) : null;
};

export function checkPurpose(text: string): { kind: 'text'; text: string } | InvalidInput {
  const trimmed = text.trim();
  if (trimmed === '') return invalidInput('purpose', SAY.purpose);
  return checkWords('purpose', trimmed) ?? { kind: 'text', text: trimmed };
}
export const checkWords = (field: string, text: string): InvalidInput | null => (text.length > LONGEST_WORDS ? invalidInput(field, SAY.tooLong) : null);
