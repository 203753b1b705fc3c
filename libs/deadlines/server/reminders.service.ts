import { Injectable, type OnModuleInit } from '@nestjs/common';
import { remindersOf, type PlannedReminder } from '@saimado/deadlines/domain/reminders';
import { dayInWords, timeLeft } from '@saimado/deadlines/domain/say';
import { newId, type TicketId } from '@saimado/kernel/id';
import { addDays, jstDateOf, jstInstant } from '@saimado/kernel/jst';
import { Notices } from '@saimado/notices/server/notices.service';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type SystemTx, type Tx } from '@saimado/platform/commands';
import { EventBus } from '@saimado/platform/events';
import { type JobIds, Jobs } from '@saimado/platform/jobs';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { ClocksService } from './clocks.service';

/** Gives one reminder. */
const REMIND = 'remind-deadline';
/** Looks for reminders that are due and were not given: their job is lost with the server that had it. */
const SWEEP = 'sweep-deadline-reminders';
/** Plans a ticket's reminders anew. */
const PLAN = 'plan-deadlines';
/** Has every ticket planned anew of which another rule or holiday may move, end or begin a clock. */
const PLAN_ALL = 'plan-all-deadlines';
const SWEEP_EVERY_MINUTES = 5;
const SWEPT_AT_ONCE = 500;
/** The book counts up to 366 days and reminds up to 60 days later; what began earlier gets no new clock. */
const LONGEST_CLOCK_DAYS = 440;

interface ReminderRow {
  ticketId: TicketId;
  dutyId: string;
  dueOn: string;
}

/**
 * Reminders of clocks. `deadline_reminder` says what is to be given and whether it was; a job only says that it may be time.
 * So a crash, a lost job or a second server give a reminder neither twice nor never. The ticket's lock orders everything.
 */
