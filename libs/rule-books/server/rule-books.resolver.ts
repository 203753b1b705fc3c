import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { Json } from '@saimado/platform/graphql/scalars';
import { live, receiverNow } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { RuleBookDraftsService } from './rule-book-drafts.service';
import { RuleBookPreviewService } from './rule-book-preview.service';
import { RuleBookPublishingService } from './rule-book-publishing.service';
import { RuleBookReadingService } from './rule-book-reading.service';
import {
  ApproveRuleBookVersionInput, ApproveRuleBookVersionResult, DiscardRuleBookDraftInput, DiscardRuleBookDraftResult, DraftRuleBookInput, DraftRuleBookResult, ReturnRuleBookVersionInput, ReturnRuleBookVersionResult,
  RuleBookPreviewType, RuleBookType, RuleBookVersionType, SaveRuleBookDraftInput, SaveRuleBookDraftResult, SubmitRuleBookDraftInput, SubmitRuleBookDraftResult,
} from './rule-books.types';

const idArgument = { type: () => ID } as const;

@Resolver()
export class RuleBooksResolver {
  constructor(
    private readonly reading: RuleBookReadingService,
    private readonly previews: RuleBookPreviewService,
    private readonly drafts: RuleBookDraftsService,
    private readonly publishing: RuleBookPublishingService,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => [RuleBookType])
  @Requires('rules.read')
  ruleBooks(@CurrentActor() actor: Actor) {
    return this.reading.list(actor);
  }

  @Query(() => RuleBookVersionType, { nullable: true })
  @Requires('rules.read')
  ruleBookVersion(@CurrentActor() actor: Actor, @Args('id', idArgument) id: string) {
    return this.reading.version(actor, id);
  }

  @Query(() => RuleBookPreviewType, { nullable: true, description: 'what publishing a draft would do' })
  @Requires('rules.write')
  ruleBookPreview(@Args('id', idArgument) id: string) {
    return this.previews.preview(id);
  }

  @Mutation(() => DraftRuleBookResult)
  @Requires('rules.write')
  async draftRuleBook(@CurrentActor() actor: Actor, @Args('input') input: DraftRuleBookInput) {
    return toUnion(await this.drafts.begin(actor, input));
  }

  @Mutation(() => SaveRuleBookDraftResult)
  @Requires('rules.write')
  async saveRuleBookDraft(@CurrentActor() actor: Actor, @Args('input') input: SaveRuleBookDraftInput) {
    return toUnion(await this.drafts.save(actor, input));
  }

  @Mutation(() => SubmitRuleBookDraftResult)
  @Requires('rules.write')
  async submitRuleBookDraft(@CurrentActor() actor: Actor, @Args('input') input: SubmitRuleBookDraftInput) {
    return toUnion(await this.publishing.submit(actor, input));
  }

  @Mutation(() => ApproveRuleBookVersionResult)
  @Requires('rules.write')
  async approveRuleBookVersion(@CurrentActor() actor: Actor, @Args('input') input: ApproveRuleBookVersionInput) {
    return toUnion(await this.publishing.approve(actor, input));
  }

  @Mutation(() => ReturnRuleBookVersionResult)
  @Requires('rules.write')
  async returnRuleBookVersion(@CurrentActor() actor: Actor, @Args('input') input: ReturnRuleBookVersionInput) {
    return toUnion(await this.publishing.giveBack(actor, input));
  }

  @Mutation(() => DiscardRuleBookDraftResult)
  @Requires('rules.write')
  async discardRuleBookDraft(@CurrentActor() actor: Actor, @Args('input') input: DiscardRuleBookDraftInput) {
    return toUnion(await this.drafts.discard(actor, input));
  }

  @Subscription(() => RuleBookVersionType, { resolve: (version: RuleBookVersionType) => version, description: 'a draft was begun, submitted, returned, discarded or published' })
  @Requires('rules.read')
  ruleBookVersionChanged(@CurrentActor() actor: Actor) {
    return live(this.events, 'rule-book', async ({ id }) => {
      const now = await receiverNow(this.sessions, actor);
      return now && may(now.role, 'rules.read') ? this.reading.version(now, id) : null;
    });
  }
}

/** What is large about a version, for those who ask for it. */
@Resolver(() => RuleBookVersionType)
export class RuleBookVersionResolver {
  constructor(private readonly reading: RuleBookReadingService) {}

  @ResolveField(() => Json)
  content(@Parent() { id }: RuleBookVersionType) {
    return this.reading.content(id);
  }

  @ResolveField(() => Json, { description: 'what the content looks like: titles, units, labels, and which fields are words only' })
  form(@Parent() { book }: RuleBookVersionType) {
    return this.reading.form(book);
  }
}
