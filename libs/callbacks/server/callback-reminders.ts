import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRinging, type ReminderStage, remindersOf } from '@saimado/callbacks/domain/callback-rules';
import { instantInWords } from '@saimado/callbacks/domain/moment';
import { newId, type StaffId, type TicketId } from '@saimado/kernel/id';
import type { NoticeKind } from '@saimado/notices/domain/notice-kinds';
import { type Audience, Notices } from '@saimado/notices/server/notices.service';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type SystemTx, type Tx } from '@saimado/platform/commands';
import { EventBus } from '@saimado/platform/events';
import { type JobIds, Jobs } from '@saimado/platform/jobs';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { CallbackOwners } from './callback-owners.service';
import { CALLBACK_SQL, type CallbackRow } from './callback.view';

/** Gives one reminder. */
const REMIND = 'remind-callback';
/** Looks for reminders whose job is lost with the server that had it, and for call-backs whose owner is nobody's colleague any more. */
const SWEEP = 'sweep-callbacks';
const SWEEP_EVERY_MINUTES = 5;
const SWEPT_AT_ONCE = 500;

const occasion = (reminderId: string): string => `callback:${reminderId}`;
const NOTICE: Record<ReminderStage, NoticeKind> = { BEFORE: 'CALLBACK_DUE', MISSED: 'CALLBACK_MISSED' };
const WORDS: Record<ReminderStage, (dueAt: Date) => string> = {
  BEFORE: (dueAt) => `まもなく折り返しの時刻です（${instantInWords(dueAt)}）`,
  MISSED: (dueAt) => `折り返しの時刻を過ぎました（${instantInWords(dueAt)}）`,
};

/**
 * Reminders of call-backs, as those of deadlines: `callback_reminder` says what is to be given and whether it was, a job only
 * that it may be time. The ticket's lock orders everything.
 */
@Injectable()
export class CallbackReminders implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly commands: Commands,
    private readonly events: EventBus,
    private readonly changes: TicketChanges,
    private readonly notices: Notices,
    private readonly owners: CallbackOwners,
  ) {
    jobs.handle(REMIND, (tx, ids) => this.remind(tx, ids));
    jobs.handle(SWEEP, (tx) => this.sweep(tx), { everyMinutes: SWEEP_EVERY_MINUTES });
  }

  onModuleInit(): void {
    this.events.on('staff', () => void this.commands.runAsSystem((tx) => this.jobs.add(tx, { name: SWEEP, key: SWEEP })).catch(() => undefined));
  }

  /** What is to be told of a call-back from now on; null: nothing, it is over. What was told of another time is taken back. */
  async plan(tx: Tx<Actor | null>, callbackId: string, dueAt: Date | null): Promise<void> {
    await tx.sql('delete from callback_reminder where callback_id = $1 and settled_at is null and due_at is distinct from $2::timestamptz', [callbackId, dueAt]);
    const told = await tx.sql<{ id: string }>(`select id from callback_reminder where callback_id = $1 and outcome = 'REMINDED' and due_at is distinct from $2::timestamptz`, [callbackId, dueAt]);
    for (const { id } of told) await this.notices.withdraw(tx, occasion(id));
    for (const { stage, at } of dueAt ? remindersOf(dueAt, tx.now) : []) {
      const [added] = await tx.sql<{ id: string }>(
        'insert into callback_reminder (id, callback_id, stage, due_at, remind_at) values ($1, $2, $3, $4, $5) on conflict (callback_id, due_at, stage) do nothing returning id', [newId(), callbackId, stage, dueAt, at]);
      if (added) await this.remindAt(tx, added.id, at);
    }
  }

  private remindAt(tx: Tx<Actor | null>, reminderId: string, at?: Date): Promise<void> {
    return this.jobs.add(tx, { name: REMIND, ids: { reminderId }, runAt: at, key: occasion(reminderId) });
  }

  private async sweep(tx: SystemTx): Promise<void> {
    const due = await tx.sql<{ id: string }>('select id from callback_reminder where settled_at is null and remind_at <= $1 order by remind_at limit $2', [tx.now, SWEPT_AT_ONCE]);
    for (const { id } of due) await this.remindAt(tx, id);
    await this.owners.releaseOfThoseGone(tx);
  }

  private async remind(tx: SystemTx, { reminderId = '' }: JobIds): Promise<void> {
    const [known] = await tx.sql<{ ticketId: TicketId; callbackId: string }>(
      'select c.ticket_id as "ticketId", c.id as "callbackId" from callback_reminder r join callback c on c.id = r.callback_id where r.id = $1 and r.settled_at is null and r.remind_at <= $2', [reminderId, tx.now]);
    if (!known) return;
    const ticket = await this.changes.lockById(tx, known.ticketId);
    const [row] = await tx.sql<CallbackRow>(`${CALLBACK_SQL} where c.id = $1`, [known.callbackId]);
    if (!row) return;
    // After an outage both stages may be due at once: the last says it all. Whoever is on the telephone needs no word before;
    // that it was missed waits, for they may forget to say how it went: the sweep asks again until they are done.
    const [reminder] = await tx.sql<{ stage: ReminderStage; outcome: string }>(
      `update callback_reminder r set settled_at = $2, outcome = case when $3::boolean or exists (select from callback_reminder later where later.callback_id = r.callback_id
           and later.due_at = r.due_at and later.remind_at > r.remind_at and later.remind_at <= $2) then 'PASSED_OVER' else 'REMINDED' end
       where id = $1 and settled_at is null and not ($3 and stage = 'MISSED') returning stage, outcome`, [reminderId, tx.now, isRinging(row.ringingSince, tx.now)],
    );
    if (!reminder || reminder.outcome !== 'REMINDED') return;
    const forId = row.forId && (await this.owners.isAway(tx, row.forId)) ? await this.owners.release(tx, ticket, row) : row.forId;
    await this.takeBack(tx, row.id, reminderId);
    const told = await this.notices.tell(tx, { kind: NOTICE[reminder.stage], to: [audienceOf(row, forId)], ticketId: ticket.id, subjectId: row.id, dueAt: row.dueAt, once: occasion(reminderId) });
    await this.changes.save(tx, ticket, { kind: 'CALLBACK_REMINDED', text: WORDS[reminder.stage](row.dueAt) });
    tx.audit({ action: 'remindCallback', subjectKind: 'callback', subjectId: row.id, after: { stage: reminder.stage, told: told.length } });
    tx.emit({ topic: 'callback', id: row.id });
  }

  /** What was told earlier of the same call-back has become old news. */
  private async takeBack(tx: SystemTx, callbackId: string, but: string): Promise<void> {
    const earlier = await tx.sql<{ id: string }>(`select id from callback_reminder where callback_id = $1 and outcome = 'REMINDED' and id <> $2`, [callbackId, but]);
    for (const { id } of earlier) await this.notices.withdraw(tx, occasion(id));
  }
}

const audienceOf = ({ tier, hotline, discipline }: CallbackRow, forId: StaffId | null): Audience => {
  if (forId) return { staff: [forId] };
  return tier === 'TIER_2' && discipline ? { role: 'SPECIALIST', discipline } : { role: 'OPERATOR', hotline };
};
