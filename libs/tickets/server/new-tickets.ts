import { Injectable } from '@nestjs/common';
import type { HotlineCode } from '@saimado/kernel/codes';
import { newId } from '@saimado/kernel/id';
import type { Tx } from '@saimado/platform/commands';
import { newTicketNumber } from '@saimado/tickets/domain/ticket-number';
import { randomBytes } from 'node:crypto';
import { TicketEntity } from './ticket.entity';

/** Bytes a ticket number is drawn from. */
const NUMBER_BYTES = 16;

/** Opens tickets: one per accepted call, with a number that tells nothing of how many there are. */
@Injectable()
export class NewTickets {
  async open(tx: Tx, fields: Pick<TicketEntity, 'hotline' | 'receivedAt' | 'outsideHours' | 'callerNumber'> & { hotline: HotlineCode }): Promise<TicketEntity> {
    const ticket = tx.manager.create(TicketEntity, {
      ...fields, id: newId<'ticket'>(), number: await this.freeNumber(tx), version: 1, status: 'OPEN', tier: null, category: null,
      urgency: null, createdAt: tx.now, updatedAt: tx.now, operatorId: tx.actor.staffId, memberName: null, facilityName: null,
      verificationOutcome: null, verificationDebtSince: null, disciplines: [],
    });
    await tx.manager.insert(TicketEntity, ticket);
    return ticket;
  }

  /** A number nobody has. The unique constraint would catch the one race in a hundred million that is left. */
  private async freeNumber(tx: Tx): Promise<string> {
    for (;;) {
      const number = newTicketNumber(randomBytes(NUMBER_BYTES));
      if (!(await tx.manager.existsBy(TicketEntity, { number }))) return number;
    }
  }
}
