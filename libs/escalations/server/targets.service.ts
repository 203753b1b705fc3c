import { Injectable } from '@nestjs/common';
import { OPEN_ESCALATION_STATUSES } from '@saimado/escalations/domain/escalation-states';
import { targetClock } from '@saimado/escalations/domain/target-clock';
import { type TargetKind, targetRule } from '@saimado/escalations/domain/target-rule';
import type { EscalationStatus } from '@saimado/kernel/codes';
import { type EscalationId, newId } from '@saimado/kernel/id';
import { jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import type { Tx } from '@saimado/platform/commands';
import { Jobs } from '@saimado/platform/jobs';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import { DeskRules } from './desk-rules.service';
import type { EscalationEntity } from './escalation.entity';
import { TargetNotices } from './target-notices';
import { type Clocked, clockedOf, eventsOf, openTargets, type TargetRow, waitsOf } from './target-rows';

type AnyTx = Tx<Actor | null>;
/** Tells of one target that it is near or missed. */
export const TELL_TARGET = 'tell-target';

const isOpen = (status: EscalationStatus | null): boolean => status !== null && OPEN_ESCALATION_STATUSES.includes(status);

/**
 * The clocks of an escalation: first contact, next update. They start, stop and go on as it moves. Whoever calls holds the
 * escalation's row; every change ends in a recount of the rows that are open, from their events.
 */
@Injectable()
export class TargetsService {
  constructor(
    private readonly desk: DeskRules,
    private readonly books: RuleBooks,
    private readonly jobs: Jobs,
    private readonly notices: TargetNotices,
  ) {}

  /**
   * What a move does to the clocks, in the transaction that moves it. Called once the row is written.
   * - Queued: the time to the first contact begins; claiming it changes nothing, for the caller still waits.
   * - Referred: the caller is owed the next update all the same.
   * - Returned or resolved: no clock runs. What tier 1 answers goes on where it stood; its time with tier 1 is not counted.
   * - Released: nobody waits for the caller any more, so the clocks go on.
   * @param from the status before; null: it has just been queued
   */
  async moved(tx: AnyTx, escalation: EscalationEntity, from: EscalationStatus | null): Promise<void> {
    if (from === null) await this.start(tx, escalation.id, 'FIRST_CONTACT');
    else if (!isOpen(escalation.status)) await this.endAll(tx, escalation.id);
    else if (!isOpen(from)) await this.reopen(tx, escalation.id);
    else if (escalation.status === 'QUEUED') await this.resume(tx, escalation.id);
    Object.assign(escalation, await this.recount(tx, escalation.id));
  }

  /** The caller has been spoken to: what was owed is met, and the next update is owed from now. The caller holds it. */
  async contacted(tx: AnyTx, id: EscalationId, kinds: readonly TargetKind[]): Promise<void> {
    for (const target of await openTargets(tx, id)) if (kinds.includes(target.kind)) await this.end(tx, target, 'MET');
    await this.start(tx, id, 'NEXT_UPDATE');
    await this.recount(tx, id);
  }

  /** Stops the clocks while the caller is waited for. */
  async pause(tx: AnyTx, id: EscalationId, waitingFor: string): Promise<void> {
    await tx.sql(`insert into escalation_wait (id, escalation_id, why, waiting_for, since, by_id) values ($1, $2, 'CALLER', $3, $4, $5)`,
      [newId(), id, waitingFor, tx.now, tx.actor?.staffId ?? null]);
    await this.recount(tx, id);
  }

  /** @returns whether the caller was waited for */
  async goOn(tx: AnyTx, id: EscalationId): Promise<boolean> {
    const waited = await this.resume(tx, id);
    if (waited) await this.recount(tx, id);
    return waited;
  }

  /**
   * Works the open targets of an escalation out anew: by the targets that are published now for the day each began, the
   * grade the ticket has now and the calendar as it is now. What was told of a time that is no longer due is taken back, and
   * is told again when the new one comes; a time that has not moved is never told twice.
   */
  async recount(tx: AnyTx, id: EscalationId): Promise<Pick<EscalationEntity, 'dueAt' | 'dueCounted' | 'waitingSince'>> {
    const clocked = await clockedOf(tx, id);
    const waits = await waitsOf(tx, id);
    const waitingSince = waits.find(({ until }) => until === null)?.since ?? null;
    let first: TargetRow | null = null;
    for (const target of clocked ? await openTargets(tx, id) : []) {
      const counted = await this.recountOne(tx, clocked as Clocked, target, waits);
      if (!waitingSince && counted.dueAt && (!first?.dueAt || counted.dueAt < first.dueAt)) first = counted;
    }
    const state = { dueAt: first?.dueAt ?? null, dueCounted: first?.counted ?? null, waitingSince };
    await tx.sql('update escalation set due_at = $2, due_counted = $3, waiting_since = $4 where id = $1', [id, state.dueAt, state.dueCounted, state.waitingSince]);
    return state;
  }

  /** Has a job tell of what comes next of a target; the row decides then whether it is still so. */
  async tellNext(tx: AnyTx, { id, warnAt, warnedAt, dueAt, missedAt, pausedAt }: TargetRow): Promise<void> {
    const at = warnAt && !warnedAt ? warnAt : dueAt && !missedAt ? dueAt : null;
    if (at && !pausedAt) await this.jobs.add(tx, { name: TELL_TARGET, ids: { targetId: id }, runAt: at, key: `${TELL_TARGET}:${id}` });
  }

  private async recountOne(tx: AnyTx, clocked: Clocked, before: TargetRow, waits: readonly { since: Date; until: Date | null }[]): Promise<TargetRow> {
    const { ticketId, discipline, urgency } = clocked;
    const version = await this.desk.judging(jstDateOf(before.startedAt), tx.manager);
    const rule = targetRule(version.content, discipline, urgency, before.kind);
    const clock = targetClock(eventsOf(before, waits), rule, await this.desk.deskDays(discipline, tx.manager), tx.now);
    const pausedSince = waits.find(({ until }) => until === null)?.since ?? null;
    const sameDue = before.dueAt?.getTime() === clock.dueAt?.getTime();
    const after: TargetRow = {
      ...before, urgency: rule.urgency, minutes: rule.minutes, counted: rule.counted, warnBefore: rule.warnBefore, versionId: version.id,
      pausedAt: clock.state === 'PAUSED' ? (pausedSince && pausedSince > before.startedAt ? pausedSince : before.startedAt) : null,
      dueAt: clock.dueAt, warnAt: clock.warnAt, usedMs: clock.usedMs,
      warnedAt: sameDue || (clock.warnAt && clock.warnAt <= tx.now) ? before.warnedAt : null,
      missedAt: sameDue || (clock.dueAt && clock.dueAt <= tx.now) ? before.missedAt : null,
    };
    await tx.sql(
      `update escalation_target set urgency = $2, minutes = $3, counted = $4, warn_before = $5, version_id = $6, paused_at = $7, due_at = $8, warn_at = $9, warned_at = $10, missed_at = $11, used_ms = $12 where id = $1`,
      [after.id, after.urgency, after.minutes, after.counted, after.warnBefore, after.versionId, after.pausedAt, after.dueAt, after.warnAt, after.warnedAt, after.missedAt, Math.round(after.usedMs)],
    );
    await this.notices.follow(tx, clocked, before, after);
    await this.books.remember(tx, ticketId, version.id);
    await this.tellNext(tx, after);
    return after;
  }

  /** Begins a target now, where none of its kind runs. */
  private async start(tx: AnyTx, id: EscalationId, kind: TargetKind): Promise<void> {
    const clocked = await clockedOf(tx, id);
    if (!clocked) return;
    const { id: versionId, content } = await this.desk.judging(jstDateOf(tx.now), tx.manager);
    const rule = targetRule(content, clocked.discipline, clocked.urgency, kind);
    await tx.sql(
      `insert into escalation_target (id, escalation_id, kind, urgency, minutes, counted, warn_before, version_id, started_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (escalation_id, kind) where ended_at is null do nothing`,
      [newId(), id, kind, rule.urgency, rule.minutes, rule.counted, rule.warnBefore, versionId, tx.now],
    );
  }

  private async end(tx: AnyTx, target: TargetRow, ending: 'MET' | 'ENDED'): Promise<void> {
    const clocked = await clockedOf(tx, target.escalationId);
    if (!clocked) return;
    const { usedMs } = targetClock(eventsOf({ ...target, endedAt: tx.now, ending }, await waitsOf(tx, target.escalationId)), target, await this.desk.deskDays(clocked.discipline, tx.manager), tx.now);
    await tx.sql('update escalation_target set ended_at = $2, ending = $3, paused_at = null, used_ms = $4 where id = $1', [target.id, tx.now, ending, Math.round(usedMs)]);
    for (const what of ['NEAR', 'MISSED'] as const) await this.notices.takeBack(tx, target, what);
  }

  private async endAll(tx: AnyTx, id: EscalationId): Promise<void> {
    await this.resume(tx, id);
    for (const target of await openTargets(tx, id)) await this.end(tx, target, 'ENDED');
  }

  /** The clocks that the return ended go on; the time between was tier 1's. */
  private async reopen(tx: AnyTx, id: EscalationId): Promise<void> {
    const [last] = await tx.sql<{ at: Date | null }>(`select max(ended_at) as at from escalation_target where escalation_id = $1 and ending = 'ENDED'`, [id]);
    if (!last?.at) return this.start(tx, id, 'FIRST_CONTACT');
    await tx.sql(`insert into escalation_wait (id, escalation_id, why, since, until, by_id) values ($1, $2, 'TIER_1', $3, $4, $5)`, [newId(), id, last.at, tx.now, tx.actor?.staffId ?? null]);
    await tx.sql(`update escalation_target set ended_at = null, ending = null where escalation_id = $1 and ending = 'ENDED' and ended_at = $2`, [id, last.at]);
  }

  private async resume(tx: AnyTx, id: EscalationId): Promise<boolean> {
    return (await tx.sql('update escalation_wait set until = $2 where escalation_id = $1 and until is null returning id', [id, tx.now])).length > 0;
  }
}
