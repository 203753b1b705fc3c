import type { JstMonth } from '@saimado/kernel/jst';
import type { ReleaseContent } from '@saimado/reports/domain/release/content';
import { inheritedFrom } from '@saimado/reports/domain/release/inherited';
import { monthsOf, periodCode } from '@saimado/reports/domain/release/period';
import type { FrozenInput, SourceRow } from '@saimado/reports/domain/release/source';
import type { CellName, EarlierRelease, Tabulated } from '@saimado/reports/domain/release/tabulated';
import { contentWith, tabulated } from './secret';
import type { Draft, History } from './histories';

/** Decides what a release withholds, knowing all that went out before; null: nothing may be published. */
export type Pipeline = (now: Tabulated, earlier: readonly EarlierRelease[]) => ReadonlySet<CellName> | null;

export interface Published {
  /** those that were publishable, with what they were made of */
  contents: ReleaseContent[];
  releases: EarlierRelease[];
  frozen: readonly FrozenInput[];
  /** releases that were not publishable */
  refused: number;
}

/** One draft after the other, each beside all that went out before: months that were released are taken as they were then. */
export function publish({ plan, drafts }: History, pipeline: Pipeline): Published {
  const releases: EarlierRelease[] = [];
  const out: FrozenInput[] = [];
  for (const draft of drafts) {
    const input = frozenBeside(draft, out);
    const now = tabulated(plan, input);
    const withheld = pipeline(now, releases);
    if (!withheld) continue;
    releases.push({ seq: releases.length + 1, tabulated: now, withheld });
    out.push(input);
  }
  return { contents: releases.map((release) => contentWith(plan, release.tabulated, release.withheld)), releases, frozen: out, refused: drafts.length - out.length };
}

function frozenBeside({ period, rows }: Draft, out: readonly FrozenInput[]): FrozenInput {
  const version = 1 + out.filter((other) => periodCode(other.period) === periodCode(period)).length;
  const inherited = inheritedFrom(period, version, out.map((other, seq) => ({ seq, period: other.period })));
  const rowsOf = (month: JstMonth): readonly SourceRow[] => (out[inherited.get(month) ?? NaN]?.rows ?? rows).filter((row) => row.month === month);
  return { period, version, rows: monthsOf(period).flatMap(rowsOf) };
}

/** Small cells, few clinics, one clinic, all in one: and nothing beside them. What publishing without secondary suppression would be. */
export const primariesOnly: Pipeline = ({ cells, breakdowns }) => {
  const counts = new Map(cells.map(({ name, count }) => [name, count]));
  const alone = new Set(breakdowns.flatMap(({ total, of }) => (of.length > 1 && counts.get(total) ? of.filter((name) => counts.get(name) === counts.get(total)) : [])));
  return new Set(cells.flatMap(({ name, count, clinics }) =>
    count > 0 && (count < 10 || clinics.size < 10 || Math.max(0, ...clinics.values()) * 2 > count || alone.has(name)) ? [name] : []));
};

/** The protected release with its empty cells shown after all. */
export const withoutZeroRule = (pipeline: Pipeline): Pipeline => (now, earlier) => {
  const withheld = pipeline(now, earlier);
  const empty = new Set(now.cells.flatMap(({ name, count }) => (count === 0 ? [name] : [])));
  return withheld && new Set([...withheld].filter((name) => !empty.has(name)));
};

/** Each release protected as if it were the first. */
export const withoutOtherReleases = (pipeline: Pipeline): Pipeline => (now) => pipeline(now, []);

/** As if no clinic knew its own tickets: each count has as many strangers, or nobody at all where it is of few clinics or mostly of one. */
export const withoutInsiders = (pipeline: Pipeline): Pipeline => (now, earlier) => {
  const strangers = (tabulated: Tabulated): Tabulated => ({
    ...tabulated,
    cells: tabulated.cells.map((cell) => {
      const narrow = cell.clinics.size < 10 || Math.max(0, ...cell.clinics.values()) * 2 > cell.count;
      return { ...cell, clinics: new Map(narrow ? [] : Array.from({ length: cell.count }, (_, ticket) => [`${cell.name} ${ticket}`, 1] as const)) };
    }),
  });
  return pipeline(strangers(now), earlier.map((release) => ({ ...release, tabulated: strangers(release.tabulated) })));
};
