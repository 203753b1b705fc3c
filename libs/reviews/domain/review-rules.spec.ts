import { describe, expect, it } from 'vitest';
import { mayMove, REVIEW_TRANSITIONS, ReviewStatus } from './review-states';
import { checkSample } from './sampling';

describe('the life of a review', () => {
  const statuses = Object.keys(ReviewStatus) as ReviewStatus[];

  it('reaches every state from DRAWN, and ends in ANSWERED and SKIPPED', () => {
    const seen = new Set<ReviewStatus>(['DRAWN']);
    for (const status of seen) for (const next of REVIEW_TRANSITIONS[status]) seen.add(next);
    expect([...seen].sort()).toEqual([...statuses].sort());
    expect(statuses.filter((status) => REVIEW_TRANSITIONS[status].length === 0)).toEqual(['ANSWERED', 'SKIPPED']);
  });

  it('never takes back what was shared', () => expect(statuses.filter((to) => mayMove('SHARED', to))).toEqual(['ANSWERED']));
});

describe('a sample', () => {
  const request = { fromDay: '2026-06-01', toDay: '2026-06-30', size: 5, seed: ' 2026-06 ' };

  it('keeps its seed trimmed', () => expect(checkSample(request)).toEqual({ kind: 'ok', seed: '2026-06' }));

  it.each([
    ['fromDay', { fromDay: '2026-02-30' }], ['toDay', { toDay: '6月' }], ['toDay', { toDay: '2026-05-31' }], ['toDay', { toDay: '2027-06-02' }],
    ['size', { size: 0 }], ['size', { size: 101 }], ['size', { size: 1.5 }], ['seed', { seed: '　' }], ['seed', { seed: 'あ'.repeat(41) }], ['seed', { seed: 'a\u0000' }],
  ])('refuses a wrong %s', (field, change) => expect(checkSample({ ...request, ...change })).toMatchObject({ reason: 'InvalidInput', field }));
});
