import { Injectable } from '@nestjs/common';
import { mayTell } from '@saimado/escalations/domain/target-clock';
import { TARGET_WORDS } from '@saimado/escalations/domain/target-rule';
import { jstDateOf, jstTimeOf } from '@saimado/kernel/jst';
import type { SystemTx } from '@saimado/platform/commands';
import type { JobIds } from '@saimado/platform/jobs';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { DeskRules } from './desk-rules.service';
import { TargetNotices } from './target-notices';
import { type Clocked, lockClocked, TARGET_COLUMNS, type TargetRow } from './target-rows';
import { TargetsService } from './targets.service';

/** Targets of which something may be told; `$1` is the time. */
export const RUNS = 'ended_at is null and paused_at is null';
export const TO_WARN = 'warned_at is null and warn_at <= $1';
export const TO_MISS = 'missed_at is null and due_at <= $1';

/** Tells of one target what is to be told of it now. */
@Injectable()
export class TargetTelling {
  constructor(
    private readonly changes: TicketChanges,
    private readonly targets: TargetsService,
    private readonly desk: DeskRules,
    private readonly notices: TargetNotices,
  ) {}

  async tell(tx: SystemTx, { targetId }: JobIds): Promise<void> {
    const [known] = await tx.sql<TargetRow>(`select ${TARGET_COLUMNS} from escalation_target where id = $2 and ${RUNS} and (${TO_WARN} or ${TO_MISS})`, [tx.now, targetId]);
    const clocked = known && (await lockClocked(tx, known.escalationId));
    if (!clocked) return;
    const missed = known.dueAt !== null && known.dueAt <= tx.now;
    const at = (missed ? known.dueAt : known.warnAt) ?? tx.now;
    // The sweep comes back to it once the desk is open.
    if (!mayTell(at, known.counted, await this.desk.deskDays(clocked.discipline, tx.manager), tx.now)) return;
    // After an outage both may be due: that it was missed says it all.
    const [target] = missed
      ? await tx.sql<TargetRow>(`update escalation_target set missed_at = $1, warned_at = coalesce(warned_at, $1) where id = $2 and ${RUNS} and ${TO_MISS} returning ${TARGET_COLUMNS}`, [tx.now, targetId])
      : await tx.sql<TargetRow>(`update escalation_target set warned_at = $1 where id = $2 and ${RUNS} and ${TO_WARN} returning ${TARGET_COLUMNS}`, [tx.now, targetId]);
    if (!target?.dueAt) return;
    await this.say(tx, clocked, { ...target, dueAt: target.dueAt }, missed);
    await this.targets.tellNext(tx, target);
  }

  private async say(tx: SystemTx, clocked: Clocked, target: TargetRow & { dueAt: Date }, missed: boolean): Promise<void> {
    const { id, ticketId, discipline } = clocked;
    if (missed) await this.notices.takeBack(tx, target, 'NEAR');
    const told = await this.notices.tell(tx, clocked, target, missed ? 'MISSED' : 'NEAR');
    const ticket = await this.changes.lockById(tx, ticketId);
    await this.changes.save(tx, ticket, {
      kind: missed ? 'TARGET_MISSED' : 'TARGET_WARNED', from: discipline,
      text: `${TARGET_WORDS[target.kind]}：${dayAndTime(target.dueAt)}${missed ? 'を過ぎました' : 'まで'}`,
    });
    tx.audit({ action: missed ? 'targetMissed' : 'targetWarned', subjectKind: 'escalation', subjectId: id, after: { target: target.kind, told: told.length } });
    tx.emit({ topic: 'escalation', id });
  }
}

/** 6月10日 15:00 */
function dayAndTime(instant: Date): string {
  const [, month, day] = jstDateOf(instant).split('-').map(Number);
  return `${month}月${day}日 ${jstTimeOf(instant)}`;
}
