import { Args, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow, sharedRead } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { AgentConnections } from './agent-connections';
import { AgentReadings } from './agent-readings';
import { AgentStatesService } from './agent-states.service';
import { ChooseAgentStateInput, ChooseAgentStateResult, OwnAgentStateType } from './floor.types';

@Resolver(() => OwnAgentStateType)
export class AgentStateResolver {
  private readonly operatorOf = sharedRead((callId: string) => this.readings.operatorOf(callId));

  constructor(
    private readonly states: AgentStatesService,
    private readonly readings: AgentReadings,
    private readonly connections: AgentConnections,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => OwnAgentStateType)
  @Requires('agentState.own')
  myAgentState(@CurrentActor() actor: Actor) {
    return this.states.mine(actor);
  }

  @Mutation(() => ChooseAgentStateResult, { description: 'during a call it takes effect after it' })
  @Requires('agentState.own')
  async chooseAgentState(@CurrentActor() actor: Actor, @Args('input') input: ChooseAgentStateInput) {
    return toUnion(await this.states.choose(actor, input));
  }

  @Subscription(() => OwnAgentStateType, {
    resolve: (state: OwnAgentStateType) => state,
    description: 'one’s own state, in every browser of the same person; a console that listens counts as connected',
  })
  @Requires('agentState.own')
  myAgentStateChanged(@CurrentActor() actor: Actor) {
    return this.connections.while(actor.staffId, live(this.events, ['agent-state', 'call'], async (event) => {
      const whose = event.topic === 'call' ? await this.operatorOf(event) : event.id;
      if (whose !== actor.staffId) return null;
      const now = await receiverNow(this.sessions, actor);
      return now && may(now.role, 'agentState.own') ? this.states.mine(now) : null;
    }));
  }
}
