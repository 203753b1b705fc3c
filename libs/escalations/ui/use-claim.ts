import { useRecording } from '@saimado/contract/client/use-recording';
import { ClaimEscalationDocument } from '@saimado/contract/generated/escalations';

/** Takes an escalation. Of any number who try at once one wins, and the others are told who (zammad#3156). */
export function useClaim(refetch: () => Promise<unknown>) {
  const { record, ...status } = useRecording(ClaimEscalationDocument, 'EscalationClaimed');
  const claim = async (escalationId: string): Promise<void> => {
    // Refused means that somebody was first: the queue then shows who.
    if (!(await record({ escalationId }))) await refetch().catch(() => undefined);
  };
  return { ...status, claim };
}
