import { audit } from '@saimado/reports/domain/disclosure/audit';
import { auditAnswer, protectAnswer } from '@saimado/reports/domain/disclosure/answers';
import type { Solver } from '@saimado/reports/domain/disclosure/integer-program';
import { protect } from '@saimado/reports/domain/disclosure/protect';
import { primariesOf } from '@saimado/reports/domain/disclosure/table';
import { checkWitnesses } from '@saimado/reports/domain/disclosure/witnesses';
import { createHighsSolver } from '@saimado/reports/server/highs-solver';
import { anyPlain, anyTied, placesOf, readingOf, type Release, releaseOf } from '@test/testkit/builders/releases';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { intervalsByBruteForce, leavesOf } from './brute-force';
import { optimumByYalps } from './second-solver';

let solver: Solver;
beforeAll(async () => { solver = await createHighsSolver(600_000); });

/** Withheld cells chosen by a mask, few enough of them free for every table to be written down. */
const withMask = fc.tuple(releaseOf(anyTied(2), [3]), fc.bigInt({ min: 0n, max: (1n << 20n) - 1n })).map(([release, mask]) => {
  const leaves = new Set(leavesOf(release));
  let free = 4;
  const withheld = Object.keys(release.cells).filter((name, index) =>
    (mask & (1n << BigInt(index))) !== 0n && !(release.zerosShown && release.cells[name] === 0) && (!leaves.has(name) || free-- > 0));
  return { ...release, withheld };
});

describe('audit', () => {
  it('finds exactly the intervals that writing down every table finds', () => {
    let open = 0;
    fc.assert(fc.property(withMask, (release) => {
      const { table, withheld } = readingOf(release, 'audit');
      const verdict = audit(table, withheld, solver);
      if (verdict.kind !== 'audited') throw new Error(verdict.detail);
      const { intervals } = auditAnswer(table, verdict);
      expect(intervals).toEqual(intervalsByBruteForce(release, new Set(release.withheld)));
      open += Object.values(intervals).filter(({ max }) => max === null).length;
    }), { numRuns: 150 });
    expect(open).toBeGreaterThan(50);
  });
});

describe('protect', () => {
  it('exposes nobody, needs each cell it adds, and proves it', () => {
    const seen = { protected: 0, impossible: 0, secondary: 0 };
    fc.assert(fc.property(releaseOf(anyTied(40), [5, 10]), (release) => {
      const { table } = readingOf(release);
      const verdict = protect(table, solver);
      if (verdict.kind === 'undecided') throw new Error(verdict.detail);
      seen[verdict.kind] += 1;
      if (verdict.kind === 'impossible') return;
      expect(verdict.primary).toEqual(primariesOf(table));
      const withheld = new Set([...verdict.primary, ...verdict.secondary]);
      expect(audit(table, withheld, solver)).toMatchObject({ exposed: [], intervals: verdict.intervals });
      expect(checkWitnesses(table, withheld, verdict.witnesses)).toEqual([]);
      for (const place of verdict.secondary) {
        seen.secondary += 1;
        const less = new Set(withheld);
        less.delete(place);
        const attacked = audit(table, less, solver);
        expect(attacked.kind === 'audited' && attacked.exposed.length).toBeGreaterThan(0);
      }
    }), { numRuns: 120 });
    expect(seen.protected).toBeGreaterThan(60);
    expect(seen.secondary).toBeGreaterThan(60);
  });

  it('says impossible only where withholding everything does not help', () => {
    fc.assert(fc.property(releaseOf(anyTied(6), [4, 10]), (release) => {
      const { table } = readingOf(release);
      const verdict = protect(table, solver);
      const everything = placesOf({ kind: 'read', table, withheld: new Set() }, Object.keys(release.cells).filter((name) => !release.zerosShown || release.cells[name] !== 0));
      const attacked = audit(table, everything, solver);
      expect(verdict.kind === 'impossible' ? verdict.cells : []).toEqual(attacked.kind === 'audited' && attacked.exposed);
    }), { numRuns: 80 });
  });

  it('lets nothing cheaper be found: every cheaper choice exposes somebody', () => {
    fc.assert(fc.property(releaseOf(anyTied(15), [4]), (release) => {
      const { table } = readingOf(release);
      const verdict = protect(table, solver);
      if (verdict.kind !== 'protected') return;
      const primary = new Set(verdict.primary);
      const more = table.cells.flatMap(({ count, weight }, place) => (primary.has(place) || (release.zerosShown && count === 0) ? [] : [{ place, weight }]));
      const spent = [...primary].reduce((sum, place) => sum + (table.cells[place]?.weight ?? 0), 0);
      for (const choice of cheaperThan(more, verdict.cost - spent)) {
        const attacked = audit(table, new Set([...primary, ...choice]), solver);
        expect(attacked.kind === 'audited' && attacked.exposed.length).toBeGreaterThan(0);
      }
    }), { numRuns: 30 });
  });

  it('agrees with a second solver on the optimum', () => {
    let compared = 0;
    fc.assert(fc.property(releaseOf(anyPlain(30, 3), [8]), (release) => {
      const { table } = readingOf(release);
      const verdict = protect(table, solver);
      if (verdict.kind === 'undecided') throw new Error(verdict.detail);
      if (primariesOf(table).length > 6) return;
      compared += 1;
      expect(verdict.kind === 'protected' ? verdict.cost : null).toBe(optimumByYalps(table));
    }), { numRuns: 30 });
    expect(compared).toBeGreaterThan(20);
  });

  it('answers the same however the file is ordered', () => {
    fc.assert(fc.property(releaseOf(anyTied(20), [8]), fc.func(fc.nat()), (release, mix) => {
      const shuffled = <Item>(items: Item[]): Item[] => items.map((item, index) => ({ item, key: mix(index, JSON.stringify(item)) })).sort((a, b) => a.key - b.key).map(({ item }) => item);
      const other: Release = {
        ...release, cells: Object.fromEntries(shuffled(Object.entries(release.cells))),
        sums: shuffled(release.sums.map(({ total, of }) => ({ total, of: shuffled(of) }))),
      };
      const answer = (one: Release): unknown => {
        const { table } = readingOf(one);
        const verdict = protect(table, solver);
        return verdict.kind === 'protected' ? { answer: protectAnswer(table, verdict), proof: verdict.witnesses } : verdict;
      };
      expect(answer(other)).toEqual(answer(release));
    }), { numRuns: 40 });
  });
});

/** Every set of places that weighs less than `limit` (at most 300 of them, the first by place). */
function* cheaperThan(more: readonly { place: number; weight: number }[], limit: number): Generator<number[]> {
  let left = 300;
  function* from(index: number, spent: number, chosen: number[]): Generator<number[]> {
    if (spent >= limit || left <= 0) return;
    if (index === more.length) {
      left -= 1;
      yield chosen;
      return;
    }
    const { place, weight } = more[index] ?? { place: NaN, weight: NaN };
    yield* from(index + 1, spent + weight, [...chosen, place]);
    yield* from(index + 1, spent, chosen);
  }
  yield* from(0, 0, []);
}
