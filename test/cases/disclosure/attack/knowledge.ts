import type { HotlineCode } from '@saimado/kernel/codes';
import type { TableCode } from '@saimado/reports/domain/release/catalogue';
import type { ReleaseContent } from '@saimado/reports/domain/release/content';
import { MONTHS_OF, monthsOf, periodCode, type Period } from '@saimado/reports/domain/release/period';

/**
 * What the attackers know besides what was published: how the catalogue hangs together, which anybody can read off two
 * reports, and what they guess. They import nothing of the code they attack.
 */
export interface Knowledge {
  /** Each code of `fine` lies within one of `coarse`, as prefectures do in blocks. */
  refinements: readonly Refinement[];
  /**
   * A guess that two releases speak of the same: that nothing was corrected between them. A claim counts only if it is
   * true, so the strongest attacker is the one whose guesses are all right; the judge hands him those.
   */
  unchanged: (one: Count, other: Count) => boolean;
  /** Whether he also reasons about crossings of single months, which no report gives: each month's tickets have their place in them too. */
  monthlyCrossings: boolean;
  /** The least that a withheld count of a release can be: 1 where empty cells are always shown. */
  leastWithheld: 0 | 1;
  /** A guess that a correction changed a count by no more than this; null: no guess. */
  changedByAtMost: (one: Count, other: Count) => number | null;
}

export interface Refinement {
  fine: TableCode;
  coarse: TableCode;
  within: (code: string) => string;
}

/** A count that a release is about: of its period, or of a quarter or month within it, whether or not that was ever released. */
export interface Count {
  /** place in the list of all releases */
  release: number;
  /** the whole period, or a part of it */
  part: Period;
  hotline: HotlineCode;
  /** `` (all tickets), `category=MAIL`, `category=MAIL/tier=TIER_2` */
  coordinates: string;
}

export const nameOf = ({ release, part, hotline, coordinates }: Count): string => `${release}|${periodCode(part)}|${hotline}|${coordinates}`;

/** Something an attacker is asked: can this count, or this difference of two, be as low and as high as that? */
export interface Question {
  count: Count;
  minus?: Count;
  atMost: number;
  atLeast: number;
}

/** “This lies between `min` and `max`”; both the same: “this is exactly …”. */
export interface Claim {
  by: string;
  question: Question;
  min: number;
  /** null: no end */
  max: number | null;
}

/** The quarters and months of a period, each with what it consists of. From April: a year's months 1–3 are its first quarter. */
export function partsOf(period: Period): { whole: Period; parts: Period[] }[] {
  const months = monthsOf(period).map((first): Period => ({ kind: 'MONTH', first }));
  if (period.kind === 'MONTH') return [];
  if (period.kind === 'QUARTER') return [{ whole: period, parts: months }];
  const quarters = months.filter((_, index) => index % MONTHS_OF.QUARTER === 0).map(({ first }): Period => ({ kind: 'QUARTER', first }));
  return [{ whole: period, parts: quarters }, ...quarters.flatMap(partsOf)];
}

/** A period and all its parts. */
export const slicesOf = (period: Period): Period[] => [period, ...partsOf(period).flatMap(({ parts }) => parts)];

/** Every figure of a release by its coordinates, null where withheld. */
export function figuresOf(content: ReleaseContent, hotline: HotlineCode): Map<string, number | null> {
  const figures = new Map<string, number | null>();
  for (const about of content.hotlines) {
    if (about.hotline !== hotline) continue;
    figures.set('', about.total);
    for (const { table, cells } of about.tables) for (const { code, count } of cells) figures.set(`${table}=${code}`, count);
    for (const { rows, columns, cells } of about.crossings) for (const { row, column, count } of cells) figures.set(`${rows}=${row}/${columns}=${column}`, count);
  }
  return figures;
}

/** Which coordinates add up to which: all tickets are in each table once, and each row and column of a crossing is a cell of a table. */
export function sumsOf(content: ReleaseContent, hotline: HotlineCode, refinements: readonly Refinement[]): { total: string; of: string[] }[] {
  return content.hotlines.filter((about) => about.hotline === hotline).flatMap(({ tables, crossings }) => {
    const codesOf = (table: TableCode): string[] => tables.find((one) => one.table === table)?.cells.map(({ code }) => code) ?? [];
    return [
      ...tables.map(({ table, cells }) => ({ total: '', of: cells.map(({ code }) => `${table}=${code}`) })),
      ...crossings.flatMap(({ rows, columns, cells }) => {
        const named = cells.map(({ row, column }) => ({ row, column, name: `${rows}=${row}/${columns}=${column}` }));
        return [
          ...[...new Set(cells.map(({ row }) => row))].map((row) => ({ total: `${rows}=${row}`, of: named.filter((one) => one.row === row).map(({ name }) => name) })),
          ...[...new Set(cells.map(({ column }) => column))].map((column) => ({ total: `${columns}=${column}`, of: named.filter((one) => one.column === column).map(({ name }) => name) })),
        ];
      }),
      ...refinements.flatMap(({ fine, coarse, within }) =>
        codesOf(fine).length === 0 ? [] : codesOf(coarse).map((code) => ({ total: `${coarse}=${code}`, of: codesOf(fine).filter((one) => within(one) === code).map((one) => `${fine}=${one}`) }))),
    ];
  });
}
