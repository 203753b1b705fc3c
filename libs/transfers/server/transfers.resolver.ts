import { Args, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { CallType } from '@saimado/calls/server/call.types';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow, sharedRead } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { TransferReadings } from './transfer-readings';
import {
  CancelTransferInput, CancelTransferResult, TellOtherHotlineInput, TellOtherHotlineResult, TransferCallInput, TransferCallResult, TransferDeskType, TransferType,
} from './transfer.types';
import { transferView } from './transfer.view';
import { TransfersService } from './transfers.service';

@Resolver()
export class TransfersResolver {
  private readonly read = sharedRead((ringId: string) => this.readings.rowOfRing(ringId));

  constructor(
    private readonly transfers: TransfersService,
    private readonly readings: TransferReadings,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => TransferDeskType, { nullable: true, description: 'the other line as it is now, and the newest transfer of a ticket' })
  @Requires('transfers.write')
  transferDesk(@CurrentActor() actor: Actor, @Args('ticketNumber', { type: () => String }) ticketNumber: string) {
    return this.readings.desk(actor, ticketNumber);
  }

  @Mutation(() => TransferCallResult)
  @Requires('transfers.write')
  async transferCall(@CurrentActor() actor: Actor, @Args('input') input: TransferCallInput) {
    return toUnion(await this.transfers.offer(actor, input));
  }

  @Mutation(() => CancelTransferResult)
  @Requires('transfers.write')
  async cancelTransfer(@CurrentActor() actor: Actor, @Args('input') input: CancelTransferInput) {
    return toUnion(await this.transfers.cancel(actor, input));
  }

  @Mutation(() => TellOtherHotlineResult, { description: 'records that the other line’s number, and its next opening while it is closed, were read out' })
  @Requires('transfers.write')
  async tellOtherHotline(@CurrentActor() actor: Actor, @Args('input') input: TellOtherHotlineInput) {
    return toUnion(await this.transfers.tell(actor, input));
  }

  @Subscription(() => TransferType, { resolve: (transfer: TransferType) => transfer, description: 'of the calls that one hands over oneself' })
  @Requires('transfers.write')
  transferChanged(@CurrentActor() actor: Actor) {
    // Whatever becomes of a transfer becomes of its ring.
    return live(this.events, 'call', async (event) => {
      const [now, transfer] = await Promise.all([receiverNow(this.sessions, actor), this.read(event)]);
      return now && may(now.role, 'transfers.write') && transfer?.offeredById === now.staffId ? transferView(transfer) : null;
    });
  }
}

/** What the transfers add to a call. */
@Resolver(() => CallType)
export class CallTransferResolver {
  constructor(private readonly readings: TransferReadings) {}

  @ResolveField(() => TransferType, { nullable: true, description: 'where the ring is a hand-over from the other line: who hands over, and why' })
  transfer(@Parent() call: CallType) {
    return this.readings.ofRing(call.id);
  }
}
