import { addMonths, type JstMonth } from '@saimado/kernel/jst';
import { monthsOf, type Period } from '@saimado/reports/domain/release/period';
import type { SourceRow } from '@saimado/reports/domain/release/source';
import type { Random } from '@infra/seed/register-generator/random';
import type { Plan, PlannedTable } from './secret';

/** A report as it is drafted: its period, and the tickets of that as they were then. */
export interface Draft {
  period: Period;
  rows: readonly SourceRow[];
}

/** A small history: the drafts in the order in which they go out, and which tables they have. */
export interface History {
  plan: Plan;
  drafts: readonly Draft[];
}

export const BLANK: SourceRow = {
  month: '2026-04', hotline: 'EMERGENCY', weekday: 1, hour: 10, category: null, tier: null, urgency: null, facilityKind: null, prefecture: null, status: 'CLOSED',
  verification: null, debt: 'NONE', escalated: 'NONE', referred: 'NONE', reliefFund: false, campaign: false, subject: null,
  toAnswer: null, handling: null, toSpecialist: null, clinic: null,
};

const FIRST: JstMonth = '2026-04';
const RELEASES = 6;
const PREFECTURES = ['北海道', '青森県', '東京都', '千葉県', '大阪府'];
const blockOf = (prefecture: string): string => (PREFECTURES.indexOf(prefecture) < 2 ? 'NORTH' : 'SOUTH');

/** At most 30 cells a period: a table or two, a crossing of them in quarters and years, prefectures in years. */
export function smallPlan(random: Random): Plan {
  const categories = Array.from({ length: random.between(2, 4) }, (_, index) => `C${index}`);
  const tiers = ['TIER_1', 'TIER_2', 'OUT_OF_SCOPE'].slice(0, random.between(2, 3));
  const category: PlannedTable = { table: 'category', codes: categories, codeOf: (row) => row.category ?? 'C0' };
  const tier: PlannedTable = { table: 'tier', codes: tiers, codeOf: (row) => row.tier ?? 'TIER_1' };
  const block: PlannedTable = { table: 'block', codes: ['NORTH', 'SOUTH'], codeOf: ({ prefecture }) => blockOf(prefecture ?? '') };
  const prefecture: PlannedTable = { table: 'prefecture', codes: PREFECTURES, codeOf: (row) => row.prefecture ?? '' };
  const [crossed, placed] = [random.chance(0.7), random.chance(0.5)];
  return {
    hotlines: ['EMERGENCY'],
    tables: (_, kind) => [category, tier, ...(placed ? [block] : []), ...(placed && kind === 'YEAR' ? [prefecture] : [])],
    crossings: (_, kind) => (crossed && kind !== 'MONTH' ? [['category', 'tier']] : []),
    refinements: placed ? [{ fine: 'prefecture', coarse: 'block', within: blockOf }] : [],
  };
}

/** Six releases as they might come: months, some left out, quarters before or after them, the year, corrections, drifting data, nothing at all. */
export function smallHistory(random: Random): History {
  const plan = smallPlan(random);
  const world = new World(random, plan);
  const drafts: Draft[] = [];
  const release = (period: Period): void => {
    const months = new Set(monthsOf(period));
    drafts.push({ period, rows: world.rows.filter(({ month }) => months.has(month)) });
  };
  const quiet = random.chance(0.5);
  for (let month = FIRST; drafts.length < RELEASES; month = addMonths(month, 1)) {
    world.live(month);
    if (!quiet && random.chance(0.3)) world.drift();
    const ended = addMonths(month, 1);
    const due: Period[] = [
      ...(random.chance(0.75) ? [{ kind: 'MONTH', first: month } as const] : []),
      ...(isQuartersEnd(month) && random.chance(0.85) ? [{ kind: 'QUARTER', first: addMonths(ended, -3) } as const] : []),
      ...(ended === addMonths(FIRST, 12) ? [{ kind: 'YEAR', first: FIRST } as const] : []),
    ];
    if (random.chance(0.2)) due.reverse();
    due.slice(0, RELEASES - drafts.length).forEach(release);
    if (!quiet && drafts.length > 0 && drafts.length < RELEASES && random.chance(0.3)) {
      world.drift();
      release(random.pick(drafts).period);
    }
    if (month > addMonths(FIRST, 11)) break;
    // The last release is often the year: the months between are lived, and stay unpublished.
    if (drafts.length === RELEASES - 1 && random.chance(0.4) && month < addMonths(FIRST, 11)) {
      for (let later = ended; later < addMonths(FIRST, 12); later = addMonths(later, 1)) world.live(later);
      release({ kind: 'YEAR', first: FIRST });
    }
  }
  return { plan, drafts };
}

const isQuartersEnd = (month: JstMonth): boolean => Number(month.slice(5)) % 3 === 0;

/** Tickets as they come in, and change afterwards. */
class World {
  rows: SourceRow[] = [];
  private readonly weights: Map<string, (readonly [string, number])[]>;
  private readonly regulars: readonly string[];
  private readonly volume: number;
  private clinics = 0;

  constructor(private readonly random: Random, private readonly plan: Plan) {
    // A few codes take most; some are never seen.
    const weightOf = (): number => random.pick([0, 0.3, 1, 3, 10, 30]);
    this.weights = new Map(plan.tables('EMERGENCY', 'YEAR').map(({ table, codes }) => [table, codes.map((code) => [code, weightOf() + 0.01] as const)]));
    this.regulars = Array.from({ length: random.between(0, 3) }, (_, index) => `regular${index}`);
    this.volume = random.pick([6, 25, 60, 120]);
  }

  live(month: JstMonth): void {
    const { random } = this;
    const count = random.chance(0.08) ? 0 : random.chance(0.15) ? random.below(10) : random.between(Math.floor(this.volume / 2), this.volume * 2);
    for (let ticket = 0; ticket < count; ticket++) this.rows.push(this.ticket(month));
  }

  /** A few tickets are judged anew, come late or turn out to be none. */
  drift(): void {
    const { random } = this;
    for (let change = random.pick([1, 2, 5, 15]); change > 0 && this.rows.length > 0; change--) {
      const at = random.below(this.rows.length);
      const old = this.rows[at];
      if (!old) continue;
      const { clinic } = old;
      this.rows = random.chance(0.2) ? this.rows.filter((_, index) => index !== at)
        : random.chance(0.2) ? [...this.rows, this.ticket(old.month)]
          : this.rows.map((row, index) => (index === at ? { ...this.ticket(old.month), clinic } : row));
    }
  }

  private ticket(month: JstMonth): SourceRow {
    const { random } = this;
    const draw = (table: string): string | null => random.weighted(this.weights.get(table) ?? [[null as string | null, 1]]);
    const tier = draw('tier');
    const has = this.plan.tables('EMERGENCY', 'YEAR').some(({ table }) => table === 'prefecture');
    return {
      ...BLANK, month, category: draw('category'), tier: tier as SourceRow['tier'], prefecture: has ? draw('prefecture') : PREFECTURES[0] ?? null,
      clinic: random.chance(0.05) ? null : this.regulars.length > 0 && random.chance(0.12) ? random.pick(this.regulars) : `clinic${random.chance(0.7) ? (this.clinics += 1) : random.below(40)}`,
    };
  }
}
