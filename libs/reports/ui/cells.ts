import type { PublishedReportFieldsFragment } from '@saimado/contract/generated/reports';

export type Cell = PublishedReportFieldsFragment['cells'][number];
export interface TierGroup { tier: Cell['tier']; cells: readonly Cell[] }
export interface HotlineGroup { hotline: Cell['hotline']; tiers: readonly TierGroup[] }

const HOTLINES: readonly Cell['hotline'][] = ['EMERGENCY', 'GUIDELINE'];
/** Undecided comes last: it is the least a reader can use. */
const TIERS: readonly Cell['tier'][] = ['TIER_1', 'TIER_2', 'OUT_OF_SCOPE', null];

/** The largest first; withheld ones after them by code, so that their order tells nothing. */
const byCount = (a: Cell, b: Cell): number => (b.count ?? 0) - (a.count ?? 0) || (a.category ?? '~').localeCompare(b.category ?? '~');

/** A report's one table as it is read: by hotline, then tier, then matter. Nothing is added up. */
export const grouped = (cells: readonly Cell[]): readonly HotlineGroup[] =>
  HOTLINES.map((hotline) => ({
    hotline,
    tiers: TIERS.map((tier) => ({ tier, cells: cells.filter((cell) => cell.hotline === hotline && cell.tier === tier).sort(byCount) })).filter((group) => group.cells.length > 0),
  })).filter((group) => group.tiers.length > 0);

/** The longest bar of a report. */
export const largestCount = (cells: readonly Cell[]): number => Math.max(1, ...cells.map((cell) => cell.count ?? 0));
