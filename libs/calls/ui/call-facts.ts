import type { CallFieldsFragment, TicketFieldsFragment } from '@saimado/contract/generated/calls';
import type { TriageWork } from '@saimado/triage/ui/use-triage';
import type { CallerWork } from '@saimado/verification/ui/use-caller';
import type { CallFacts } from './next-step';

interface Subject { call: CallFieldsFragment; ticket: TicketFieldsFragment; caller: CallerWork; triage: TriageWork; note: string }

export const factsOf = ({ call, ticket, caller, triage, note }: Subject): CallFacts => ({
  state: call.state,
  verified: ticket.verification !== null,
  proposed: caller.chosen?.proposal.outcome ?? null,
  verdictOpen: triage.verdict !== null && !triage.recorded,
  triagedTier: ticket.triage?.tier ?? null,
  disciplines: ticket.triage && !ticket.triage.overruled ? ticket.triage.verdict.disciplines : [],
  escalated: ticket.escalations,
  noteOpen: note.trim() !== '',
  closable: ticket.nextStatuses.includes('CLOSED') && ticket.triage !== null && ticket.triage.tier !== 'TIER_2' && ticket.status === 'OPEN'
    && ticket.verificationDebtSince === null && ticket.enrolmentConfirmation?.status !== 'OPEN',
  handedOver: ticket.status === 'CLOSED',
});
