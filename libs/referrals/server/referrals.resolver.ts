import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { maySeeEscalation } from '@saimado/escalations/domain/visibility';
import { type Actor, Sessions } from '@saimado/platform/actor';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow, sharedRead } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { ProposalsService } from './proposals.service';
import { ReferralAnswersService } from './referral-answers.service';
import { ReferralReadings } from './referral-readings.service';
import {
  AcknowledgeReferralInput, ChangeReferralResult, CloseReferralInput, DeclineReferralInput, ProposeReferralInput, ProposeReferralResult, RecordReferralSatisfactionInput,
  ReferralDesk, ReferralType, SendReferralInput, SendReferralResult, SettleReferralInput, SettleReferralResult, WithdrawReferralInput,
} from './referral.types';
import { referralView } from './referral.view';
import { SendingService } from './sending.service';

/** The member's side of an introduction: what is proposed, and what is chosen. */
@Resolver(() => ReferralType)
export class ReferralsResolver {
  private readonly read = sharedRead((id: string) => this.readings.rowById(id));

  constructor(
    private readonly proposals: ProposalsService,
    private readonly sending: SendingService,
    private readonly readings: ReferralReadings,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
  ) {}

  @Query(() => ReferralDesk, { nullable: true })
  @Requires('referrals.read')
  referralDesk(@CurrentActor() actor: Actor, @Args('escalationId', { type: () => ID }) escalationId: string) {
    return this.readings.desk(actor, escalationId);
  }

  @Mutation(() => ProposeReferralResult)
  @Requires('referrals.write')
  async proposeReferral(@CurrentActor() actor: Actor, @Args('input') input: ProposeReferralInput) {
    return toUnion(await this.proposals.propose(actor, input));
  }

  @Mutation(() => SendReferralResult)
  @Requires('referrals.write')
  async sendReferral(@CurrentActor() actor: Actor, @Args('input') input: SendReferralInput) {
    return toUnion(await this.sending.send(actor, input));
  }

  @Mutation(() => SettleReferralResult, { description: 'the member chooses a firm of their own, or none' })
  @Requires('referrals.write')
  async settleReferral(@CurrentActor() actor: Actor, @Args('input') input: SettleReferralInput) {
    return toUnion(await this.sending.settle(actor, input));
  }

  @Subscription(() => ReferralType, { resolve: (referral: ReferralType) => referral })
  @Requires('referrals.read')
  referralChanged(@CurrentActor() actor: Actor, @Args('escalationId', { type: () => ID, nullable: true }) escalationId: string | null) {
    return live(this.events, 'referral', async (event) => {
      const [now, row] = await Promise.all([receiverNow(this.sessions, actor), this.read(event)]);
      const visible = now && row && may(now.role, 'referrals.read') && maySeeEscalation(now, row) && (!escalationId || row.escalationId === escalationId);
      return visible ? referralView(row, now.staffId) : null;
    });
  }
}

/** What comes back: the firm's answer, the outcome, the member's satisfaction. */
@Resolver(() => ReferralType)
export class ReferralAnswersResolver {
  constructor(private readonly answers: ReferralAnswersService) {}

  @Mutation(() => ChangeReferralResult)
  @Requires('referrals.write')
  async acknowledgeReferral(@CurrentActor() actor: Actor, @Args('input') input: AcknowledgeReferralInput) {
    return toUnion(await this.answers.acknowledge(actor, input));
  }

  @Mutation(() => ChangeReferralResult)
  @Requires('referrals.write')
  async declineReferral(@CurrentActor() actor: Actor, @Args('input') input: DeclineReferralInput) {
    return toUnion(await this.answers.decline(actor, input));
  }

  @Mutation(() => ChangeReferralResult, { description: 'the member takes the consent back' })
  @Requires('referrals.write')
  async withdrawReferral(@CurrentActor() actor: Actor, @Args('input') input: WithdrawReferralInput) {
    return toUnion(await this.answers.withdraw(actor, input));
  }

  @Mutation(() => ChangeReferralResult)
  @Requires('referrals.write')
  async closeReferral(@CurrentActor() actor: Actor, @Args('input') input: CloseReferralInput) {
    return toUnion(await this.answers.close(actor, input));
  }

  @Mutation(() => ChangeReferralResult)
  @Requires('referrals.write')
  async recordReferralSatisfaction(@CurrentActor() actor: Actor, @Args('input') input: RecordReferralSatisfactionInput) {
    return toUnion(await this.answers.rate(actor, input));
  }
}
