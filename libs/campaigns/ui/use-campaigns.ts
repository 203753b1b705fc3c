import { useQuery, useSubscription } from '@apollo/client/react';
import { CampaignChangedDocument, CampaignsDocument, type CampaignsQuery } from '@saimado/contract/generated/campaigns';
import type { CampaignState } from '@saimado/contract/generated/schema';

export type Campaign = CampaignsQuery['campaigns'][number];

/** Supervisors' list, live. */
export function useCampaigns(state: CampaignState | null) {
  const query = useQuery(CampaignsDocument, { variables: { state }, fetchPolicy: 'cache-and-network' });
  const { refetch } = query;
  useSubscription(CampaignChangedDocument, { onData: () => void refetch().catch(() => undefined) });
  return query;
}
