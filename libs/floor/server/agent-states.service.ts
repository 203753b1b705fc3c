import { Inject, Injectable } from '@nestjs/common';
import { checkChoice } from '@saimado/floor/domain/check-choice';
import type { AgentChoice, AwayReason } from '@saimado/floor/domain/agent-states';
import type { Clock } from '@saimado/kernel/clock';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { forbidden } from '@saimado/platform/graphql/errors';
import { CLOCK } from '@saimado/platform/tokens';
import { DataSource, type EntityManager } from 'typeorm';
import { AgentReadings } from './agent-readings';
import type { OwnAgentStateType } from './floor.types';
import { ownAgentStateView } from './floor.view';

/** One's own state: read, and what one may say of it oneself. */
@Injectable()
export class AgentStatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly readings: AgentReadings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  mine(actor: Actor): Promise<OwnAgentStateType> {
    return this.own(actor, this.clock(), this.dataSource.manager);
  }

  /** During a call it takes effect after it: what happens wins. */
  choose(actor: Actor, input: Keyed & { choice: AgentChoice; reason?: AwayReason | null; words?: string | null }) {
    return this.commands.run(actor, 'chooseAgentState', input, async (tx) => {
      const checked = checkChoice(input);
      if (checked.kind === 'refused') return checked;
      const { choice, reason, words } = checked.chosen;
      await tx.sql('insert into agent_choice (staff_id, at, choice, reason, words) values ($1, $2, $3, $4, $5)', [actor.staffId, tx.now, choice, reason, words]);
      tx.audit({ action: 'chooseAgentState', subjectKind: 'staff', subjectId: actor.staffId, after: { choice, reason } });
      tx.emit({ topic: 'agent-state', id: actor.staffId });
      return { kind: 'AgentStateChosen' as const, agentState: await this.own(actor, tx.now, tx.manager) };
    });
  }

  private async own(actor: Actor, now: Date, db: EntityManager): Promise<OwnAgentStateType> {
    const [standing] = await this.readings.standings(now, actor.staffId, db);
    if (!standing) throw forbidden();
    return ownAgentStateView(standing);
  }
}
