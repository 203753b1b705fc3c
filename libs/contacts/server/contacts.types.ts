import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { JstDate } from '@saimado/kernel/jst';
import { JstDay } from '@saimado/platform/graphql/scalars';

export const ContactKind = {
  HOTLINE: 'HOTLINE', OFFICE: 'OFFICE', JMA: 'JMA', AUTHORITY: 'AUTHORITY', POLICE: 'POLICE', SERVICE: 'SERVICE', TRAINING: 'TRAINING',
} as const;
export type ContactKind = keyof typeof ContactKind;
registerEnumType(ContactKind, { name: 'ContactKind' });

@ObjectType('Contact', { description: 'whom callers are pointed to; what no source states is null' })
export class ContactType {
  @Field(() => ID) id: string;
  @Field(() => ContactKind) kind: ContactKind;
  @Field(() => String) name: string;
  @Field(() => String, { description: 'Japanese: what it is for' }) purpose: string;
  @Field(() => String, { nullable: true }) phoneNumber: string | null;
  @Field(() => String, { nullable: true }) fax: string | null;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String, { nullable: true }) url: string | null;
  @Field(() => String, { nullable: true }) postalAddress: string | null;
  @Field(() => String, { nullable: true, description: 'in words; those of the lines and the office are `openingHours`' }) hours: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => JstDay, { description: 'the day by which somebody should look whether it is still so' }) reviewOn: JstDate;
  @Field(() => Boolean) reviewOverdue: boolean;
  @Field(() => String) source: string;
  @Field(() => Boolean) needsConfirmation: boolean;
}
