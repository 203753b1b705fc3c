import { shippedVersions } from '@saimado/rule-books/domain/book';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REVIEW_FORM_BOOK } from './review-form-book';
import { criteriaOf, type Level, type ReviewFacts, scoreOf } from './review-score';

const form = shippedVersions(REVIEW_FORM_BOOK)[0]!.content;
const facts: fc.Arbitrary<ReviewFacts> = fc.record({
  hotline: fc.constantFrom('EMERGENCY' as const, 'GUIDELINE' as const), escalated: fc.boolean(), notEntitled: fc.boolean(), provisional: fc.boolean(), remoteSupport: fc.boolean(),
});
const level = fc.constantFrom<Level>(0, 1, 2, null);
const judged = facts.chain((of) => fc.tuple(fc.constant(of), fc.record(Object.fromEntries(criteriaOf(form, of).map(({ id }) => [id, level])))));

describe('the score of a call', () => {
  it('never sinks when one thing is done better', () => {
    fc.assert(fc.property(judged, fc.nat(), ([of, levels], at) => {
      const ids = Object.keys(levels).filter((id) => levels[id] === 0 || levels[id] === 1);
      const id = ids[at % Math.max(1, ids.length)];
      if (id === undefined) return;
      const before = scoreOf(form, of, levels);
      const after = scoreOf(form, of, { ...levels, [id]: (levels[id]! + 1) as Level });
      expect(after.percent!).toBeGreaterThanOrEqual(before.percent!);
      expect(after.failed.length).toBeLessThanOrEqual(before.failed.length);
      if (before.passed) expect(after.passed).toBe(true);
    }));
  });

  it('is not finished while something asked has no answer, and knows nothing that was not asked', () => {
    fc.assert(fc.property(judged, fc.nat(), ([of, levels], at) => {
      const ids = Object.keys(levels);
      const { [ids[at % ids.length]!]: _, ...rest } = levels;
      expect(scoreOf(form, of, rest)).toMatchObject({ missing: [ids[at % ids.length]], passed: false });
      expect(scoreOf(form, of, { ...levels, ELSEWHERE: 0 })).toEqual(scoreOf(form, of, levels));
    }));
  });

  it('has no percent where nothing applied', () => {
    const of: ReviewFacts = { hotline: 'GUIDELINE', escalated: false, notEntitled: false, provisional: false, remoteSupport: false };
    expect(scoreOf(form, of, Object.fromEntries(criteriaOf(form, of).map(({ id }) => [id, null])))).toMatchObject({ percent: null, of: 0, passed: false, missing: [] });
  });
});
