import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { JstDate } from '@saimado/kernel/jst';
import { NotFound, ReasonRequired, resultUnion } from '@saimado/platform/graphql/refusal-types';
import { JstDay } from '@saimado/platform/graphql/scalars';

export const EntitlementStatus = {
  ENTITLED: 'ENTITLED', PENDING_ENROLMENT: 'PENDING_ENROLMENT', NOT_ENTITLED: 'NOT_ENTITLED',
} as const;
export type EntitlementStatus = keyof typeof EntitlementStatus;
registerEnumType(EntitlementStatus, { name: 'EntitlementStatus' });

@ObjectType('Entitlement')
export class EntitlementType {
  @Field(() => EntitlementStatus) status: EntitlementStatus;
  @Field(() => String) rule: string;
  @Field(() => String, { description: 'Japanese: the rule in words' }) text: string;
  @Field(() => String) source: string;
  @Field(() => Boolean) needsConfirmation: boolean;
  @Field(() => JstDay, { nullable: true }) since: JstDate | null;
  @Field(() => JstDay, { nullable: true }) until: JstDate | null;
}

@ObjectType('RegisterEntryVersion', { description: 'what an entry said before an import changed it' })
export class RegisterEntryVersionType {
  @Field(() => JstDay, { nullable: true, description: 'the day of the import that made it say so; null: from before that was kept' }) from: JstDate | null;
  @Field(() => JstDay, { description: 'the day of the import that changed it' }) until: JstDate;
  @Field(() => String) category: string;
  @Field(() => String) status: string;
  @Field(() => JstDay) validFrom: JstDate;
  @Field(() => JstDay, { nullable: true }) validTo: JstDate | null;
  @Field(() => String) facilityName: string;
  @Field(() => String) facilityAddress: string;
  @Field(() => Date, { description: 'when that import was put in place' }) closedBy: Date;
}

@ObjectType('RegisterEntry')
export class RegisterEntryType {
  @Field(() => ID) entryId: string;
  @Field(() => String) memberName: string;
  @Field(() => String) memberKana: string;
  @Field(() => String) memberNumber: string;
  @Field(() => String) registryNumber: string;
  @Field(() => String) category: string;
  @Field(() => String) status: string;
  @Field(() => JstDay) validFrom: JstDate;
  @Field(() => JstDay, { nullable: true }) validTo: JstDate | null;
  @Field(() => String) facilityCode: string;
  @Field(() => String) facilityName: string;
  @Field(() => String) facilityKind: string;
  @Field(() => String, { nullable: true }) postalCode: string | null;
  @Field(() => String) prefecture: string;
  @Field(() => String) facilityAddress: string;
  @Field(() => String, { nullable: true }) facilityPhone: string | null;
  @Field(() => EntitlementType, { description: 'as of the asked day' }) entitlement: EntitlementType;
  @Field(() => [RegisterEntryVersionType], { description: 'newest first' }) history: RegisterEntryVersionType[];
}

export const RegisterEntryResult = resultUnion('RegisterEntryResult', () => [RegisterEntryType, ReasonRequired, NotFound]);
