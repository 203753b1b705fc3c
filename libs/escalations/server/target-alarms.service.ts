import { Injectable, type OnModuleInit } from '@nestjs/common';
import { jstDateOf } from '@saimado/kernel/jst';
import { Commands, type SystemTx } from '@saimado/platform/commands';
import { EventBus } from '@saimado/platform/events';
import { type JobIds, Jobs } from '@saimado/platform/jobs';
import { URGENCY_CHANGED } from '@saimado/triage/server/triage.service';
import { DeskRules } from './desk-rules.service';
import { lockClocked } from './target-rows';
import { RUNS, TargetTelling, TO_MISS, TO_WARN } from './target-telling.service';
import { TargetsService, TELL_TARGET } from './targets.service';

/** Looks for what is near or missed and was not told, and for what was not worked out anew: its job is lost with the server that had it. */
const SWEEP = 'sweep-targets';
/** Works out an escalation's clocks anew. */
const RECOUNT = 'recount-targets';
/** Has every open escalation worked out anew: hours, holidays or targets were published. */
const RECOUNT_ALL = 'recount-all-targets';
const SWEEP_EVERY_MINUTES = 5;
const SWEPT_AT_ONCE = 500;

/**
 * Warnings before a target and the word that it was missed, each once. `escalation_target` says whether it was told; a job
 * only says that it may be time. So a crash, a lost job, a second server or a time that moved tells nobody twice, nobody
 * never and nobody of a clock that is paused or over. The escalation's lock orders everything.
 */
@Injectable()
export class TargetAlarms implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly commands: Commands,
    private readonly events: EventBus,
    private readonly telling: TargetTelling,
    private readonly targets: TargetsService,
    private readonly desk: DeskRules,
  ) {
    jobs.handle(TELL_TARGET, (tx, ids) => this.telling.tell(tx, ids));
    jobs.handle(SWEEP, (tx) => this.sweep(tx), { everyMinutes: SWEEP_EVERY_MINUTES });
    jobs.handle(RECOUNT, (tx, ids) => this.recount(tx, ids));
    jobs.handle(RECOUNT_ALL, (tx) => this.recountAll(tx, null));
    jobs.handle(URGENCY_CHANGED, (tx, { ticketId }) => this.recountAll(tx, ticketId ?? null));
  }

  onModuleInit(): void {
    const again = (): void => void this.commands.runAsSystem((tx) => this.jobs.add(tx, { name: RECOUNT_ALL, key: RECOUNT_ALL })).catch(() => undefined);
    this.events.on('rule-book', again);
    this.events.onGap(again);
  }

  private async sweep(tx: SystemTx): Promise<void> {
    const left = await tx.sql<{ id: string }>(
      `(select id from escalation_target where ${RUNS} and ${TO_WARN} limit $2) union (select id from escalation_target where ${RUNS} and ${TO_MISS} limit $2)`, [tx.now, SWEPT_AT_ONCE]);
    for (const { id } of left) await this.jobs.add(tx, { name: TELL_TARGET, ids: { targetId: id }, key: `${TELL_TARGET}:${id}` });
    await this.recountAgain(tx, await this.outdated(tx));
  }

  /** Escalations whose clocks go by a grade or a version that holds no longer. */
  private async outdated(tx: SystemTx): Promise<string[]> {
    const open = await tx.sql<{ id: string; versionId: string | null; startedAt: Date; regraded: boolean }>(
      `select e.id, c.version_id as "versionId", c.started_at as "startedAt", t.urgency <> c.urgency as regraded
       from escalation_target c join escalation e on e.id = c.escalation_id join ticket t on t.id = e.ticket_id where c.ended_at is null`);
    const outdated = new Set<string>();
    for (const { id, versionId, startedAt, regraded } of open) {
      // Without a version it goes on as it was counted before there was a book.
      const other = versionId !== null && versionId !== (await this.desk.judging(jstDateOf(startedAt), tx.manager)).id;
      if (regraded || other) outdated.add(id);
    }
    return [...outdated];
  }

  private async recount(tx: SystemTx, { escalationId = '' }: JobIds): Promise<void> {
    const clocked = await lockClocked(tx, escalationId);
    if (!clocked) return;
    await this.targets.recount(tx, clocked.id);
    tx.emit({ topic: 'escalation', id: clocked.id });
  }

  /** @param ticketId null: of all tickets */
  private async recountAll(tx: SystemTx, ticketId: string | null): Promise<void> {
    const open = await tx.sql<{ id: string }>(
      `select distinct e.id from escalation e join escalation_target c on c.escalation_id = e.id and c.ended_at is null where $1::uuid is null or e.ticket_id = $1`, [ticketId]);
    await this.recountAgain(tx, open.map(({ id }) => id));
  }

  private async recountAgain(tx: SystemTx, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.jobs.add(tx, { name: RECOUNT, ids: { escalationId: id }, key: `${RECOUNT}:${id}` });
  }
}
