import { Args, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { InboxService } from './inbox.service';
import { DismissNoticesInput, DismissNoticesResult, NoticeType } from './notices.types';

@Resolver()
export class NoticesResolver {
  constructor(
    private readonly inbox: InboxService,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => [NoticeType], { description: 'one’s own, newest first, until dismissed' })
  @Requires('notices.own')
  notices(@CurrentActor() actor: Actor) {
    return this.inbox.of(actor);
  }

  @Mutation(() => DismissNoticesResult)
  @Requires('notices.own')
  async dismissNotices(@CurrentActor() actor: Actor, @Args('input') input: DismissNoticesInput) {
    return toUnion(await this.inbox.dismiss(actor, input));
  }

  @Subscription(() => [NoticeType], { resolve: (notices: NoticeType[]) => notices, description: 'one’s own list, whenever it changes' })
  @Requires('notices.own')
  noticesChanged(@CurrentActor() actor: Actor) {
    return live(this.events, 'notice', async ({ id }) => {
      if (id !== actor.staffId) return null;
      const now = await receiverNow(this.sessions, actor);
      return now && may(now.role, 'notices.own') ? this.inbox.of(now) : null;
    });
  }
}
