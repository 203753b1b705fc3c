import { Injectable } from '@nestjs/common';
import type { TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { DataSource } from 'typeorm';
import { ClocksService } from './clocks.service';
import type { DeadlineClockType, RunningClocksType } from './deadlines.types';

const LONGEST_LIST = 300;
const byDue = (a: DeadlineClockType, b: DeadlineClockType): number => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1);
/** With a day, and not done. */
export const isRunning = ({ dueOn, done }: DeadlineClockType): boolean => dueOn !== null && done === null;

/** What is due, over all tickets a person may see; of closed ones too, for the duty is the clinic's. */
@Injectable()
export class RunningClocksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clocks: ClocksService,
  ) {}

  /** First due first. */
  async of(actor: Actor): Promise<RunningClocksType[]> {
    const tickets = await rows<Omit<RunningClocksType, 'clocks'> & { id: TicketId }>(this.dataSource, `
      select t.id, t.number as "ticketNumber", t.hotline, t.status, t.member_name as "memberName", t.facility_name as "facilityName", o.display_name as operator
      from ticket t join staff o on o.id = t.operator_id join (select ticket_id, min(due_on) as due_on from running_clock group by ticket_id) c on c.ticket_id = t.id
      where $1 = 'SUPERVISOR' or t.hotline = $2 or t.disciplines @> array[$3::text]
      order by c.due_on, t.id limit ${LONGEST_LIST}`, [actor.role, actor.hotline, actor.discipline]);
    const judged = await this.clocks.views(tickets.map(({ id }) => id));
    return tickets.map(({ id, ...ticket }) => ({ ...ticket, clocks: (judged.get(id)?.views ?? []).filter(isRunning).sort(byDue) })).filter(({ clocks }) => clocks.length > 0);
  }
}
