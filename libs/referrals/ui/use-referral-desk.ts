import { useQuery, useSubscription } from '@apollo/client/react';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { FirmChangedDocument, ReferralChangedDocument, ReferralDeskDocument, type ReferralDeskQuery, type ReferralFieldsFragment } from '@saimado/contract/generated/referrals';

export type ReferralDesk = NonNullable<ReferralDeskQuery['referralDesk']>;
export type Referral = ReferralFieldsFragment;

/** The introductions of one escalation, live: a firm's answer and a new conflict of interest show at once. */
export function useReferralDesk(escalationId: string) {
  const query = useQuery(ReferralDeskDocument, { variables: { escalationId }, fetchPolicy: 'cache-and-network' });
  const soon = useRefetchSoon(query.refetch);
  useSubscription(ReferralChangedDocument, { variables: { escalationId }, onData: soon });
  useSubscription(FirmChangedDocument, { onData: soon });
  return query;
}
