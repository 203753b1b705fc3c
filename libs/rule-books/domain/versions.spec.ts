import { addDays } from '@saimado/kernel/jst';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, inForceOn, isWhole, publicationOf, type Validity } from './versions';

const first = { validFrom: '2022-06-01', validUntil: '2023-05-31' };
const second = { validFrom: '2023-06-01', validUntil: null };

describe('a version among those in force', () => {
  it('judges the days it covers, both ends included', () => {
    expect(inForceOn([first, second], '2023-05-31')).toBe(first);
    expect(inForceOn([first, second], '2023-06-01')).toBe(second);
    expect(inForceOn([first, second], '2022-05-31')).toBeNull();
  });
  it('ends the one before it on the day before', () => {
    expect(publicationOf([first, second], { validFrom: '2026-04-01', validUntil: null }))
      .toEqual({ kind: 'publication', ended: [{ version: second, validUntil: '2026-03-31' }], replaced: [] });
  });
  it('replaces one that begins no earlier', () => {
    expect(publicationOf([first, second], { validFrom: '2023-06-01', validUntil: null })).toEqual({ kind: 'publication', ended: [], replaced: [second] });
    expect(publicationOf([first, second], { validFrom: '2022-06-01', validUntil: '2023-05-31' })).toEqual({ kind: 'publication', ended: [], replaced: [first] });
  });
  it.each([
    ['SPLITS', { validFrom: '2026-04-01', validUntil: '2026-04-30' }],
    ['SPLITS', { validFrom: '2022-07-01', validUntil: '2023-01-31' }],
    ['GAP', { validFrom: '2021-01-01', validUntil: '2021-12-31' }],
    ['ORDER', { validFrom: '2026-04-02', validUntil: '2026-04-01' }],
  ])('is refused: %s %j', (reason, next) => expect(publicationOf([first, second], next)).toEqual({ kind: 'refused', reason }));

  it('leaves every day covered once, whatever is published in whatever order', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2024-02-20', days));
    const validity = fc.tuple(day, fc.option(day)).map(([validFrom, validUntil]): Validity => ({ validFrom, validUntil }));
    fc.assert(fc.property(fc.array(validity, { maxLength: 8 }), (drafts) => {
      let inForce: Validity[] = [{ validFrom: '2024-02-01', validUntil: null }];
      for (const draft of drafts) {
        const publication = publicationOf(inForce, draft);
        if (publication.kind === 'refused') continue;
        const ended = new Map(publication.ended.map(({ version, validUntil }) => [version, validUntil]));
        inForce = [...inForce.filter((version) => !publication.replaced.includes(version)).map((version) => ({ ...version, validUntil: ended.get(version) ?? version.validUntil })), draft];
        expect(inForceOn(inForce, draft.validFrom)).toBe(draft);
      }
      expect(isWhole(inForce)).toBe(true);
      for (let days = 0; days < 120; days += 1) expect(inForce.filter((version) => covers(version, addDays('2024-02-01', days)))).toHaveLength(1);
    }));
  });
});
