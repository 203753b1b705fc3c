import { VerificationOutcome } from '@saimado/kernel/codes';
import { describe, expect, it } from 'vitest';
import {
  afterVerification, checkDueOn, defaultDueOn, ENROLMENT_RESULTS, ENROLMENT_TRANSITIONS, type EnrolmentStatus, isOverdue, mayMoveEnrolment,
} from './enrolment-confirmation';

const STATUSES = Object.keys(ENROLMENT_TRANSITIONS) as EnrolmentStatus[];

describe('an owed confirmation', () => {
  it('reaches every status, and stays where an answer was given', () => {
    const reached = new Set<EnrolmentStatus>(['OPEN']);
    for (const status of reached) for (const { to } of ENROLMENT_TRANSITIONS[status]) reached.add(to);
    expect([...reached].sort()).toEqual([...STATUSES].sort());
    expect(STATUSES.filter((status) => ENROLMENT_TRANSITIONS[status].length === 0)).toEqual(['CONFIRMED', 'NOT_CONFIRMED', 'SUPERSEDED']);
  });

  it('takes any result while open, and an answer after one that could not be had', () => {
    for (const result of ENROLMENT_RESULTS) expect(mayMoveEnrolment('OPEN', result, 'RESULT')).toBe(true);
    expect(ENROLMENT_RESULTS.filter((result) => mayMoveEnrolment('COULD_NOT_ASK', result, 'RESULT'))).toEqual(['CONFIRMED', 'NOT_CONFIRMED']);
    expect(ENROLMENT_RESULTS.some((result) => mayMoveEnrolment('CONFIRMED', result, 'RESULT') || mayMoveEnrolment('SUPERSEDED', result, 'RESULT'))).toBe(false);
  });

  it('is superseded by a verification only, and by none once it was answered', () => {
    expect(mayMoveEnrolment('OPEN', 'SUPERSEDED', 'RESULT')).toBe(false);
    expect(STATUSES.filter((status) => mayMoveEnrolment(status, 'SUPERSEDED', 'VERIFICATION'))).toEqual(['OPEN']);
  });

  it('is due some days later, over the end of a year too', () => {
    expect(defaultDueOn('2026-06-10', 14)).toBe('2026-06-24');
    expect(defaultDueOn('2026-12-25', 14)).toBe('2027-01-08');
  });

  it('is overdue from the day after, and never once settled', () => {
    expect(isOverdue('OPEN', '2026-06-24', '2026-06-24')).toBe(false);
    expect(isOverdue('OPEN', '2026-06-24', '2026-06-25')).toBe(true);
    for (const status of STATUSES.filter((one) => one !== 'OPEN')) expect(isOverdue(status, '2026-06-24', '2027-01-01'), status).toBe(false);
  });

  it.each([['2026-06-10', 'ok'], ['2026-06-09', 'past'], ['2027-06-11', 'ok'], ['2027-06-12', 'too-far'], ['nonsense', 'past']] as const)('may be due on %s: %s', (day, verdict) => {
    expect(checkDueOn(day, '2026-06-10')).toBe(verdict);
  });

  it('is made by PENDING_ENROLMENT, once, and ended by every other outcome', () => {
    expect(afterVerification(false, 'PENDING_ENROLMENT')).toBe('make');
    expect(afterVerification(true, 'PENDING_ENROLMENT')).toBe('leave');
    for (const outcome of Object.values(VerificationOutcome).filter((one) => one !== 'PENDING_ENROLMENT')) {
      expect(afterVerification(true, outcome), outcome).toBe('supersede');
      expect(afterVerification(false, outcome), outcome).toBe('leave');
    }
  });
});
