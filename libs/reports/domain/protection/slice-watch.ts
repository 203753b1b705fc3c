import { type Model, type Solver, Unsolved } from '../disclosure/integer-program';
import { termsOf } from '../disclosure/table';
import type { Quantity } from './figures';
import type { Joint } from './joint';
import type { Change } from './pool';
import { type Slices, together } from './slices';

/** For whom there must be cells: for whoever has only what was released, or for all clinics at once, each of which knows its own tickets. */
type Whom = 'OUTSIDERS' | 'CLINICS';

/** A solver's model of slices in which the released counts are set, and cells are asked for. */
export class SliceCheck {
  private readonly keys: readonly string[];
  private readonly columns: ReadonlyMap<string, number>;
  private readonly margins: readonly Quantity[];
  private readonly model: Model;
  private readonly set = new Map<string, number>();
  private whom: Whom = 'OUTSIDERS';
  /** the same change is asked for again whenever more is withheld */
  private readonly found = new Map<string, readonly number[] | null>();
  /** of each cell: the most tickets that one clinic has in it */
  private readonly floors: readonly number[];

  constructor({ cells, sums }: Slices, quantities: ReadonlyMap<string, Quantity>, solver: Solver) {
    const keys = cells.map(({ key }) => key);
    this.keys = keys;
    this.floors = cells.map(({ clinics }) => Math.max(0, ...clinics.values()));
    const hidden = new Set(keys);
    const others = [...new Set(sums.flatMap(({ total, of }) => [total, ...of]))].filter((key) => !hidden.has(key));
    this.columns = new Map([...keys, ...others].map((key, column) => [key, column]));
    this.margins = others.flatMap((key) => quantities.get(key) ?? []);
    this.model = solver.open({
      columns: [...this.columns.keys()].map((key) => {
        const count = quantities.get(key)?.count;
        return { cost: 0, lower: count ?? 0, upper: count ?? Infinity };
      }),
      rows: sums.map(({ total, of }) => ({ terms: termsOf({ total: this.columns.get(total) ?? NaN, of: of.map((key) => this.columns.get(key) ?? NaN) }), lower: 0, upper: 0 })),
    });
  }

  touches(change: Change): boolean {
    return this.margins.some(({ key }) => change.has(key));
  }

  /** Cells that go with the change, in the order of the slices'; null where there are none. */
  cellsFor(change: Change, whom: Whom): readonly number[] | null {
    const asked = [whom, ...this.margins.flatMap(({ key, count }, at) => { const value = change.get(key) ?? count; return value === count ? [] : [`${at}=${value}`]; })].join();
    let found = this.found.get(asked);
    if (found === undefined) this.found.set(asked, (found = this.search(change, whom)));
    return found;
  }

  close(): void {
    this.model.close();
  }

  private search(change: Change, whom: Whom): number[] | null {
    if (whom !== this.whom) this.floors.forEach((floor, column) => { if (floor > 0) this.model.setBounds(column, whom === 'CLINICS' ? floor : 0, Infinity); });
    this.whom = whom;
    for (const { key, count } of this.margins) {
      const value = change.get(key) ?? count;
      if ((this.set.get(key) ?? count) === value) continue;
      this.model.setBounds(this.columns.get(key) ?? NaN, value, value);
      this.set.set(key, value);
    }
    const relaxed = this.solved('relaxed');
    return relaxed === 'none' ? null : (inWholeNumbers(relaxed) ?? inWholeNumbers(this.solved('integer')));
  }

  private solved(how: 'relaxed' | 'integer'): number[] | 'none' {
    const solution = this.model.solve(how);
    if (solution.kind === 'infeasible') return 'none';
    if (solution.kind !== 'optimal') throw new Unsolved('InDoubt', `cells of a crossing came back ${solution.kind}`);
    return this.keys.map((_, column) => solution.values[column] ?? NaN);
  }
}

const inWholeNumbers = (values: readonly number[] | 'none'): number[] | null =>
  (values !== 'none' && values.every((value) => Math.abs(value - Math.round(value)) < 1e-5) ? values.map((value) => Math.round(value) + 0) : null);

/** Which slices have to be among the sums: told by the tables that were found without them. */
export class SliceWatch {
  private readonly checks: ReadonlyMap<Slices, SliceCheck>;
  private readonly active = new Set<Slices>();
  /** those among the sums that were given out last: tables that are found in them have their cells */
  private among: ReadonlySet<Slices> = new Set();

  constructor(private readonly joint: Joint, solver: Solver) {
    this.checks = new Map(together(joint.slices).map((slices) => [slices, new SliceCheck(slices, joint.quantities, solver)]));
  }

  /** The sums with those slices that turned out to say something. */
  sums(): Joint {
    const active = [...this.active].sort((a, b) => (a.name < b.name ? -1 : 1));
    this.among = new Set(active);
    return {
      ...this.joint,
      quantities: new Map([...this.joint.quantities, ...active.flatMap(({ cells }) => cells.map((cell) => [cell.key, cell] as const))]),
      sums: [...this.joint.sums, ...active.flatMap(({ sums }) => sums)],
    };
  }

  /**
   * Those that were added count too: the table may have been found before they were. The same crossing says something in one
   * period as in the next: all of them are added together, for each addition is a new search. Of what was added the change
   * has cells itself, which whoever looks at it holds against what he knows.
   * @returns whether there are slices for which the change leaves no cells; they are among the sums from now on
   */
  forbids(change: Change, whom: Whom): boolean {
    const forbidding = new Set([...this.checks].flatMap(([slices, check]) => (this.leaves(change, whom, slices, check) ? [] : [slices.crossing])));
    for (const slices of this.checks.keys()) if (forbidding.has(slices.crossing)) this.active.add(slices);
    return forbidding.size > 0;
  }

  /** Whether all clinics may take the change for the truth, as far as what nobody tells goes. */
  allows(change: Change): boolean {
    return [...this.checks].every(([slices, check]) => this.leaves(change, 'CLINICS', slices, check));
  }

  private leaves(change: Change, whom: Whom, slices: Slices, check: SliceCheck): boolean {
    return !check.touches(change) || check.cellsFor(change, this.among.has(slices) ? 'OUTSIDERS' : whom) !== null;
  }

  /** Cells of the crossings that the change touches, by key: what makes it a table of all that was ever told. @throws {Unsolved} where there are none */
  cellsFor(change: Change, among: 'all' | 'added' = 'all'): Map<string, number> {
    return new Map([...this.checks].flatMap(([slices, check]) => {
      if ((among === 'added' && !this.active.has(slices)) || !check.touches(change)) return [];
      const values = check.cellsFor(change, 'OUTSIDERS');
      if (!values) throw new Unsolved('InDoubt', `a table leaves no cells for ${slices.name}`);
      return slices.cells.map(({ key }, at) => [key, values[at] ?? NaN] as const);
    }));
  }

  close(): void {
    for (const check of this.checks.values()) check.close();
  }
}
