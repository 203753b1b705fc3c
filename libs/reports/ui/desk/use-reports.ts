import { useQuery, useSubscription } from '@apollo/client/react';
import { useCallback } from 'react';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { ReportQuestionsChangedDocument } from '@saimado/contract/generated/report-stories';
import { DraftablePeriodsDocument, PeriodReportChangedDocument, PeriodReportDocument, PeriodReportsDocument, type PeriodReportQuery } from '@saimado/contract/generated/reports';
import type { Report, Status } from './periods';

/** Every report as supervisors see them, and the periods of which one may be drafted; both as they change. */
export function useReports() {
  const query = useQuery(PeriodReportsDocument);
  const draftable = useQuery(DraftablePeriodsDocument);
  const { refetch: reports } = query;
  const { refetch: periods } = draftable;
  const refetch = useCallback(() => Promise.all([reports(), periods()]), [reports, periods]);
  const soon = useRefetchSoon(refetch);
  useSubscription(ReportQuestionsChangedDocument, { ignoreResults: true, onData: soon });
  const known = query.data?.periodReports;
  useSubscription(PeriodReportChangedDocument, {
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      // How far a draft is comes with the event itself, several times a second.
      const changed = data?.periodReportChanged;
      if (changed?.status !== 'DRAFTING' || !known?.some(({ id }) => id === changed.id)) soon();
    },
  });
  return { query, draftable, refetch };
}

export type FullReport = NonNullable<PeriodReportQuery['periodReport']>;
export type Check = NonNullable<FullReport['check']>;

const EMPTY: ReadonlySet<Status> = new Set(['DRAFTING', 'FAILED', 'CANCELLED']);

/** What a report says and what its check found, from when there is something. */
export function useFullReport(report: Report | undefined) {
  const skip = !report || EMPTY.has(report.status);
  const query = useQuery(PeriodReportDocument, { variables: { id: report?.id ?? '' }, skip });
  return { query, full: skip ? null : (query.data?.periodReport ?? null), none: skip };
}
