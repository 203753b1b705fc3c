import { addDays, daysBetween, isJstDate, type JstDate } from '@saimado/kernel/jst';
import type { VerificationOutcome } from './proposal';

export const ENROLMENT_RESULTS = ['CONFIRMED', 'NOT_CONFIRMED', 'COULD_NOT_ASK'] as const;
export type EnrolmentResult = (typeof ENROLMENT_RESULTS)[number];
export type EnrolmentStatus = 'OPEN' | EnrolmentResult | 'SUPERSEDED';

/** RESULT: somebody asked the association. VERIFICATION: a newer verification of the ticket made the question idle. */
export type EnrolmentMoveCause = 'RESULT' | 'VERIFICATION';
interface EnrolmentMove { to: EnrolmentStatus; by: EnrolmentMoveCause }

const result = (to: EnrolmentResult): EnrolmentMove => ({ to, by: 'RESULT' });
const SUPERSEDED: EnrolmentMove = { to: 'SUPERSEDED', by: 'VERIFICATION' };

/** The life of an owed confirmation. An association that could not be asked may still answer; what it answered is final. */
export const ENROLMENT_TRANSITIONS: { readonly [From in EnrolmentStatus]: readonly EnrolmentMove[] } = {
  OPEN: [result('CONFIRMED'), result('NOT_CONFIRMED'), result('COULD_NOT_ASK'), SUPERSEDED],
  COULD_NOT_ASK: [result('CONFIRMED'), result('NOT_CONFIRMED')],
  CONFIRMED: [],
  NOT_CONFIRMED: [],
  SUPERSEDED: [],
};

export const mayMoveEnrolment = (from: EnrolmentStatus, to: EnrolmentStatus, by: EnrolmentMoveCause): boolean =>
  ENROLMENT_TRANSITIONS[from].some((move) => move.to === to && move.by === by);

/** Whoever reads it later must know why there is no yes. */
export const NOTE_NEEDED: Readonly<Record<EnrolmentResult, boolean>> = { CONFIRMED: false, NOT_CONFIRMED: true, COULD_NOT_ASK: true };

/** That the local association may be asked stands in 001 Q1-3; by when stands nowhere: the book's own figure, and each task's day can be set. */
export const defaultDueOn = (recordedOn: JstDate, days: number): JstDate => addDays(recordedOn, days);

/** Due on a day means: until that day is over. */
export const isOverdue = (status: EnrolmentStatus, dueOn: JstDate, today: JstDate): boolean => status === 'OPEN' && today > dueOn;

/** Enrolment takes 2–3 months (001 Q1-3); a day further away than a year is a slip of the hand. */
const FURTHEST_DAYS = 366;
export type CheckedDue = 'ok' | 'past' | 'too-far';

export function checkDueOn(dueOn: JstDate, today: JstDate): CheckedDue {
  if (!isJstDate(dueOn) || dueOn < today) return 'past';
  return daysBetween(today, dueOn) > FURTHEST_DAYS ? 'too-far' : 'ok';
}

/** What a new verification does to a ticket's open confirmation. */
export function afterVerification(hasOpen: boolean, outcome: VerificationOutcome): 'make' | 'supersede' | 'leave' {
  if (outcome === 'PENDING_ENROLMENT') return hasOpen ? 'leave' : 'make';
  return hasOpen ? 'supersede' : 'leave';
}
