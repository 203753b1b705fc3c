import { Inject, Injectable } from '@nestjs/common';
import { targetClock } from '@saimado/escalations/domain/target-clock';
import { targetRule } from '@saimado/escalations/domain/target-rule';
import type { Clock } from '@saimado/kernel/clock';
import { Discipline } from '@saimado/kernel/codes';
import type { EscalationId } from '@saimado/kernel/id';
import { addDays, jstDateOf, jstInstant } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import { DataSource } from 'typeorm';
import { DeskRules } from './desk-rules.service';
import { eventsOf, TARGET_COLUMNS, type TargetRow, type Wait } from './target-rows';
import type { EscalationTargetType, Tier2Desk } from './target.types';

/** Overdue times of the last month and due times of the next two can be counted by whoever has the spans. */
const COVERED_BACK_DAYS = 31;
const COVERED_AHEAD_DAYS = 62;

interface Read { targets: EscalationTargetType[]; waitingFor: string | null }

/** Clocks for screens. Whoever asks has checked who may see the escalation. */
@Injectable()
export class TargetReadings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly desk: DeskRules,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Of many escalations at once, each in the order in which they began. */
  async of(ids: readonly EscalationId[]): Promise<Map<EscalationId, Read>> {
    const targets = await rows<TargetRow & { discipline: Discipline }>(this.dataSource, `
      select c.*, e.discipline from (select ${TARGET_COLUMNS} from escalation_target where escalation_id = any($1)) c join escalation e on e.id = c."escalationId" order by c."startedAt", c.kind`, [ids]);
    const waits = await rows<Wait & { escalationId: EscalationId; waitingFor: string | null }>(
      this.dataSource, 'select escalation_id as "escalationId", since, until, waiting_for as "waitingFor" from escalation_wait where escalation_id = any($1) order by since', [ids]);
    const found = new Map<EscalationId, Read>(ids.map((id) => [id, { targets: [], waitingFor: waits.find((one) => one.escalationId === id && one.until === null)?.waitingFor ?? null }]));
    for (const target of targets) found.get(target.escalationId)?.targets.push(await this.view(target, waits.filter(({ escalationId }) => escalationId === target.escalationId)));
    return found;
  }

  /** When each discipline works around now. */
  async desks(): Promise<Tier2Desk[]> {
    const today = jstDateOf(this.now());
    const [from, until] = [addDays(today, -COVERED_BACK_DAYS), addDays(today, COVERED_AHEAD_DAYS)];
    const days = Array.from({ length: COVERED_BACK_DAYS + COVERED_AHEAD_DAYS }, (_, index) => addDays(from, index));
    return Promise.all(Object.values(Discipline).map(async (discipline) => {
      const works = await this.desk.deskDays(discipline);
      const working = days.flatMap((date) => works(date).map(({ opensAt, closesAt }) => ({ from: jstInstant(date, opensAt), until: jstInstant(date, closesAt) })));
      return { discipline, coveredFrom: jstInstant(from), coveredUntil: jstInstant(until), working };
    }));
  }

  private async view({ discipline, ending, usedMs, versionId, ...target }: TargetRow & { discipline: Discipline }, waits: readonly Wait[]): Promise<EscalationTargetType> {
    const now = this.now();
    const clock = targetClock(eventsOf({ ...target, ending }, waits), target, await this.desk.deskDays(discipline), now);
    const { content } = await this.desk.judging(jstDateOf(target.startedAt));
    const rule = versionId ? targetRule(content, discipline, target.urgency, target.kind) : null;
    return {
      ...target, state: clock.state, usedMs: ending ? usedMs : clock.usedMs, late: target.dueAt !== null && target.dueAt < (target.endedAt ?? now),
      source: rule?.source ?? null, needsConfirmation: rule?.needsConfirmation ?? true,
    };
  }
}
