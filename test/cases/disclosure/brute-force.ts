import type { Interval } from '@saimado/reports/domain/disclosure/audit';
import type { Release } from '@test/testkit/builders/releases';

/**
 * The attack without any cleverness: every table of whole numbers is written down and compared with what is published.
 * Cells that are nobody's total run from what they must be to a cap; a cell whose end moves with the cap is open above.
 */
export function intervalsByBruteForce(release: Release, withheld: ReadonlySet<string>): Record<string, Interval> {
  const cap = 2 * leavesOf(release).reduce((sum, name) => sum + (release.cells[name] ?? 0), 0) + 3;
  const [ends, further] = [endsUpTo(cap, release, withheld), endsUpTo(cap + 2, release, withheld)];
  return Object.fromEntries([...ends].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { min, max }]) => [name, { min, max: further.get(name)?.max === max ? max : null }]));
}

/** Cells that are nobody's total. */
export const leavesOf = ({ cells, sums }: Release): string[] => {
  const totals = new Set(sums.map(({ total }) => total));
  return Object.keys(cells).filter((name) => !totals.has(name));
};

function endsUpTo(cap: number, release: Release, withheld: ReadonlySet<string>): Map<string, { min: number; max: number }> {
  const { cells, sums, zerosShown } = release;
  const least = zerosShown ? 1 : 0;
  const leaves = leavesOf(release);
  const unknown = leaves.filter((name) => withheld.has(name));
  const found = new Map<string, { min: number; max: number }>();
  const values = new Map(leaves.map((name) => [name, cells[name] ?? 0]));

  // A published total is not exceeded by one of its parts.
  const mostOf = (leaf: string): number => Math.min(cap, ...sums.filter(({ total, of }) => of.includes(leaf) && !withheld.has(total)).map(({ total }) => cells[total] ?? 0));
  const takeDown = (): void => {
    const table = new Map(values);
    for (const { total, of } of sums) {
      const sum = of.reduce((all, name) => all + (table.get(name) ?? NaN), 0);
      if ((table.get(total) ?? sum) !== sum || (withheld.has(total) ? sum < least : sum !== cells[total])) return;
      table.set(total, sum);
    }
    for (const name of withheld) {
      const value = table.get(name) ?? NaN;
      const { min, max } = found.get(name) ?? { min: value, max: value };
      found.set(name, { min: Math.min(min, value), max: Math.max(max, value) });
    }
  };
  const fill = (index: number): void => {
    const name = unknown[index];
    if (name === undefined) return takeDown();
    for (let value = least; value <= mostOf(name); value++) {
      values.set(name, value);
      fill(index + 1);
    }
  };
  fill(0);
  return found;
}
