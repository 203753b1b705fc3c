import type { StaffId, TicketId } from '@saimado/kernel/id';
import type { EscalationType } from './escalation.types';

/** An escalation as read from the database, with what its desk shows of the ticket. */
export type EscalationRow = Omit<EscalationType, 'claimedByMe'> & { claimedById: StaffId | null; ticketId: TicketId; urgencyRank: number };

export const escalationView = ({ claimedById, ticketId: _, urgencyRank: _rank, ...row }: EscalationRow, viewer: StaffId): EscalationType => ({
  ...row, claimedByMe: claimedById === viewer,
});

export const ESCALATION_COLUMNS = /* sql */ `
  e.id, t.number as "ticketNumber", e.ticket_id as "ticketId", e.discipline, e.status, e.version, e.hand_over as "handOver",
  e.wishes_referral as "wishesReferral", e.told_costs_are_theirs as "toldCostsAreTheirs",
  e.queued_at as "queuedAt", e.due_at as "dueAt", e.due_counted as "dueCounted", e.waiting_since as "waitingSince", e.claimed_at as "claimedAt", e.closed_at as "closedAt", e.outcome,
  e.claimed_by as "claimedById", e.urgency_rank as "urgencyRank", s.display_name as "claimedBy",
  t.hotline, t.category, t.urgency, t.facility_name as "facilityName"
  from escalation e join ticket t on t.id = e.ticket_id left join staff s on s.id = e.claimed_by`;
