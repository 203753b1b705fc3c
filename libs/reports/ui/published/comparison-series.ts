import { type Figure, hotlineOf, type PeriodKind, type Release, type ReleaseHotline, tableOf } from './release';
import { inOrder } from './releases';

/** One line of a comparison. An undefined figure: nothing was published for that period. */
export interface Line {
  /** empty where it is the total */
  code: string;
  figures: readonly (Figure | undefined)[];
}
export interface Series {
  /** first months, oldest first */
  periods: readonly string[];
  lines: readonly Line[];
}

type Hotline = ReleaseHotline['hotline'];

/** What can be compared: the total, and each breakdown that any period gives. */
export function subjectsOf(releases: readonly Release[], kind: PeriodKind, hotline: Hotline): string[] {
  const given = releases.filter(({ period }) => period.kind === kind).flatMap((release) => hotlineOf(release, hotline)?.tables.map(({ table }) => table) ?? []);
  return ['total', ...new Set(given)];
}

/** The newest version of each period, figure by figure as published: nothing is added up, nothing is filled in. */
export function seriesOf(releases: readonly Release[], kind: PeriodKind, hotline: Hotline, subject: string): Series {
  const all = inOrder(releases, kind).map(({ first, release }) => ({ first, hotline: release && hotlineOf(release, hotline) }));
  const periods = all.map(({ first }) => first);
  if (subject === 'total') return { periods, lines: [{ code: '', figures: all.map((one) => (one.hotline ? (one.hotline.total ?? null) : undefined)) }] };
  const tables = all.map((one) => one.hotline && tableOf(one.hotline, subject));
  const codes = [...new Set(tables.toReversed().flatMap((table) => table?.cells.map(({ code }) => code) ?? []))];
  return {
    periods,
    lines: codes.map((code) => ({
      code,
      figures: tables.map((table) => {
        const cell = table?.cells.find((one) => one.code === code);
        return cell && (cell.count ?? null);
      }),
    })),
  };
}
