import { describe, expect, it } from 'vitest';
import { LIVE_REFERRAL_STATUSES, mayBecome, REFERRAL_TRANSITIONS, ReferralStatus, SENT_REFERRAL_STATUSES } from './referral-states';

const ALL = Object.values(ReferralStatus);

describe('a referral’s life', () => {
  it('begins as proposed, and every state is reached from there', () => {
    const reached = new Set<ReferralStatus>(['PROPOSED']);
    for (const status of reached) for (const next of REFERRAL_TRANSITIONS[status]) reached.add(next);
    expect([...reached].sort()).toEqual([...ALL].sort());
  });

  it('ends, and an end is final', () => {
    expect(ALL.filter((status) => REFERRAL_TRANSITIONS[status].length === 0).sort()).toEqual(['CLOSED', 'DECLINED', 'NOT_WANTED', 'OWN_FIRM', 'SUPERSEDED', 'WITHDRAWN']);
  });

  it('reaches a firm only by being sent; a firm’s answer, late or not, ends the waiting', () => {
    for (const to of ['OVERDUE', 'ACKNOWLEDGED', 'DECLINED', 'WITHDRAWN', 'CLOSED'] as const) expect(mayBecome('PROPOSED', to)).toBe(false);
    for (const from of ['SENT', 'OVERDUE'] as const) for (const to of ['ACKNOWLEDGED', 'DECLINED', 'WITHDRAWN', 'CLOSED'] as const) expect(mayBecome(from, to)).toBe(true);
    expect(mayBecome('ACKNOWLEDGED', 'OVERDUE')).toBe(false);
  });

  it('lets the member take consent back wherever a firm has the case', () => {
    for (const status of LIVE_REFERRAL_STATUSES) expect(mayBecome(status, 'WITHDRAWN')).toBe(true);
    expect(ALL.filter((status) => !SENT_REFERRAL_STATUSES.includes(status)).some((status) => mayBecome(status, 'WITHDRAWN'))).toBe(false);
  });
});
