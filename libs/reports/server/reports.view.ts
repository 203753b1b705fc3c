import type { HotlineCode } from '@saimado/kernel/codes';
import { addMonths } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import type { Figure, ReleaseContent } from '@saimado/reports/domain/release/content';
import { type Period, periodCode } from '@saimado/reports/domain/release/period';
import { monthAfter } from '@saimado/reports/domain/release/periods';
import type { ReportContentType, ReportPeriodType } from './report-content.types';
import type { ReportRow } from './report-rows';
import type { PeriodReportType, ReportWithheldCellType } from './reports.types';

export const periodView = ({ kind, first }: Period): ReportPeriodType =>
  ({ kind, first, last: addMonths(monthAfter({ kind, first }), -1), code: periodCode({ kind, first }) });

/** For supervisors. */
export const reportView = (row: ReportRow, actor: Pick<Actor, 'staffId'>): PeriodReportType => ({
  id: row.id, period: periodView(row), version: row.version, status: row.status, threshold: row.threshold, publishedAt: row.publishedAt, correctionReason: row.correctionReason,
  draftedAt: row.draftedAt, draftedBy: row.draftedBy,
  progress: row.status === 'DRAFTING' ? { share: row.share, step: row.step ?? 'READING' } : null,
  failure: row.failure === null ? null : { reason: row.failure, detail: row.failureDetail ?? '' },
  signatures: row.signatures.map(({ staffId, by, at }) => ({ by, at, mine: staffId === actor.staffId })),
  publishAt: row.status === 'SCHEDULED' ? row.publishAt : null,
  mayISign: row.status === 'DRAFT' && !row.signatures.some(({ staffId }) => staffId === actor.staffId),
  contentHash: row.contentHash, chainHash: row.chainHash, seq: row.seq, unread: false, openQuestions: row.openQuestions,
});

/** A report as `published_release` has it: all that JMA's reviewers are ever given. */
export interface PublishedRow extends Period {
  id: string;
  seq: number;
  version: number;
  correctionReason: string | null;
  publishedAt: Date;
  threshold: number;
  contentHash: string;
  chainHash: string;
}

/** For reviewers: no names, no dates of the work behind it. */
export const publishedView = (row: PublishedRow, unread: boolean): PeriodReportType => ({
  id: row.id, period: periodView(row), version: row.version, status: 'PUBLISHED', threshold: row.threshold, publishedAt: row.publishedAt, correctionReason: row.correctionReason,
  draftedAt: null, draftedBy: null, progress: null, failure: null, signatures: [], publishAt: null, mayISign: false,
  contentHash: row.contentHash, chainHash: row.chainHash, seq: row.seq, unread, openQuestions: 0,
});

const shown = (count: Figure): { count: number | null; withheld: boolean } => ({ count, withheld: count === null });

/** What a release says, from the very text that was signed. */
export function contentView(text: string): ReportContentType {
  const { hotlines } = JSON.parse(text) as ReleaseContent;
  return {
    hotlines: hotlines.map(({ hotline, total, tables, crossings, measures, sentences }) => ({
      hotline, total, totalWithheld: total === null,
      tables: tables.map(({ table, cells }) => ({ table, cells: cells.map(({ code, count }) => ({ code, ...shown(count) })) })),
      crossings: crossings.map(({ rows, columns, cells }) => ({ rows, columns, cells: cells.map(({ row, column, count }) => ({ row, column, ...shown(count) })) })),
      measures: measures.map((measure) => ({ ...measure })),
      sentences: [...sentences],
    })),
  };
}

export interface WithheldRow {
  /** as `cellName` makes it */
  name: string;
  because: string[];
  min: number;
  max: number | null;
}

/** Where a cell stands, out of its name: `2026-04+3/EMERGENCY/category=RANSOMWARE/facilityKind=CLINIC`. */
export function cellView({ name, ...cell }: WithheldRow): ReportWithheldCellType {
  const [, hotline, ...coordinates] = name.split('/');
  const pairs = coordinates.map((coordinate) => coordinate.split('='));
  return { hotline: hotline as HotlineCode, table: pairs.map(([table]) => table).join('×') || 'total', code: pairs.map(([, code]) => code).join('×'), ...cell };
}
