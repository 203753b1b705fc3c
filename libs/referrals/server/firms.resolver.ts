import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { PREFECTURE_NAMES } from '@saimado/register/domain/prefectures';
import { FirmReadings } from './firm-readings.service';
import { AddFirmConflictInput, AddFirmConflictResult, EndFirmConflictInput, EndFirmConflictResult, FirmLedger, FirmType, SaveFirmInput, SaveFirmResult } from './firm.types';
import { FirmsService } from './firms.service';

@Resolver(() => FirmType)
export class FirmsResolver {
  constructor(
    private readonly service: FirmsService,
    private readonly readings: FirmReadings,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => [FirmType], { description: 'a specialist’s: those of the own discipline' })
  @Requires('firms.read')
  firms(@CurrentActor() actor: Actor) {
    return this.readings.list(actor);
  }

  @Query(() => [String], { description: '都道府県 in the order of their codes' })
  @Requires('firms.read')
  prefectures() {
    return PREFECTURE_NAMES;
  }

  @Query(() => FirmLedger, { nullable: true })
  @Requires('firms.manage')
  firmLedger(@Args('firmId', { type: () => ID }) firmId: string) {
    return this.readings.ledger(firmId);
  }

  @Mutation(() => SaveFirmResult)
  @Requires('firms.manage')
  async saveFirm(@CurrentActor() actor: Actor, @Args('input') input: SaveFirmInput) {
    return toUnion(await this.service.save(actor, input));
  }

  @Mutation(() => AddFirmConflictResult)
  @Requires('firms.manage')
  async addFirmConflict(@CurrentActor() actor: Actor, @Args('input') input: AddFirmConflictInput) {
    return toUnion(await this.service.addConflict(actor, input));
  }

  @Mutation(() => EndFirmConflictResult)
  @Requires('firms.manage')
  async endFirmConflict(@CurrentActor() actor: Actor, @Args('input') input: EndFirmConflictInput) {
    return toUnion(await this.service.endConflict(actor, input));
  }

  @Subscription(() => ID, { resolve: (id: string) => id, description: 'the id of a firm that changed, or whose referrals did' })
  @Requires('firms.read')
  firmChanged(@CurrentActor() actor: Actor) {
    return live(this.events, 'firm', async ({ id }) => {
      const now = await receiverNow(this.sessions, actor);
      return now && may(now.role, 'firms.read') ? id : null;
    });
  }
}
