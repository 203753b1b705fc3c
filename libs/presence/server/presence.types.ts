import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Role } from '@saimado/kernel/codes';
import { PresenceField } from '@saimado/presence/domain/presence';

registerEnumType(PresenceField, { name: 'PresenceField', description: 'a place of a ticket in which somebody may be writing' });

@ObjectType('PresentPerson')
export class PresentPersonType {
  @Field(() => String) name: string;
  @Field(() => Role) role: Role;
  @Field(() => PresenceField, { nullable: true }) writing: PresenceField | null;
  @Field(() => Date) since: Date;
}
@ObjectType('Presence', { description: 'who else has something open at this moment' })
export class PresenceType {
  @Field(() => String) subject: string;
  @Field(() => [PresentPersonType]) people: PresentPersonType[];
}
