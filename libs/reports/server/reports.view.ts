import type { Actor } from '@saimado/platform/actor';
import type { PublishedCell } from '@saimado/reports/domain/cells';
import type { ReportStatus } from '@saimado/reports/domain/report-states';
import type { PeriodReportType } from './reports.types';

/** A report as `published_*` has it: all that JMA's reviewers are ever given. */
export interface PublishedRow {
  id: string;
  month: string;
  threshold: number;
  publishedAt: Date;
  cells: Omit<PublishedCell, 'month'>[];
}

/** A report as supervisors have it: the same withheld form, and who stands for it. */
export interface ReportRow extends Omit<PublishedRow, 'publishedAt'> {
  status: ReportStatus;
  draftedById: string;
  draftedBy: string;
  draftedAt: Date;
  signedBy: string | null;
  signedAt: Date | null;
  publishedAt: Date | null;
}

const cellsOf = ({ month, cells }: Pick<PublishedRow, 'month' | 'cells'>): PeriodReportType['cells'] =>
  cells.map(({ hotline, tier, category, count, withheld }) => ({ month, hotline, tier, category, count, withheld }));

/** For reviewers: no names, no dates of the work behind it. */
export const publishedView = (row: PublishedRow): PeriodReportType => ({
  id: row.id, month: row.month, status: 'PUBLISHED', threshold: row.threshold, cells: cellsOf(row), publishedAt: row.publishedAt,
  draftedAt: null, draftedBy: null, signedAt: null, signedBy: null, mayISign: false,
});

/** For supervisors. */
export const reportView = (row: ReportRow, actor: Pick<Actor, 'staffId'>): PeriodReportType => ({
  id: row.id, month: row.month, status: row.status, threshold: row.threshold, cells: cellsOf(row), publishedAt: row.publishedAt,
  draftedAt: row.draftedAt, draftedBy: row.draftedBy, signedAt: row.signedAt, signedBy: row.signedBy,
  mayISign: row.status === 'DRAFT' && row.draftedById !== actor.staffId,
});
