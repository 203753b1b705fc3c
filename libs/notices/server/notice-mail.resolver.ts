import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@saimado/platform/actor';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { NoticeMailService } from './notice-mail.service';
import { ChooseMailKindsInput, ChooseMailKindsResult, MailDeliveryType, NoticeSettingsType } from './notice-mail.types';

@Resolver()
export class NoticeMailResolver {
  constructor(private readonly mail: NoticeMailService) {}

  @Query(() => NoticeSettingsType)
  @Requires('notices.own')
  noticeSettings(@CurrentActor() actor: Actor) {
    return this.mail.settingsOf(actor);
  }

  @Query(() => MailDeliveryType)
  @Requires('notices.delivery')
  mailDelivery() {
    return this.mail.delivery();
  }

  @Mutation(() => ChooseMailKindsResult)
  @Requires('notices.own')
  async chooseMailKinds(@CurrentActor() actor: Actor, @Args('input') input: ChooseMailKindsInput) {
    return toUnion(await this.mail.choose(actor, input));
  }
}
