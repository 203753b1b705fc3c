import loadHighs from 'highs';
import { type Asked, type Component, componentsOf, isPlain } from './components';
import type { System } from './joint-system';
import type { Claim, Count, Question } from './knowledge';

type Highs = Awaited<ReturnType<typeof loadHighs>>;
type HighsModel = ReturnType<Highs['createModel']>;

const OPTIONS = { output_flag: false, random_seed: 7, mip_rel_gap: 0, mip_feasibility_tolerance: 1e-9, presolve: 'off' };
const ROUNDING = 1e-6;
/** Tables found for one question that may answer others. */
const KEPT = 400;

let library: Promise<Highs> | undefined;
export const solverOfAttackers = (): Promise<Highs> => (library ??= loadHighs());

/** By clinic, how many of a count's tickets are its own. */
export type OwnOf = (count: Count) => ReadonlyMap<string, number>;

/**
 * The joint system as integer programs: for each question, is there a table of whole numbers that agrees with everything ever
 * released and in which the count is as low, and one in which it is as high, as asked? Where there is none, that is a claim.
 * A table that is found is checked in exact arithmetic and answers all the questions it can.
 *
 * With `ownOf` each clinic takes its turn as an insider, who knows that no count is below the own tickets. It has found out
 * about the others when a count cannot be its own tickets alone (or one), or cannot be as high as asked.
 */
export function integerReach(highs: Highs, system: System, questions: readonly Question[], ownOf?: OwnOf): Claim[] {
  return componentsOf(system, questions).flatMap((component) => {
    const tables = new Tables(highs, component);
    try {
      const nobody = new Map<number, number>();
      const claims = new Map(component.questions.map((asked) => [asked, tables.claimOf(asked, nobody, 'integer interval')]));
      const safe = component.questions.filter((asked) => claims.get(asked)?.length === 0);
      const insiders = ownOf ? insidersOf(component, system, ownOf) : [];
      // What was never reported is at most the whole less the own tickets: that is no discovery.
      const inside = safe.filter(({ question: { count } }) => system.isReported(count)).flatMap((asked) => tables.insideClaims(asked, insiders));
      return [...[...claims.values()].flat(), ...inside];
    } finally {
      tables.close();
    }
  });
}

type Own = ReadonlyMap<number, number>;

interface Insider {
  clinic: string;
  /** by column */
  own: Own;
}

const together = (insiders: readonly Insider[]): Insider => {
  const own = new Map<number, number>();
  for (const insider of insiders) for (const [column, tickets] of insider.own) own.set(column, Math.max(own.get(column) ?? 0, tickets));
  return { clinic: 'all', own };
};

/** The clinics that know something here; those who know the same are one. */
function insidersOf({ unknowns }: Component, system: System, ownOf: OwnOf): Insider[] {
  const insiders = new Map<string, Map<number, number>>();
  unknowns.forEach((unknown, column) => {
    for (const count of system.unknowns[unknown] ?? []) {
      for (const [clinic, tickets] of ownOf(count)) {
        const own = insiders.get(clinic) ?? new Map<number, number>();
        own.set(column, Math.max(own.get(column) ?? 0, tickets));
        insiders.set(clinic, own);
      }
    }
  });
  return [...new Map([...insiders].map(([clinic, own]) => [JSON.stringify([...own]), { clinic, own }])).values()];
}

class Tables {
  private readonly model: HighsModel;
  private readonly columns: number;
  private readonly found: number[][] = [];
  private type: 'continuous' | 'integer' = 'continuous';
  /** extra columns stand for differences */
  private readonly columnOf = new Map<Asked, number>();

  constructor(private readonly highs: Highs, private readonly component: Component) {
    const differences = component.questions.filter((asked) => asked.terms.length > 0 && !isPlain(asked));
    const plain = component.unknowns.length;
    this.columns = plain + differences.length;
    differences.forEach((asked, index) => this.columnOf.set(asked, plain + index));
    const rows = [...component.equations, ...differences.map((asked) => ({ terms: [...asked.terms, [this.columnOf.get(asked) ?? NaN, -1] as const], right: 0 }))];
    let end = 0;
    this.model = highs.createModel({
      sense: highs.constants.objectiveSense.minimize, numCols: this.columns, numRows: rows.length,
      colCost: Array.from({ length: this.columns }, () => 0),
      colLower: Array.from({ length: this.columns }, (_, column) => this.floorOf(column)), colUpper: Array.from({ length: this.columns }, (_, column) => this.capOf(column)),
      rowLower: rows.map(({ right }) => right), rowUpper: rows.map(({ right }) => right),
      matrix: {
        format: 'csr', numRows: rows.length, numCols: this.columns, starts: [0, ...rows.map(({ terms }) => (end += terms.length))],
        indices: rows.flatMap(({ terms }) => terms.map(([column]) => column)), values: rows.flatMap(({ terms }) => terms.map(([, coefficient]) => coefficient)),
      },
    });
    this.model.options.set(OPTIONS);
  }

