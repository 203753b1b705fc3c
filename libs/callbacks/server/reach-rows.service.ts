import { Injectable } from '@nestjs/common';
import { NO_REACH, type Reach, type ReachField } from '@saimado/callbacks/domain/reach';
import { isHoliday } from '@saimado/hotlines/domain/holidays';
import { HotlinesService } from '@saimado/hotlines/server/hotlines.service';
import type { TicketId } from '@saimado/kernel/id';
import type { JstDate } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import { DataSource, type EntityManager } from 'typeorm';

/** A whole state of a ticket's reach, as it was recorded at one time. */
export interface ReachRow extends Reach {
  ticketId: TicketId;
  version: number;
  at: Date;
  by: string;
  changed: ReachField[];
}

const COLUMNS = /* sql */ `
  r.ticket_id as "ticketId", r.version, r.at, s.display_name as by, r.changed, r.contact_name as "contactName", r.contact_role as "contactRole",
  r.phone, r.hours, r.days_off::text[] as "daysOff", r.not_before as "notBefore", r.remark
  from reach r join staff s on s.id = r.by_id`;

export const reachOf = (row: ReachRow | undefined): Reach =>
  row ? { contactName: row.contactName, contactRole: row.contactRole, phone: row.phone, hours: row.hours, daysOff: row.daysOff, notBefore: row.notBefore, remark: row.remark } : NO_REACH;

/** How clinics can be reached, and which days are holidays there. */
@Injectable()
export class ReachRows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly hotlines: HotlinesService,
  ) {}

  /** Every state of these tickets' reach, newest first; the first of a ticket holds. */
  async historyOf(ticketIds: readonly TicketId[], db: EntityManager = this.dataSource.manager): Promise<Map<TicketId, ReachRow[]>> {
    const found = await rows<ReachRow>(db, `select ${COLUMNS} where r.ticket_id = any($1) order by r.version desc`, [ticketIds]);
    const byTicket = new Map<TicketId, ReachRow[]>(ticketIds.map((id) => [id, []]));
    for (const row of found) byTicket.get(row.ticketId)?.push(row);
    return byTicket;
  }

  /** What holds now for one ticket. */
  async of(ticketId: TicketId, db: EntityManager = this.dataSource.manager): Promise<Reach> {
    return reachOf((await this.historyOf([ticketId], db)).get(ticketId)?.[0]);
  }

  async holidays(db?: EntityManager): Promise<(date: JstDate) => boolean> {
    const overrides = await this.hotlines.holidayOverrides(db);
    return (date) => isHoliday(date, overrides);
  }
}
