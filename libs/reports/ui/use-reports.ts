import { useQuery, useSubscription } from '@apollo/client/react';
import { PeriodReportChangedDocument, PeriodReportsDocument, PublishedReportChangedDocument, PublishedReportsDocument } from '@saimado/contract/generated/reports';

/** Every report, as supervisors see them. A report that is new here is not in the list yet: fetch it. */
export function useReports() {
  const query = useQuery(PeriodReportsDocument);
  const known = query.data?.periodReports;
  useSubscription(PeriodReportChangedDocument, {
    onData: ({ data: { data } }) => {
      if (data && !known?.some((report) => report.id === data.periodReportChanged.id)) void query.refetch();
    },
  });
  return query;
}

/** The published reports, as JMA's reviewers see them. */
export function usePublishedReports() {
  const query = useQuery(PublishedReportsDocument);
  useSubscription(PublishedReportChangedDocument, { onData: () => void query.refetch() });
  return query;
}
