import { useQuery } from '@apollo/client/react';
import { VerificationWorkDocument } from '@saimado/contract/generated/verification-work';
import { useWorkChanges } from './use-work-changes';

/** A look into the register belongs to no ticket, so no event tells of it. */
const LOOK_EVERY_MS = 60_000;

/** How much waits in each list. */
export function useWork() {
  const query = useQuery(VerificationWorkDocument, { fetchPolicy: 'cache-and-network', pollInterval: LOOK_EVERY_MS });
  useWorkChanges(query.refetch);
  return { work: query.data?.verificationWork ?? null, refetch: query.refetch };
}
