import { describe, expect, it } from 'vitest';
import { CLAIMED_ESCALATION_STATUSES, ESCALATION_STATUSES, ESCALATION_TRANSITIONS, mayMove, OPEN_ESCALATION_STATUSES } from './escalation-states';

describe('escalation states', () => {
  it('reaches each from QUEUED', () => {
    const seen = new Set<(typeof ESCALATION_STATUSES)[number]>(['QUEUED']);
    for (const status of seen) for (const next of ESCALATION_TRANSITIONS[status]) seen.add(next);
    expect(seen).toEqual(new Set(ESCALATION_STATUSES));
  });

  it('ends in RETURNED and RESOLVED, finally; the rest is open', () => {
    const ends = ESCALATION_STATUSES.filter((status) => ESCALATION_TRANSITIONS[status].length === 0);
    expect(ends).toEqual(['RETURNED', 'RESOLVED']);
    expect(ESCALATION_STATUSES.filter((status) => !ends.includes(status)).sort()).toEqual([...OPEN_ESCALATION_STATUSES].sort());
  });

  it('is claimed once, and never unclaimed without an end', () => {
    for (const status of ESCALATION_STATUSES) {
      expect(mayMove(status, 'CLAIMED')).toBe(status === 'QUEUED');
      expect(mayMove(status, 'QUEUED')).toBe(false);
    }
  });

  it('works only what is claimed', () => {
    for (const end of ['RETURNED', 'REFERRED', 'RESOLVED'] as const) for (const from of ESCALATION_STATUSES) {
      if (mayMove(from, end)) expect(CLAIMED_ESCALATION_STATUSES).toContain(from);
    }
  });
});
