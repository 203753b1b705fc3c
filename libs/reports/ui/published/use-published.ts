import { useQuery, useSubscription } from '@apollo/client/react';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { PublishedReportChangedDocument, PublishedReportsDocument } from '@saimado/contract/generated/reports';

/** The published reports, as JMA's reviewers see them. */
export function usePublishedReports() {
  const query = useQuery(PublishedReportsDocument);
  useSubscription(PublishedReportChangedDocument, { onData: useRefetchSoon(query.refetch) });
  return query;
}
