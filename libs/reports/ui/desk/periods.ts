import type { DraftablePeriodsQuery, PeriodReportFieldsFragment } from '@saimado/contract/generated/reports';

export type Report = PeriodReportFieldsFragment;
export type Status = Report['status'];
export type Period = Report['period'];
export type PeriodKind = Period['kind'];
export type Draftable = DraftablePeriodsQuery['draftablePeriods'][number];

export const KINDS: readonly PeriodKind[] = ['MONTH', 'QUARTER', 'YEAR'];

/** What waits for somebody, what JMA waits for, what nobody has begun, what is done: in this order on the screen. */
export const GROUPS = ['UNDER_WAY', 'ASKED', 'TO_DRAFT', 'PUBLISHED'] as const;
export type Group = (typeof GROUPS)[number];

/** A period with everything that was ever made of it, newest first. */
export interface PeriodEntry {
  period: Period;
  reports: readonly Report[];
  /** the report to look at first */
  report: Report | undefined;
  group: Group;
  /** versions published so far */
  released: number;
  /** what JMA asked about it and nobody has answered yet */
  openQuestions: number;
  /** over, with tickets, and no report of it is on its way */
  draftable: boolean;
}

/** Where a report goes on by itself or by somebody's hand; one that did not come about is to be made again. */
const WAITING: ReadonlySet<Status> = new Set(['DRAFTING', 'DRAFT', 'SIGNED', 'SCHEDULED', 'FAILED', 'OUTDATED']);
const ON_ITS_WAY: ReadonlySet<Status> = new Set(['DRAFTING', 'DRAFT', 'SIGNED', 'SCHEDULED']);

const newestFirst = (a: Report, b: Report): number => b.version - a.version || (b.draftedAt ?? '').localeCompare(a.draftedAt ?? '');

function entryOf(period: Period, reports: readonly Report[], draftable: Draftable | undefined): PeriodEntry {
  const [latest] = reports;
  const waiting = latest && WAITING.has(latest.status) ? latest : undefined;
  const published = reports.filter(({ status }) => status === 'PUBLISHED');
  const asked = published.find(({ openQuestions }) => openQuestions > 0);
  return {
    period, reports,
    report: waiting ?? asked ?? published[0] ?? latest,
    group: waiting ? 'UNDER_WAY' : asked ? 'ASKED' : published.length > 0 ? 'PUBLISHED' : 'TO_DRAFT',
    released: draftable?.released ?? published.length,
    openQuestions: published.reduce((sum, { openQuestions }) => sum + openQuestions, 0),
    draftable: draftable !== undefined && draftable.underWay === null && !reports.some(({ status }) => ON_ITS_WAY.has(status)),
  };
}

/** All periods that are over or were reported on, by what they wait for, newest first. */
export function periodEntries(reports: readonly Report[], draftable: readonly Draftable[]): PeriodEntry[] {
  const periods = new Map([...draftable, ...reports].map(({ period }) => [period.code, period]));
  const order = (a: PeriodEntry, b: PeriodEntry): number =>
    GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || b.period.last.localeCompare(a.period.last) || KINDS.indexOf(a.period.kind) - KINDS.indexOf(b.period.kind);
  return [...periods.values()]
    .map((period) => entryOf(period, reports.filter((one) => one.period.code === period.code).sort(newestFirst), draftable.find((one) => one.period.code === period.code)))
    .sort(order);
}

/** Which publication made a report's proof one against less than everything: the first after it was drafted. */
export const overtakenBy = (report: Report, reports: readonly Report[]): Report | undefined =>
  reports
    .filter(({ id, publishedAt }) => id !== report.id && publishedAt !== null && publishedAt > (report.draftedAt ?? ''))
    .sort((a, b) => (a.publishedAt ?? '').localeCompare(b.publishedAt ?? ''))[0];
