import { useQuery, useSubscription } from '@apollo/client/react';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { FirmChangedDocument, FirmsDocument, type FirmFieldsFragment } from '@saimado/contract/generated/referrals';

export type Firm = FirmFieldsFragment;

/** The directory, live. */
export function useFirms() {
  const query = useQuery(FirmsDocument, { fetchPolicy: 'cache-and-network' });
  const soon = useRefetchSoon(query.refetch);
  useSubscription(FirmChangedDocument, { onData: soon });
  return query;
}
