import type { PublishedReportFieldsFragment, PublishedReportQuery } from '@saimado/contract/generated/reports';

/** A release without its figures: what the chooser lists. */
export type ReleaseHead = PublishedReportFieldsFragment;
export type Release = NonNullable<PublishedReportQuery['periodReport']>;
export type PeriodKind = ReleaseHead['period']['kind'];
export type ReleaseHotline = NonNullable<Release['content']>['hotlines'][number];
export type ReleaseTable = ReleaseHotline['tables'][number];
export type ReleaseCrossing = ReleaseHotline['crossings'][number];
export type ReleaseMeasure = ReleaseHotline['measures'][number];
/** A count as published; null where it is withheld. */
export type Figure = number | null;

/** As the page groups them. A table that is not given in a period is left out. */
export const GROUPS = [
  { group: 'what', tables: ['category', 'tier', 'urgency', 'section', 'subject'] },
  { group: 'when', tables: ['weekday', 'hour'] },
  { group: 'where', tables: ['block', 'facilityKind', 'prefecture'] },
  { group: 'how', tables: ['outcome', 'verification', 'escalated', 'referred', 'reliefFund', 'campaign'] },
] as const;

/** What follows one another is drawn upright. */
export const UPRIGHT: readonly string[] = ['weekday', 'hour'];

export const hotlineOf = (release: Release, hotline: ReleaseHotline['hotline']): ReleaseHotline | undefined => release.content?.hotlines.find((one) => one.hotline === hotline);
export const tableOf = ({ tables }: Pick<ReleaseHotline, 'tables'>, table: string): ReleaseTable | undefined => tables.find((one) => one.table === table);
export const measureOf = ({ measures }: Pick<ReleaseHotline, 'measures'>, measure: string): ReleaseMeasure | undefined => measures.find((one) => one.measure === measure);
export const countOf = (hotline: Pick<ReleaseHotline, 'tables'>, table: string, code: string): Figure | undefined =>
  tableOf(hotline, table)?.cells.find((cell) => cell.code === code)?.count;

/** Of published figures only: a share of a withheld count, or of a withheld total, would give it away. Per mille, rounded. */
export const shareOf = (figure: Figure, total: Figure): number | null =>
  (figure === null || total === null || total === 0 ? null : Math.round((figure * 1000) / total) / 1000);

export const shareText = (share: number | null): string => (share === null ? '' : `${(share * 100).toFixed(1)}%`);

/** The longest bar of a chart. */
export const largestOf = (figures: readonly (Figure | undefined)[]): number => Math.max(1, ...figures.map((figure) => figure ?? 0));

/** What has become of a figure since the period before, where both are published. */
export interface Change {
  before: number;
  by: number;
  /** rounded per mille of the figure before; null where that was nothing */
  share: number | null;
}
export const changeOf = (now: Figure | undefined, before: Figure | undefined): Change | null =>
  (now == null || before == null ? null : { before, by: now - before, share: shareOf(now - before, before) });
