import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { NoticeKind } from '@saimado/notices/domain/notice-kinds';
import { KeyReused, resultUnion } from '@saimado/platform/graphql/refusal-types';

@ObjectType('NoticeSettings', { description: 'One’s own: what may come, and what of it comes by mail too.' })
export class NoticeSettingsType {
  @Field(() => Boolean, { description: 'this installation sends mail at all' }) mailConfigured: boolean;
  @Field(() => String, { nullable: true, description: 'set by an administrator' }) mailAddress: string | null;
  @Field(() => [NoticeKind]) kinds: NoticeKind[];
  @Field(() => [NoticeKind]) mailKinds: NoticeKind[];
}

@ObjectType('UndeliveredMail')
export class UndeliveredMailType {
  @Field(() => String) displayName: string;
  @Field(() => Int) count: number;
  @Field(() => Date) lastAt: Date;
}

@ObjectType('MailDelivery', { description: 'Whether notices by mail get through.' })
export class MailDeliveryType {
  @Field(() => Boolean) configured: boolean;
  @Field(() => [UndeliveredMailType], { description: 'given up in the last seven days, and nothing has arrived since' }) undelivered: UndeliveredMailType[];
  @Field(() => Int, { description: 'not taken by the mail server for five minutes' }) delayed: number;
  @Field(() => Date, { nullable: true }) delayedSince: Date | null;
}

@InputType()
export class ChooseMailKindsInput {
  @Field(() => ID) key: string;
  @Field(() => [NoticeKind], { description: 'what does not come to one’s role is let be' }) kinds: NoticeKind[];
}

@ObjectType()
export class MailKindsChosen {
  @Field(() => NoticeSettingsType) settings: NoticeSettingsType;
}
export const ChooseMailKindsResult = resultUnion('ChooseMailKindsResult', () => [MailKindsChosen, KeyReused]);
