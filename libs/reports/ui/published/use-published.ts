import { useQuery, useSubscription } from '@apollo/client/react';
import { useState } from 'react';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { PublishedReportChangedDocument, PublishedReportDocument, PublishedReportsDocument, ReleasesToCompareDocument } from '@saimado/contract/generated/reports';
import type { ReleaseHead } from './release';

/** The published reports, as JMA's reviewers see them. */
export function usePublishedReports() {
  const query = useQuery(PublishedReportsDocument);
  useSubscription(PublishedReportChangedDocument, { onData: useRefetchSoon(query.refetch) });
  return query;
}

/** One release with its figures. What was published never changes. */
export const useRelease = (id: string) => useQuery(PublishedReportDocument, { variables: { id } });

/** The release of the period before, where there is one. */
export function useReleaseBefore(id: string | undefined) {
  const { data } = useQuery(PublishedReportDocument, { variables: { id: id ?? '' }, skip: id === undefined });
  return id === undefined ? undefined : (data?.periodReport ?? undefined);
}

export const useReleasesToCompare = () => useQuery(ReleasesToCompareDocument);

/** The newest of what has come since the page was opened and nobody has looked at. */
export function useArrivals(releases: readonly ReleaseHead[]): { arrived: ReleaseHead | undefined; see: () => void } {
  const [seen, setSeen] = useState(() => new Set(releases.map(({ id }) => id)));
  return { arrived: releases.find(({ id }) => !seen.has(id)), see: () => setSeen(new Set(releases.map(({ id }) => id))) };
}
