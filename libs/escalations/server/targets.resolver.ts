import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EscalationId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { batched } from '@saimado/platform/graphql/batched';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { EscalationType } from './escalation.types';
import { TargetReadings } from './target-readings';
import { TargetWorkService } from './target-work.service';
import {
  EndWaitingInput, EndWaitingResult, EscalationTargetType, RecordFirstContactInput, RecordFirstContactResult, RecordProgressInput, RecordProgressResult, Tier2Desk,
  WaitForCallerInput, WaitForCallerResult,
} from './target.types';

@Resolver(() => EscalationType)
export class TargetsResolver {
  private readonly read = batched((ids: readonly EscalationId[]) => this.readings.of(ids));

  constructor(
    private readonly work: TargetWorkService,
    private readonly readings: TargetReadings,
  ) {}

  @Query(() => [Tier2Desk])
  @Requires('escalations.read')
  tier2Desks() {
    return this.readings.desks();
  }

  @Mutation(() => RecordFirstContactResult)
  @Requires('escalations.work')
  async recordFirstContact(@CurrentActor() actor: Actor, @Args('input') input: RecordFirstContactInput) {
    return toUnion(await this.work.firstContact(actor, input));
  }

  @Mutation(() => RecordProgressResult)
  @Requires('escalations.work')
  async recordProgress(@CurrentActor() actor: Actor, @Args('input') input: RecordProgressInput) {
    return toUnion(await this.work.progress(actor, input));
  }

  @Mutation(() => WaitForCallerResult)
  @Requires('escalations.work')
  async waitForCaller(@CurrentActor() actor: Actor, @Args('input') input: WaitForCallerInput) {
    return toUnion(await this.work.waitForCaller(actor, input));
  }

  @Mutation(() => EndWaitingResult)
  @Requires('escalations.work')
  async endWaiting(@CurrentActor() actor: Actor, @Args('input') input: EndWaitingInput) {
    return toUnion(await this.work.endWaiting(actor, input));
  }

  @ResolveField(() => [EscalationTargetType], { description: 'its clocks in the order in which they began' })
  async targets(@Parent() escalation: EscalationType) {
    return (await this.read(escalation.id as EscalationId))?.targets ?? [];
  }

  @ResolveField(() => String, { nullable: true, description: 'what the caller is waited for' })
  async waitingFor(@Parent() escalation: EscalationType) {
    return (await this.read(escalation.id as EscalationId))?.waitingFor ?? null;
  }
}