@Injectable()
export class RemindersService implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly commands: Commands,
    private readonly events: EventBus,
    private readonly changes: TicketChanges,
    private readonly clocks: ClocksService,
    private readonly notices: Notices,
  ) {
    jobs.handle(REMIND, (tx, ids) => this.remind(tx, ids));
    jobs.handle(SWEEP, (tx) => this.sweep(tx), { everyMinutes: SWEEP_EVERY_MINUTES });
    jobs.handle(PLAN, async (tx, ids) => {
      const ticket = await this.changes.lockById(tx, ids['ticketId'] as TicketId);
      await this.plan(tx, ticket.id);
    });
    jobs.handle(PLAN_ALL, (tx) => this.planAll(tx));
  }

  onModuleInit(): void {
    const again = (): void => void this.commands.runAsSystem((tx) => this.jobs.add(tx, { name: PLAN_ALL, key: PLAN_ALL })).catch(() => undefined);
    this.events.on('rule-book', again);
  }

  /**
   * Which clocks of a locked ticket run, and what is to be reminded of: reminders of days that no longer hold vanish, given
   * ones stay, and what is past already is nobody's news.
   */
  async plan(tx: Tx<Actor | null>, ticketId: TicketId): Promise<void> {
    const judged = (await this.clocks.of([ticketId], tx.manager)).get(ticketId);
    if (!judged) return;
    const running = judged.clocks.flatMap(({ clock, done }) => (clock.dueOn && !done ? [clock] : []));
    await tx.sql('delete from running_clock where ticket_id = $1', [ticketId]);
    await tx.sql('insert into running_clock (ticket_id, duty_id, due_on) select $1, * from unnest($2::text[], $3::date[])', [ticketId, running.map(({ duty }) => duty.id), running.map(({ dueOn }) => dueOn)]);
    const wanted = running.flatMap((clock) => remindersOf(judged.version.content, clock));
    await tx.sql(
      `delete from deadline_reminder where ticket_id = $1 and settled_at is null and (duty_id, stage, due_on) not in (select * from unnest($2::text[], $3::text[], $4::date[]))`,
      [ticketId, ...columns(wanted)],
    );
    const toCome = wanted.filter(({ at }) => at > tx.now);
    const planned = await tx.sql<{ id: string; at: Date }>(
      `insert into deadline_reminder (id, ticket_id, duty_id, stage, due_on, remind_at)
       select id, $1, duty_id, stage, due_on, at from unnest($2::text[], $3::text[], $4::date[], $5::timestamptz[], $6::uuid[]) as r (duty_id, stage, due_on, at, id)
       on conflict (ticket_id, duty_id, due_on, stage) do nothing returning id, remind_at as at`,
      [ticketId, ...columns(toCome), toCome.map(({ at }) => at), toCome.map(() => newId())],
    );
    for (const { id, at } of planned) await this.remindAt(tx, id, at);
    await this.keepNoticesTrue(tx, ticketId);
  }

  /** A duty that is done, or falls on another day, is nobody's worry; one that is open again is. */
  private async keepNoticesTrue(tx: Tx<Actor | null>, ticketId: TicketId): Promise<void> {
    const given = await tx.sql<{ id: string; runs: boolean }>(
      `select r.id, exists (select from running_clock c where c.ticket_id = r.ticket_id and c.duty_id = r.duty_id and c.due_on = r.due_on) as runs
       from deadline_reminder r where r.ticket_id = $1 and r.outcome = 'REMINDED'`, [ticketId]);
    for (const { id, runs } of given) await (runs ? this.notices.restore(tx, occasion(id)) : this.notices.withdraw(tx, occasion(id)));
  }

  private remindAt(tx: Tx<Actor | null>, reminderId: string, at?: Date): Promise<void> {
    return this.jobs.add(tx, { name: REMIND, ids: { reminderId }, runAt: at, key: `reminder:${reminderId}` });
  }

  private async sweep(tx: SystemTx): Promise<void> {
    const due = await tx.sql<{ id: string }>('select id from deadline_reminder where settled_at is null and remind_at <= $1 order by remind_at limit $2', [tx.now, SWEPT_AT_ONCE]);
    for (const { id } of due) await this.remindAt(tx, id);
  }

  private async planAll(tx: SystemTx): Promise<void> {
    const since = addDays(jstDateOf(tx.now), -LONGEST_CLOCK_DAYS);
    const tickets = await tx.sql<{ id: string }>('select ticket_id as id from running_clock union select ticket_id from incident_facts where aware_on >= $1', [since]);
    for (const { id } of tickets) await this.jobs.add(tx, { name: PLAN, ids: { ticketId: id }, key: `${PLAN}:${id}` });
  }

  private async remind(tx: SystemTx, { reminderId }: JobIds): Promise<void> {
    const [known] = await tx.sql<ReminderRow>('select ticket_id as "ticketId" from deadline_reminder where id = $1 and settled_at is null and remind_at <= $2', [reminderId, tx.now]);
    if (!known) return;
    const ticket = await this.changes.lockById(tx, known.ticketId);
    // After an outage several stages may be due at once: the last of them says it all.
    const [reminder] = await tx.sql<ReminderRow & { id: string; outcome: string }>(
      `update deadline_reminder r set settled_at = $2, outcome = case when exists (select from deadline_reminder later where later.ticket_id = r.ticket_id
           and later.duty_id = r.duty_id and later.due_on = r.due_on and later.remind_at > r.remind_at and later.remind_at <= $2) then 'PASSED_OVER' else 'REMINDED' end
       where id = $1 and settled_at is null returning id, ticket_id as "ticketId", duty_id as "dutyId", due_on::text as "dueOn", outcome`,
      [reminderId, tx.now],
    );
    if (!reminder || reminder.outcome !== 'REMINDED') return;
    const { dutyId, dueOn } = reminder;
    const judged = (await this.clocks.of([ticket.id], tx.manager)).get(ticket.id);
    const title = judged?.version.content.duties.find(({ id }) => id === dutyId)?.title ?? dutyId;
    const told = await this.notices.tell(tx, {
      kind: 'DEADLINE', to: [{ role: 'SUPERVISOR' }, { staff: [ticket.operatorId] }], ticketId: ticket.id, label: title, dueAt: jstInstant(dueOn, '24:00'), once: occasion(reminder.id),
    });
    await this.changes.save(tx, ticket, { kind: 'DEADLINE_REMINDED', text: `${title}：${timeLeft(dueOn, jstDateOf(tx.now))}（${dayInWords(dueOn)}まで）` });
    tx.audit({ action: 'remindDeadline', subjectKind: 'ticket', subjectId: ticket.id, after: { duty: dutyId, dueOn, told: told.length } });
  }
}

/** As which the people told know a reminder. */
const occasion = (reminderId: string): string => `deadline:${reminderId}`;

const columns = (planned: readonly PlannedReminder[]): unknown[] => [planned.map(({ dutyId }) => dutyId), planned.map(({ stage }) => stage), planned.map(({ dueOn }) => dueOn)];
