import { Injectable } from '@nestjs/common';
import type { EscalationMove } from '@saimado/escalations/domain/escalation-states';
import type { Discipline } from '@saimado/kernel/codes';
import type { StaffId, TicketId } from '@saimado/kernel/id';
import { type Audience, Notices } from '@saimado/notices/server/notices.service';
import type { Actor } from '@saimado/platform/actor';
import type { Tx } from '@saimado/platform/commands';
import { type LockedTicket, TicketChanges } from '@saimado/tickets/server/ticket-changes';
import type { EscalationEntity } from './escalation.entity';

/** Each version of an escalation is one occasion: what was told of it is over with the next. */
const occasion = ({ id }: Pick<EscalationEntity, 'id'>, version: number): string => `escalation:${id}:${version}`;

type Asked = Pick<EscalationEntity, 'id' | 'version'>;

/** Tells the desk, the former holder and tier 1 what concerns them of an escalation. */
@Injectable()
export class EscalationNotices {
  constructor(
    private readonly notices: Notices,
    changes: TicketChanges,
  ) {
    // CLOSED is final: what tier 2 still asked is answered by nobody.
    changes.follow({ saved: async (tx, { id, status }) => { if (status === 'CLOSED') await this.withdrawAsked(tx, id); } });
  }

  async queued(tx: Tx, escalation: EscalationEntity): Promise<void> {
    await this.tell(tx, escalation, 'ESCALATION_QUEUED', [deskOf(escalation)]);
    // Escalated anew instead of answered: the question waits for nobody.
    await this.withdrawAsked(tx, escalation.ticketId, escalation.discipline);
  }

  /** Called once the row is written. */
  async moved(tx: Tx, move: EscalationMove, escalation: EscalationEntity, ticket: LockedTicket, before: { claimedBy: StaffId | null; version: number }): Promise<void> {
    await this.notices.withdraw(tx, occasion(escalation, before.version));
    const former = before.claimedBy ? [{ staff: [before.claimedBy] }] : [];
    if (move === 'TAKE_OVER') await this.tell(tx, escalation, 'ESCALATION_TAKEN_OVER', former, ':former');
    if (move === 'RELEASE') {
      // Theirs stays when somebody else claims it: they are to learn that it is no longer with them.
      await this.tell(tx, escalation, 'ESCALATION_RELEASED', former, ':former');
      const told = await tx.sql<{ id: StaffId }>(`select id from staff where active and role = 'SPECIALIST' and discipline = $1 and id is distinct from $2`, [escalation.discipline, before.claimedBy]);
      await this.tell(tx, escalation, 'ESCALATION_RELEASED', [{ staff: told.map(({ id }) => id) }]);
    }
    if (move === 'RETURN') {
      await this.notices.tell(tx, {
        kind: 'ESCALATION_RETURNED', ticketId: escalation.ticketId, once: occasion(escalation, escalation.version),
        to: [{ staff: [ticket.operatorId] }, { role: 'OPERATOR', hotline: ticket.hotline }],
      });
    }
    if (move === 'ANSWER') await this.tell(tx, escalation, 'ESCALATION_ANSWERED', [escalation.claimedBy ? { staff: [escalation.claimedBy] } : deskOf(escalation)]);
  }

  /** Questions that wait for tier 1, of one discipline or of both. */
  private async withdrawAsked(tx: Tx<Actor | null>, ticketId: TicketId, discipline: Discipline | null = null): Promise<void> {
    const asked = await tx.sql<Asked>(
      `select id, version from escalation where ticket_id = $1 and ($2::text is null or discipline = $2) and status = 'RETURNED'`, [ticketId, discipline]);
    for (const one of asked) await this.notices.withdraw(tx, occasion(one, one.version));
  }

  private async tell(tx: Tx, escalation: EscalationEntity, kind: 'ESCALATION_QUEUED' | 'ESCALATION_TAKEN_OVER' | 'ESCALATION_RELEASED' | 'ESCALATION_ANSWERED', to: readonly Audience[], whose = ''): Promise<void> {
    await this.notices.tell(tx, {
      kind, to, ticketId: escalation.ticketId, subjectId: escalation.id, once: `${occasion(escalation, escalation.version)}${whose}`,
      ...(escalation.dueAt && { dueAt: escalation.dueAt }),
    });
  }
}

const deskOf = ({ discipline }: EscalationEntity): Audience => ({ role: 'SPECIALIST', discipline });
