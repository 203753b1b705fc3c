import { type Figure, hotlineOf, measureOf, type PeriodKind, type Release, type ReleaseHotline, tableOf } from './release';
import { inOrder } from './releases';

/** One line of a comparison. An undefined figure: nothing was published for that period. */
export interface Line {
  /** empty where there is only one */
  code: string;
  figures: readonly (Figure | undefined)[];
}
export interface Series {
  /** first months, oldest first */
  periods: readonly string[];
  lines: readonly Line[];
}

type Hotline = ReleaseHotline['hotline'];

/** What can be compared: the total, a breakdown, or a duration's median. */
export type Subject = { of: 'total'; code: '' } | { of: 'table' | 'measure'; code: string };
export const TOTAL: Subject = { of: 'total', code: '' };
export const keyOf = ({ of, code }: Subject): string => `${of}:${code}`;

/** Whatever any release of a kind gives of a hotline. */
export function subjectsOf(releases: readonly Release[], kind: PeriodKind, hotline: Hotline): Subject[] {
  const given = releases.filter(({ period }) => period.kind === kind).flatMap((release) => hotlineOf(release, hotline) ?? []);
  const tables = new Set(given.flatMap((one) => one.tables.map(({ table }) => table)));
  const measures = new Set(given.flatMap((one) => one.measures.map(({ measure }) => measure)));
  return [TOTAL, ...[...tables].map((code) => ({ of: 'table' as const, code })), ...[...measures].map((code) => ({ of: 'measure' as const, code }))];
}

/** The newest version of each period, figure by figure as published: nothing is added up, nothing is filled in. */
export function seriesOf(releases: readonly Release[], kind: PeriodKind, hotline: Hotline, { of, code: subject }: Subject): Series {
  const all = inOrder(releases, kind).map(({ first, release }) => ({ first, hotline: release && hotlineOf(release, hotline) }));
  const periods = all.map(({ first }) => first);
  const single = (figureOf: (one: ReleaseHotline) => Figure): Series => ({ periods, lines: [{ code: '', figures: all.map((one) => one.hotline && figureOf(one.hotline)) }] });
  if (of === 'total') return single(({ total }) => total ?? null);
  if (of === 'measure') return single((one) => measureOf(one, subject)?.median ?? null);
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
