import { Inject, Injectable } from '@nestjs/common';
import { DEADLINES_BOOK } from '@saimado/deadlines/domain/deadlines-book';
import type { Clock } from '@saimado/kernel/clock';
import { isId } from '@saimado/kernel/id';
import { daysBetween, jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { DataSource, type EntityManager } from 'typeorm';
import type { NoticeType } from './deadlines.types';

/** More than anybody reads; the newest come first. */
const LONGEST_LIST = 100;

/**
 * What one person was told and has not put away. Of tickets they may see at this moment only, and of clocks that still run:
 * what was done since, or falls on another day, is nobody's worry.
 */
@Injectable()
export class NoticesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly rules: RuleBooks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(actor: Actor, db: EntityManager = this.dataSource.manager): Promise<NoticeType[]> {
    const found = await rows<Pick<NoticeType, 'id' | 'at' | 'ticketNumber' | 'dueOn'> & { dutyId: string }>(db, `
      select n.id, n.at, t.number as "ticketNumber", r.duty_id as "dutyId", r.due_on::text as "dueOn"
      from notice n join deadline_reminder r on n.once = 'deadline:' || r.id join ticket t on t.id = r.ticket_id
        join running_clock c on c.ticket_id = r.ticket_id and c.duty_id = r.duty_id and c.due_on = r.due_on
      where n.staff_id = $1 and n.dismissed_at is null and ($2 = 'SUPERVISOR' or t.hotline = $3)
      order by n.at desc, n.id limit ${LONGEST_LIST}`, [actor.staffId, actor.role, actor.hotline]);
    const today = jstDateOf(this.clock());
    const { content } = await this.rules.judging(DEADLINES_BOOK, today, db);
    return found.map(({ dutyId, ...notice }) => ({
      ...notice, title: content.duties.find(({ id }) => id === dutyId)?.title ?? dutyId, daysLeft: daysBetween(today, notice.dueOn),
    }));
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