  close(): void {
    this.model.dispose();
  }

  /** A table that would deceive one who knows what all of them know together deceives each; only where there is none each half of them is asked so, and its halves. */
  insideClaims(asked: Asked, insiders: readonly Insider[]): Claim[] {
    const column = isPlain(asked) ? asked.terms[0]?.[0] : undefined;
    const ownOf = ({ own }: Insider): number => Math.max(1, own.get(column ?? NaN) ?? 0);
    return [...new Set(insiders.map(ownOf))].flatMap((own) => this.halves(asked, insiders.filter((insider) => ownOf(insider) === own)));
  }

  private halves(asked: Asked, insiders: readonly Insider[]): Claim[] {
    const [first] = insiders;
    if (!first) return [];
    if (insiders.length === 1) return this.inside(asked, first);
    if (this.inside(asked, together(insiders)).length === 0) return [];
    const half = Math.ceil(insiders.length / 2);
    return [...this.halves(asked, insiders.slice(0, half)), ...this.halves(asked, insiders.slice(half))];
  }

  private inside(asked: Asked, { clinic, own }: Insider): Claim[] {
    for (const column of own.keys()) this.model.changeColBounds(column, this.floorOf(column, own), this.capOf(column));
    const claims = this.claimOf(asked, own, `insider ${clinic}`);
    for (const column of own.keys()) this.model.changeColBounds(column, this.floorOf(column), this.capOf(column));
    return claims;
  }

  claimOf(asked: Asked, own: Own, by: string): Claim[] {
    const { question: { atMost, atLeast, ...rest }, terms, offset } = asked;
    const question = { ...rest, atMost: isPlain(asked) ? Math.max(atMost, own.get(terms[0]?.[0] ?? NaN) ?? 0) : atMost, atLeast };
    if (terms.length === 0) return [{ by, question, min: offset, max: offset }];
    const column = this.columnOf.get(asked) ?? terms[0]?.[0] ?? NaN;
    const low = this.reaches(column, -Infinity, question.atMost - offset, own);
    const high = this.reaches(column, atLeast - offset, Infinity, own);
    return low && high ? [] : [{ by, question, min: low ? -Infinity : question.atMost + 1, max: high ? null : atLeast - 1 }];
  }

  private floorOf(column: number, own?: Own): number {
    return Math.max(this.component.ends[column]?.min ?? -Infinity, own?.get(column) ?? -Infinity);
  }

  private capOf(column: number): number {
    return this.component.ends[column]?.max ?? Infinity;
  }

  /** Whether a table exists in which the column lies within these bounds. */
  private reaches(column: number, lower: number, upper: number, own: Own): boolean {
    const floor = this.floorOf(column, own);
    const [from, to] = [Math.max(lower, floor), Math.min(upper, this.capOf(column))];
    if (from > to) return false;
    const known = [...own];
    const at = this.found.findIndex((table) => (table[column] ?? NaN) >= from && (table[column] ?? NaN) <= to && known.every(([place, tickets]) => (table[place] ?? NaN) >= tickets));
    if (at !== -1) return true;
    this.model.changeColBounds(column, from, to);
    const answer = this.solve('continuous', own) ?? this.solve('integer', own);
    this.model.changeColBounds(column, floor, this.capOf(column));
    if (answer === undefined) throw new Error('the attacker’s solver has no answer');
    return answer;
  }

  /** undefined: fractions only, or no answer. */
  private solve(type: 'continuous' | 'integer', own: Own): boolean | undefined {
    const { modelStatus, variableType } = this.highs.constants;
    if (type !== this.type) this.model.changeColsIntegrality({ kind: 'range', from: 0, to: this.columns - 1 }, Array.from({ length: this.columns }, () => variableType[type]));
    this.type = type;
    this.model.run();
    let status = this.model.getModelStatus();
    if (status === modelStatus.infeasible || status === modelStatus.unknown) {
      // A second opinion, from nothing: an end that is not there would be a false alarm.
      this.model.clearSolver();
      this.model.options.set('presolve', 'on');
      this.model.run();
      this.model.options.set('presolve', 'off');
      status = this.model.getModelStatus();
    }
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return false;
    if (status !== modelStatus.optimal) return undefined;
    const values = [...(this.model.getSolution().colValue ?? [])];
    const table = values.map((value) => Math.round(value));
    if (values.some((value, at) => Math.abs(value - (table[at] ?? NaN)) > ROUNDING) || !this.holds(table, own)) return undefined;
    this.found.unshift(table);
    if (this.found.length > KEPT) this.found.pop();
    return true;
  }

  private holds(table: readonly number[], own: Own): boolean {
    const { unknowns, equations } = this.component;
    return unknowns.every((_, column) => (table[column] ?? -1) >= this.floorOf(column, own) && (table[column] ?? NaN) <= this.capOf(column))
      && equations.every(({ terms, right }) => terms.reduce((sum, [column, coefficient]) => sum + coefficient * (table[column] ?? NaN), 0) === right);
  }
}
