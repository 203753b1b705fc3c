import type { Solver } from '@saimado/reports/domain/disclosure/integer-program';
import { primariesOf } from '@saimado/reports/domain/protection/primaries';
import { protectRelease } from '@saimado/reports/domain/protection/protect-release';
import { verifyProtection } from '@saimado/reports/domain/protection/verify';
import { monthsOf } from '@saimado/reports/domain/release/period';
import type { EarlierRelease } from '@saimado/reports/domain/release/tabulated';
import { createHighsSolver } from '@saimado/reports/server/highs-solver';
import { type Counted, month, quarter, releasedAs, tabulatedOf } from '@test/testkit/builders/histories';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Constraint, solve } from 'yalps';

let solver: Solver;
beforeAll(async () => { solver = await createHighsSolver(600_000); });

const ROWS = ['a', 'b', 'c'];
const COLUMNS = ['x', 'y'];
const CATALOGUE = { tables: { row: ROWS, column: COLUMNS } };
const MONTHS = ['2026-04', '2026-05', '2026-06'];
const LEAVES = MONTHS.flatMap((first) => ROWS.flatMap((row) => COLUMNS.map((column) => ({ first, row, column }))));
const leafName = ({ first, row, column }: (typeof LEAVES)[number]): string => `${first} ${row} ${column}`;

/** A quarter's tickets, with clinics that have more than one of them; and in which order what is released. */
const anyHistory = fc.record({
  counts: fc.array(fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, { weight: 2, arbitrary: fc.integer({ min: 8, max: 30 }) }), { minLength: LEAVES.length, maxLength: LEAVES.length }),
  clinics: fc.integer({ min: 25, max: 90 }),
  // Where only quarters are crossed, months tell something of the crossing that cells and their sums do not (releases.spec.ts).
  crossed: fc.boolean(),
  order: fc.shuffledSubarray([month('2026-04'), month('2026-05'), month('2026-06'), quarter('2026-04')], { minLength: 2 }),
}).map(({ counts, clinics, order, crossed }) => {
  const tickets = LEAVES.flatMap(({ first, row, column }, leaf): Counted[] =>
    Array.from({ length: counts[leaf] ?? 0 }, (_, index) => ({ month: first, codes: { row, column }, clinic: `clinic ${(leaf * 13 + index * index) % clinics}` })));
  return { tickets, releases: order.map((period) => tabulatedOf(period, tickets, { ...CATALOGUE, crossings: crossed ? [['row', 'column']] : [] })) };
});

/**
 * Another solver and another way to write it down: not cells and sums, but how many tickets each month has of each pair of
 * codes. A published cell is a sum of those; so is every question.
 */
class Reader {
  private readonly constraints = new Map<string, Constraint>();
  private readonly leavesOf = new Map<string, string[]>();

  constructor(releases: readonly EarlierRelease[]) {
    for (const { tabulated, withheld } of releases) {
      const months = monthsOf(tabulated.period);
      for (const { name, count } of tabulated.cells) {
        const codes = new Map(name.split('/').slice(2).map((code) => code.split('=') as [string, string]));
        const leaves = LEAVES.filter(({ first, row, column }) => months.includes(first) && (codes.get('row') ?? row) === row && (codes.get('column') ?? column) === column);
        this.leavesOf.set(name, leaves.map(leafName));
        if (!withheld.has(name)) this.constraints.set(name, { equal: count });
      }
    }
  }

  /** The least, or the greatest, that the cell can be, for somebody who knows `own` tickets. */
  end(cell: string, direction: 'minimize' | 'maximize', own: readonly Counted[]): number {
    const constraints = new Map(this.constraints).set('asked', direction === 'maximize' ? { max: 1000 } : { min: 0 });
    const variables = new Map(LEAVES.map((leaf) => {
      const name = leafName(leaf);
      constraints.set(`own ${name}`, { min: own.filter(({ month: first, codes }) => first === leaf.first && codes.row === leaf.row && codes.column === leaf.column).length });
      const terms = [...this.leavesOf].flatMap(([known, leaves]) => (leaves.includes(name) ? [[known, 1] as const] : []));
      return [name, [...terms, [`own ${name}`, 1] as const, ...(this.leavesOf.get(cell)?.includes(name) ? [['asked', 1] as const] : [])]] as const;
    }));
    const solution = solve({ direction, objective: 'asked', constraints, variables, integers: true }, { tolerance: 0, timeout: 10_000 });
    if (solution.status !== 'optimal') throw new Error(`yalps: ${solution.status}`);
    return Math.round(solution.result);
  }
}

/** What somebody can tell who should not. */
function violations(releases: readonly EarlierRelease[], tickets: readonly Counted[]): string[] {
  const reader = new Reader(releases);
  const clinics = [...new Set(tickets.map(({ clinic }) => clinic))].sort().slice(0, 3);
  const onlookers = [[], ...clinics.map((clinic) => tickets.filter((ticket) => ticket.clinic === clinic))];
  return [...new Map(releases.flatMap(({ tabulated }) => {
    const cells = new Map(tabulated.cells.map((cell) => [cell.name, cell]));
    return [...primariesOf(tabulated).keys()].map((name) => [name, cells.get(name)] as const);
  }))].flatMap(([name, cell]) => onlookers.flatMap((own) => {
    const ownIn = cell?.clinics.get(own[0]?.clinic ?? '') ?? 0;
    const [least, most] = [reader.end(name, 'minimize', own), reader.end(name, 'maximize', own)];
    return least <= Math.max(1, ownIn) && most >= Math.max(10, ownIn + 1) ? [] : [`${name}: ${least} to ${most} for ${own[0]?.clinic ?? 'everybody'}`];
  }));
}

describe('random histories', () => {
  it('nobody tells what nobody should, and what was proved is proved', () => {
    const seen = { released: 0, refused: 0 };
    fc.assert(fc.property(anyHistory, ({ tickets, releases }) => {
      const earlier: EarlierRelease[] = [];
      for (const tabulated of releases) {
        const protection = protectRelease(tabulated, earlier, solver);
        // A month after its quarter: a clinic that has tickets of the other months may know too much whatever is withheld.
        if (protection.kind === 'undecided') {
          seen.refused += 1;
          continue;
        }
        seen.released += 1;
        expect(verifyProtection(tabulated, earlier, new Set(protection.withheld.keys()), protection.witnesses)).toEqual([]);
        earlier.push(releasedAs(earlier.length + 1, tabulated, protection.withheld.keys()));
      }
      expect(violations(earlier, tickets)).toEqual([]);
    }), { numRuns: 30 });
    expect(seen.released).toBeGreaterThan(10 * seen.refused);
  });

  it('the same reader tells much where only primaries are withheld', () => {
    const found = fc.sample(anyHistory, { numRuns: 20, seed: 1 }).filter(({ tickets, releases }) =>
      violations(releases.map((tabulated, index) => releasedAs(index + 1, tabulated, primariesOf(tabulated).keys())), tickets).length > 0);
    expect(found.length).toBeGreaterThan(10);
  });
});
