import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { StoriesService } from './stories.service';
import { StoryFigures } from './story-figures.service';
import { StoryReading } from './story-reading.service';
import {
  PublishedStoryType, ReportStoryType, ReturnReportStoryInput, ReturnReportStoryResult, SignReportStoryInput, SignReportStoryResult, StoryCheckType, StoryMatterType, StoryWordsInput,
  WithdrawReportStoryInput, WithdrawReportStoryResult, WriteReportStoryInput, WriteReportStoryResult,
} from './story.types';

const period = { type: () => String } as const;

@Resolver()
export class StoriesResolver {
  constructor(
    private readonly stories: StoriesService,
    private readonly reading: StoryReading,
    private readonly figures: StoryFigures,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => [ReportStoryType], { description: 'of a period, by its code; oldest first' })
  @Requires('reports.write')
  reportStories(@CurrentActor() actor: Actor, @Args('periodCode', period) periodCode: string) {
    return this.reading.list(actor, periodCode);
  }

  @Query(() => [StoryMatterType], { description: 'what a story of the period may be about' })
  @Requires('reports.write')
  storyMatters(@Args('periodCode', period) periodCode: string) {
    return this.figures.matters(periodCode);
  }

  @Query(() => StoryCheckType, { description: 'of words that are being written' })
  @Requires('reports.write')
  storyCheck(@Args('words') words: StoryWordsInput) {
    return this.reading.check(words);
  }

  @Query(() => [PublishedStoryType], { description: 'what was published with reports of the period; oldest first' })
  @Requires('reports.read')
  publishedStories(@Args('periodCode', period) periodCode: string) {
    return this.reading.published(periodCode);
  }

  @Mutation(() => WriteReportStoryResult)
  @Requires('reports.write')
  async writeReportStory(@CurrentActor() actor: Actor, @Args('input') input: WriteReportStoryInput) {
    return toUnion(await this.stories.write(actor, input));
  }

  @Mutation(() => SignReportStoryResult)
  @Requires('reports.write')
  async signReportStory(@CurrentActor() actor: Actor, @Args('input') input: SignReportStoryInput) {
    return toUnion(await this.stories.sign(actor, input));
  }

  @Mutation(() => ReturnReportStoryResult)
  @Requires('reports.write')
  async returnReportStory(@CurrentActor() actor: Actor, @Args('input') input: ReturnReportStoryInput) {
    return toUnion(await this.stories.giveBack(actor, input));
  }

  @Mutation(() => WithdrawReportStoryResult)
  @Requires('reports.write')
  async withdrawReportStory(@CurrentActor() actor: Actor, @Args('input') input: WithdrawReportStoryInput) {
    return toUnion(await this.stories.withdraw(actor, input));
  }

  @Subscription(() => ID, { description: 'a story or an answer changed', resolve: (id: string) => id })
  @Requires('reports.write')
  reportStoryChanged(@CurrentActor() actor: Actor) {
    return live(this.events, 'report-story', async ({ id }) => {
      const now = await receiverNow(this.sessions, actor);
      return now && may(now.role, 'reports.write') ? id : null;
    });
  }
}
