import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@saimado/platform/actor';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { DiscardDraftInput, DiscardDraftResult, DraftType, SaveDraftInput, SaveDraftResult } from './draft.types';
import { DraftsService } from './drafts.service';

@Resolver()
export class DraftsResolver {
  constructor(private readonly service: DraftsService) {}

  @Query(() => [DraftType], { description: 'one’s own, by scope prefix' })
  @Requires('drafts.own')
  drafts(@CurrentActor() actor: Actor, @Args('scope', { type: () => String, nullable: true }) scope: string | null) {
    return this.service.list(actor, scope ?? null);
  }

  @Mutation(() => SaveDraftResult)
  @Requires('drafts.own')
  async saveDraft(@CurrentActor() actor: Actor, @Args('input') input: SaveDraftInput) {
    return toUnion(await this.service.save(actor, input));
  }

  @Mutation(() => DiscardDraftResult)
  @Requires('drafts.own')
  async discardDraft(@CurrentActor() actor: Actor, @Args('input') input: DiscardDraftInput) {
    return toUnion(await this.service.discard(actor, input));
  }
}
