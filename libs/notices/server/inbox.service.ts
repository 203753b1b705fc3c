import { Injectable } from '@nestjs/common';
import { isId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows } from '@saimado/platform/commands';
import { DataSource, type EntityManager } from 'typeorm';
import { type NoticeRow, noticeView } from './notice.view';
import type { NoticeType } from './notices.types';

/** More than anybody reads; the newest come first. */
const LONGEST_LIST = 100;

/** `maySeeTicket` of tickets, as SQL over `ticket t` and a reader `r`: who moves to another line reads no more of the first. */
export const READER_SEES_TICKET = `(r.role = 'SUPERVISOR' or (r.role = 'OPERATOR' and t.hotline = r.hotline) or (r.role = 'SPECIALIST' and t.disciplines @> array[r.discipline]))`;

/** What one person was told, has not put away and is not over; of tickets they may see at this moment only. */
@Injectable()
export class InboxService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
  ) {}

  async of(actor: Actor, db: EntityManager = this.dataSource.manager): Promise<NoticeType[]> {
    const found = await rows<NoticeRow>(db, `
      select n.id, n.at, n.kind, t.number as "ticketNumber", n.subject_id as "subjectId", n.label, n.due_at as "dueAt"
      from notice n join ticket t on t.id = n.ticket_id, (select $2::text as role, $3::text as hotline, $4::text as discipline) r
      where n.staff_id = $1 and n.dismissed_at is null and n.withdrawn_at is null and ${READER_SEES_TICKET}
      order by n.at desc, n.id limit ${LONGEST_LIST}`, [actor.staffId, actor.role, actor.hotline, actor.discipline]);
    return found.map((row) => noticeView(row, actor.role));
  }

  /** Puts notices away; those of others, or put away before, are let be. */
  dismiss(actor: Actor, input: Keyed & { ids: string[] }) {
    return this.commands.run(actor, 'dismissNotices', input, async (tx) => {
      await tx.sql('update notice set dismissed_at = $3 where staff_id = $1 and id = any($2) and dismissed_at is null', [actor.staffId, input.ids.filter(isId), tx.now]);
      tx.emit({ topic: 'notice', id: actor.staffId });
      return { kind: 'NoticesDismissed' as const, notices: await this.of(actor, tx.manager) };
    });
  }
}
