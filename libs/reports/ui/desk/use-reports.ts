import { useQuery, useSubscription } from '@apollo/client/react';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { PeriodReportChangedDocument, PeriodReportsDocument } from '@saimado/contract/generated/reports';

/** Every report, as supervisors see them. */
export function useReports() {
  const query = useQuery(PeriodReportsDocument);
  useSubscription(PeriodReportChangedDocument, { onData: useRefetchSoon(query.refetch) });
  return query;
}
