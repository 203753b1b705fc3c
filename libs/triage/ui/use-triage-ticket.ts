import { TriageTicketDocument, type TriageTicketMutation, type TriageTicketMutationVariables } from '@saimado/contract/generated/triage';
import { useRecording, type Recording } from '@saimado/contract/client/use-recording';

export type TriageTicket = Recording<TriageTicketMutation, TriageTicketMutationVariables, 'TicketTriaged'>;

/** Records the verdict, or the operator's own with its reason; both are kept (domain.md §4). */
export const useTriageTicket = (onConflict: () => Promise<unknown>): TriageTicket => useRecording(TriageTicketDocument, 'TicketTriaged', onConflict);
