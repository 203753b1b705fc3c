import type { Tier, Urgency } from '@saimado/kernel/codes';
import type { Id, StaffId, TicketId } from '@saimado/kernel/id';
import type { TriageAnswered, TriageVerdict } from '@saimado/triage/domain/triage-types';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Verdicts from before the table was a book say less. */
export type StoredVerdict = Omit<TriageVerdict, SaidByBooks> & Partial<Pick<TriageVerdict, SaidByBooks>>;
type SaidByBooks = 'urgencyRule' | 'urgencyText' | 'urgencyTextEn' | 'urgencyNeedsConfirmation' | 'patientDataAtRisk' | 'wrongfulIntent' | 'scriptId';

export type TriageId = Id<'triage'>;

/** One triage of a ticket, never changed afterwards: what the rule said is kept in full, whatever the table says later. */
@Entity('triage')
export class TriageEntity {
  @PrimaryColumn('uuid') id: TriageId;
  @Column('uuid', { name: 'ticket_id' }) ticketId: TicketId;
  @Column('timestamptz') at: Date;
  @Column('uuid', { name: 'by_id' }) byId: StaffId;
  @Column('jsonb') answered: TriageAnswered[];
  @Column('jsonb') verdict: StoredVerdict;
  @Column('text') tier: Tier;
  @Column('text') category: string;
  @Column('text') urgency: Urgency;
  @Column('boolean') overruled: boolean;
  @Column('text', { name: 'overrule_reason', nullable: true }) overruleReason: string | null;
  @Column('text', { name: 'rules_version' }) rulesVersion: string;
  /** null: by the table that came with a release before rules were versions */
  @Column('uuid', { name: 'rules_version_id', nullable: true }) rulesVersionId: string | null;
}
