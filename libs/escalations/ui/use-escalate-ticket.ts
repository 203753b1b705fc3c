import { useRecording } from '@saimado/contract/client/use-recording';
import { EscalateTicketDocument } from '@saimado/contract/generated/calls';
import type { Discipline, EscalateTicketInput } from '@saimado/contract/generated/schema';

type HandOver = Omit<EscalateTicketInput, 'key' | 'discipline'>;

/** Hands the ticket to each discipline in turn; stops at the first refusal, and pressing again goes on from there. */
export function useEscalateTicket(onConflict: () => Promise<unknown>) {
  const { record, ...status } = useRecording(EscalateTicketDocument, 'TicketEscalated', onConflict);
  const escalate = async (disciplines: readonly Discipline[], handOver: HandOver): Promise<boolean> => {
    let { expectedVersion } = handOver;
    for (const discipline of disciplines) {
      const done = await record({ ...handOver, discipline, expectedVersion });
      if (!done) return false;
      expectedVersion = done.ticket.version;
    }
    return true;
  };
  return { ...status, escalate };
}
