import { useRecording } from '@saimado/contract/client/use-recording';
import { EscalateTicketDocument } from '@saimado/contract/generated/calls';
import type { Discipline, EscalateTicketInput } from '@saimado/contract/generated/schema';

type HandOver = Omit<EscalateTicketInput, 'key' | 'discipline' | 'alsoTo'>;

/** Hands the ticket to the disciplines chosen: to all of them or, where it is refused, to none. */
export function useEscalateTicket(onConflict: () => Promise<unknown>) {
  const { record, ...status } = useRecording(EscalateTicketDocument, 'TicketEscalated', onConflict);
  const escalate = async ([discipline, ...alsoTo]: readonly Discipline[], handOver: HandOver): Promise<boolean> =>
    discipline !== undefined && (await record({ ...handOver, discipline, alsoTo })) !== undefined;
  return { ...status, escalate };
}
