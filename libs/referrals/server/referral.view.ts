import type { EscalationStatus, HotlineCode, Discipline } from '@saimado/kernel/codes';
import type { StaffId, TicketId } from '@saimado/kernel/id';
import type { Packet } from '@saimado/referrals/domain/packet';
import type { Proposal } from '@saimado/referrals/domain/propose';
import type { ReferralType } from './referral.types';

/** The proposal as it is kept: with the names of that day. */
export interface KeptProposal {
  offered: (Proposal['offered'][number] & { name: string })[];
  leftOut: (Proposal['leftOut'][number] & { name: string })[];
}
/** A referral as read from the database. */
export interface ReferralRow extends Omit<ReferralType, 'number' | 'offered' | 'leftOut' | 'packetAvailable'> {
  ordinal: number;
  ticketId: TicketId;
  ticketNumber: string;
  hotline: HotlineCode;
  discipline: Discipline;
  escalationStatus: EscalationStatus;
  holderId: StaffId | null;
  proposal: KeptProposal;
  subjectKeys: string[];
  packet: Packet | null;
}

export const REFERRAL_SQL = /* sql */ `
  select r.id, r.ordinal, r.version, r.status, r.area, r.parties, r.proposal, r.subject_keys as "subjectKeys", r.proposed_at as "proposedAt", p.display_name as "proposedBy",
    r.chosen_at as "chosenAt", c.display_name as "chosenBy", r.firm_id as "firmId", f.name as firm, f.phone as "firmPhone", f.contact_person as "firmContact", r.own_firm as "ownFirm",
    r.consent_words as "consentWords", r.fields, r.packet, r.packet_hash as "packetHash", r.acknowledge_by as "acknowledgeBy", r.overdue_at as "overdueAt", r.answered_at as "answeredAt",
    r.decline_reason as "declineReason", r.answer_words as "answerWords", r.ended_at as "endedAt", r.outcome, r.outcome_words as "outcomeWords",
    r.satisfaction_at as "satisfactionAt", r.satisfaction, r.satisfaction_words as "satisfactionWords",
    r.ticket_id as "ticketId", r.escalation_id as "escalationId", t.number as "ticketNumber", t.hotline, e.discipline, e.status as "escalationStatus", e.claimed_by as "holderId"
  from referral r join ticket t on t.id = r.ticket_id join escalation e on e.id = r.escalation_id join staff p on p.id = r.proposed_by
  left join staff c on c.id = r.chosen_by left join firm f on f.id = r.firm_id`;

/** Whoever hears the number finds the ticket by it. */
export const referralNumber = (ticketNumber: string, ordinal: number): string => `${ticketNumber}-R${ordinal}`;

/** The packet is its holder's to download, as long as the member's consent stands. */
export const mayDownload = (row: Pick<ReferralRow, 'packet' | 'holderId'>, reader: StaffId): boolean => row.packet !== null && row.holderId === reader;

export function referralView(row: ReferralRow, reader: StaffId): ReferralType {
  const { ordinal, ticketId: _t, ticketNumber, hotline: _h, discipline: _d, escalationStatus: _s, holderId, proposal, subjectKeys: _k, packet, ...rest } = row;
  return {
    ...rest,
    number: referralNumber(ticketNumber, ordinal),
    offered: proposal.offered.map(({ firmId, name, reasons }) => ({
      firmId, name, reasons: reasons.map((reason) => ({ code: reason.code, count: 'count' in reason ? reason.count : null, at: 'at' in reason ? new Date(reason.at) : null })),
    })),
    leftOut: proposal.leftOut,
    packetAvailable: mayDownload({ packet, holderId }, reader),
  };
}

