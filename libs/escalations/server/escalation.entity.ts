import type { Counted } from '@saimado/escalations/domain/desk-book';
import type { Discipline, EscalationStatus } from '@saimado/kernel/codes';
import type { EscalationId, StaffId, TicketId } from '@saimado/kernel/id';
import type { HandOverSaid } from '@saimado/escalations/domain/hand-over';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('escalation')
export class EscalationEntity {
  @PrimaryColumn('uuid') id: EscalationId;
  @Column('uuid', { name: 'ticket_id' }) ticketId: TicketId;
  @Column('text') discipline: Discipline;
  @Column('text') status: EscalationStatus;
  @Column('int') version: number;
  @Column('text', { name: 'hand_over' }) handOver: string;
  @Column('boolean', { name: 'wishes_referral' }) wishesReferral: boolean;
  @Column('boolean', { name: 'told_costs_are_theirs' }) toldCostsAreTheirs: boolean;
  /** What the operator said beside what the ticket knew. */
  @Column('jsonb') said: HandOverSaid;
  /** The sentence on the cost as it was to be read, of the scripts' version in force (001 Q2-4). */
  @Column('text', { name: 'cost_sentence', nullable: true }) costSentence: string | null;
  @Column('uuid', { name: 'cost_sentence_version', nullable: true }) costSentenceVersion: string | null;
  /** How the caller put the wish for a firm. */
  @Column('text', { name: 'wish_words', nullable: true }) wishWords: string | null;
  @Column('timestamptz', { name: 'queued_at' }) queuedAt: Date;
  @Column('uuid', { name: 'queued_by' }) queuedBy: StaffId;
  /** When the first of its running clocks is due; null: none runs, as while the caller is waited for. */
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: Date | null;
  @Column('text', { name: 'due_counted', nullable: true }) dueCounted: Counted | null;
  @Column('timestamptz', { name: 'waiting_since', nullable: true }) waitingSince: Date | null;
  @Column('uuid', { name: 'claimed_by', nullable: true }) claimedBy: StaffId | null;
  @Column('timestamptz', { name: 'claimed_at', nullable: true }) claimedAt: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) outcome: string | null;
}
