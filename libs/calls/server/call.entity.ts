import type { CallState, HotlineCode } from '@saimado/kernel/codes';
import type { CallId, StaffId, TicketId } from '@saimado/kernel/id';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('call')
export class CallEntity {
  @PrimaryColumn('uuid') id: CallId;
  @Column('text') hotline: HotlineCode;
  @Column('text') state: CallState;
  @Column('text', { name: 'caller_number', nullable: true }) callerNumber: string | null;
  @Column('boolean', { name: 'outside_hours' }) outsideHours: boolean;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('timestamptz', { name: 'wrapped_up_at', nullable: true }) wrappedUpAt: Date | null;
  @Column('uuid', { name: 'operator_id', nullable: true }) operatorId: StaffId | null;
  @Column('uuid', { name: 'ticket_id', nullable: true }) ticketId: TicketId | null;
}
