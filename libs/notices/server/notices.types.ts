import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NoticeKind } from '@saimado/notices/domain/notice-kinds';
import { KeyReused, resultUnion } from '@saimado/platform/graphql/refusal-types';

registerEnumType(NoticeKind, { name: 'NoticeKind' });

@ObjectType('Notice', { description: 'Told to one person until they dismiss it or it is over. No personal data.' })
export class NoticeType {
  @Field(() => ID) id: string;
  @Field(() => Date) at: Date;
  @Field(() => NoticeKind) kind: NoticeKind;
  @Field(() => Boolean, { description: 'somebody waits now, or is about to' }) urgent: boolean;
  @Field(() => String) ticketNumber: string;
  @Field(() => String, { nullable: true, description: 'words of a rule, Japanese only' }) label: string | null;
  @Field(() => Date, { nullable: true, description: 'midnight in Asia/Tokyo is the end of the day before' }) dueAt: Date | null;
  @Field(() => String, { description: 'the screen of the console it leads its reader to' }) path: string;
}

@InputType()
export class DismissNoticesInput {
  @Field(() => ID) key: string;
  @Field(() => [ID]) ids: string[];
}

@ObjectType()
export class NoticesDismissed {
  @Field(() => [NoticeType], { description: 'those that are left' }) notices: NoticeType[];
}
export const DismissNoticesResult = resultUnion('DismissNoticesResult', () => [NoticesDismissed, KeyReused]);
