import type { Discipline, HotlineCode, Tier, TicketStatus, Urgency, VerificationOutcome } from '@saimado/kernel/codes';
import type { StaffId, TicketId } from '@saimado/kernel/id';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('ticket')
export class TicketEntity {
  @PrimaryColumn('uuid') id: TicketId;
  @Column('text') number: string;
  @Column('int') version: number;
  @Column('text') hotline: HotlineCode;
  @Column('text') status: TicketStatus;
  @Column('text', { nullable: true }) tier: Tier | null;
  @Column('text', { nullable: true }) category: string | null;
  @Column('text', { nullable: true }) urgency: Urgency | null;
  @Column('boolean', { name: 'outside_hours' }) outsideHours: boolean;
  /** When the call arrived: the instant that decides hours and the period a ticket counts in. */
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('uuid', { name: 'operator_id' }) operatorId: StaffId;
  @Column('text', { name: 'caller_number', nullable: true }) callerNumber: string | null;
  @Column('text', { name: 'member_name', nullable: true }) memberName: string | null;
  @Column('text', { name: 'facility_name', nullable: true }) facilityName: string | null;
  @Column('text', { name: 'verification_outcome', nullable: true }) verificationOutcome: VerificationOutcome | null;
  /** The first PROVISIONAL of the run its newest verification is of; null: nothing owed. */
  @Column('timestamptz', { name: 'verification_debt_since', nullable: true }) verificationDebtSince: Date | null;
  /** The disciplines it was ever escalated to: whose specialists may see it. */
  @Column('text', { array: true }) disciplines: Discipline[];
}
