import { Args, ID, Query, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus, type LiveEvent } from '@saimado/platform/events';
import { live, receiverNow, sharedRead } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { PresenceField } from '@saimado/presence/domain/presence';
import { PresenceService } from './presence.service';
import { PresenceType } from './presence.types';
import { whileListening } from './while-listening';

@Resolver()
export class PresenceResolver {
  private readonly read = sharedRead((ticketId: string) => this.service.openTicket(ticketId));

  constructor(
    private readonly service: PresenceService,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => [PresenceType], { description: 'of these subjects those that somebody else has open; at most 200' })
  @Requires('presence.share')
  presences(@CurrentActor() actor: Actor, @Args('subjects', { type: () => [String] }) subjects: string[]) {
    return this.service.among(actor, subjects);
  }

  @Subscription(() => PresenceType, {
    resolve: (presence: PresenceType) => presence,
    description: '`subject`: `ticket:<number>`. Whoever listens is present there until they stop. `tab` is the same for all that one tab asks.',
  })
  @Requires('presence.share')
  async presence(
    @CurrentActor() actor: Actor, @Args('subject', { type: () => String }) subject: string, @Args('tab', { type: () => ID }) tab: string,
    @Args('writing', { type: () => PresenceField, nullable: true }) writing: PresenceField | null,
  ) {
    const { ticketId, leave } = await this.service.enter(actor, subject, tab, writing ?? null);
    const changes = live(this.events, 'presence', (event) => (event.id === ticketId ? this.delivered(actor, event) : Promise.resolve(null)));
    return whileListening(() => this.delivered(actor, { topic: 'presence', id: ticketId }), changes, leave);
  }

  @Subscription(() => PresenceType, { resolve: (presence: PresenceType) => presence, description: 'of every ticket that one may see' })
  @Requires('presence.share')
  presenceChanged(@CurrentActor() actor: Actor) {
    return live(this.events, 'presence', (event) => this.delivered(actor, event));
  }

  private async delivered(actor: Actor, event: LiveEvent): Promise<PresenceType | null> {
    const [now, open] = await Promise.all([receiverNow(this.sessions, actor), this.read(event)]);
    return now && open && may(now.role, 'presence.share') ? this.service.seenBy(now, open) : null;
  }
}
