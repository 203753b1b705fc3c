import { Args, Query, Resolver, Subscription } from '@nestjs/graphql';
import { HotlineCode } from '@saimado/kernel/codes';
import type { JstDate } from '@saimado/kernel/jst';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow } from '@saimado/platform/graphql/live';
import { JstDay } from '@saimado/platform/graphql/scalars';
import { may } from '@saimado/platform/permissions';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { DayCurveService } from './day-curve.service';
import { FloorService } from './floor.service';
import { DayCurveType, FloorChangeType, FloorType } from './floor.types';
import { changesOfFloor, COALESCED_MS } from './floor-changes';

@Resolver(() => FloorType)
export class FloorResolver {
  constructor(
    private readonly floors: FloorService,
    private readonly curves: DayCurveService,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => FloorType)
  @Requires('floor.read')
  floor() {
    return this.floors.now();
  }

  @Query(() => DayCurveType)
  @Requires('floor.read')
  dayCurve(
    @Args('hotline', { type: () => HotlineCode }) hotline: HotlineCode,
    @Args('day', { type: () => JstDay, nullable: true, description: 'today, unless told otherwise' }) day: JstDate | null,
  ) {
    return this.curves.of(hotline, day ?? null);
  }

  @Subscription(() => FloorChangeType, { resolve: (change: FloorChangeType) => change, description: 'a hint that something on the floor is another than before; several at once are one' })
  @Requires('floor.read')
  floorChanged(@CurrentActor() actor: Actor) {
    return live(changesOfFloor(this.events), 'agent-state', async () => {
      await new Promise((resolve) => setTimeout(resolve, COALESCED_MS));
      const now = await receiverNow(this.sessions, actor);
      return now && may(now.role, 'floor.read') ? { at: this.floors.at() } : null;
    });
  }
}
