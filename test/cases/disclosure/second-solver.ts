import { primariesOf, type Table, termsOf } from '@saimado/reports/domain/disclosure/table';
import { type Constraint, solve } from 'yalps';

/**
 * The same optimum by another solver and another formulation: one large program that holds the choice and, for each thing
 * to reach, a whole table of its own. Fractions of persons are allowed in those tables, so it is for two-way tables only.
 * @returns the cost of all that is withheld; null where no choice protects
 */
export function optimumByYalps(table: Table): number | null {
  const primaries = new Set(primariesOf(table));
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, [string, number][]>();
  const add = (variable: string, constraint: string, coefficient: number): void => {
    variables.set(variable, [...(variables.get(variable) ?? []), [constraint, coefficient]]);
  };
  const roomOf = (place: number): number => (table.cells[place]?.count ?? 0) - (table.cells[place]?.atLeast ?? 0);

  table.cells.forEach(({ weight }, place) => {
    add(`z${place}`, 'cost', weight);
    add(`z${place}`, `choice ${place}`, 1);
    constraints.set(`choice ${place}`, primaries.has(place) ? { equal: 1 } : { max: roomOf(place) < 0 ? 0 : 1 });
  });
  for (const primary of primaries) {
    const { count, protect } = table.cells[primary] ?? { count: 0, protect: null };
    if (!protect) continue;
    for (const [side, target] of [['low', { max: protect.atMost }], ['high', { min: protect.atLeast }]] as const) {
      const most = 10 * Math.max(protect.atLeast, count);
      const id = `${primary} ${side}`;
      // v = value − what it must be at least, so that no variable is negative; published cells keep their count.
      table.cells.forEach(({ count: own, atLeast }, place) => {
        const v = `v ${id} ${place}`;
        const room = Math.max(0, roomOf(place));
        add(v, `up ${id} ${place}`, 1);
        add(`z${place}`, `up ${id} ${place}`, -most);
        constraints.set(`up ${id} ${place}`, { max: room });
        add(v, `down ${id} ${place}`, 1);
        add(`z${place}`, `down ${id} ${place}`, room);
        constraints.set(`down ${id} ${place}`, { min: room });
        if (place !== primary) return;
        add(v, `goal ${id}`, 1);
        constraints.set(`goal ${id}`, 'max' in target ? { max: target.max - Math.min(own, atLeast) } : { min: target.min - Math.min(own, atLeast) });
      });
      table.sums.forEach((sum, row) => {
        for (const [place, coefficient] of termsOf(sum)) add(`v ${id} ${place}`, `sum ${id} ${row}`, coefficient);
        constraints.set(`sum ${id} ${row}`, { equal: termsOf(sum).reduce((all, [place, coefficient]) => all + coefficient * Math.max(0, roomOf(place)), 0) });
      });
    }
  }
  const solution = solve({ direction: 'minimize', objective: 'cost', constraints, variables, integers: table.cells.map((_, place) => `z${place}`) }, { tolerance: 0, timeout: 20_000, maxIterations: 1e6 });
  if (solution.status === 'infeasible') return null;
  if (solution.status !== 'optimal') throw new Error(`yalps: ${solution.status}`);
  return Math.round(solution.result);
}
