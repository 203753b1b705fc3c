import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BriefingGap, BriefingLineCode, BriefingSource, BriefingTopicCode } from '@saimado/escalations/domain/briefing';
import { JstDay } from '@saimado/platform/graphql/scalars';

const Topic = { HAPPENED: 'HAPPENED', SINCE: 'SINCE', PATIENTS: 'PATIENTS', DONE: 'DONE', DO_NOT_TOUCH: 'DO_NOT_TOUCH' } as const satisfies { [T in BriefingTopicCode]: T };
const Source = { OPERATOR: 'OPERATOR', TRIAGE: 'TRIAGE', FACTS: 'FACTS', SCRIPT: 'SCRIPT', REMOTE_SUPPORT: 'REMOTE_SUPPORT', CALL: 'CALL' } as const satisfies { [S in BriefingSource]: S };
const Gap = { HAPPENED: 'HAPPENED', SINCE: 'SINCE', CARE: 'CARE', PERSONS: 'PERSONS', DONE: 'DONE', DO_NOT_TOUCH: 'DO_NOT_TOUCH' } as const satisfies { [G in BriefingGap]: G };
const Code = {
  SAID: 'SAID', ANSWER: 'ANSWER', RECEIVED: 'RECEIVED', INCIDENT_ON: 'INCIDENT_ON', AWARE_ON: 'AWARE_ON', PERSONS: 'PERSONS', PATIENT_DATA: 'PATIENT_DATA',
  CARE_IMPAIRED: 'CARE_IMPAIRED', SYSTEMS_IMPAIRED: 'SYSTEMS_IMPAIRED', READ: 'READ', REMOTE_SUPPORT: 'REMOTE_SUPPORT', PRESERVE_EVIDENCE: 'PRESERVE_EVIDENCE', DO_NOT: 'DO_NOT',
} as const satisfies { [C in BriefingLineCode]: C };
registerEnumType(Topic, { name: 'BriefingTopicCode', description: '何が起きたか いつから 患者への影響 行ったこと 触ってはいけないもの' });
registerEnumType(Source, { name: 'BriefingSource' });
registerEnumType(Gap, { name: 'BriefingGap', description: 'what nobody has asked yet' });
registerEnumType(Code, { name: 'BriefingLineCode', description: 'which of a line’s values there are follows from it' });

@ObjectType('BriefingLine')
export class BriefingLineType {
  @Field(() => Code) code: BriefingLineCode;
  @Field(() => Source) from: BriefingSource;
  @Field(() => String, { nullable: true }) label: string | null;
  @Field(() => String, { nullable: true }) labelEn: string | null;
  @Field(() => String, { nullable: true }) text: string | null;
  @Field(() => String, { nullable: true }) textEn: string | null;
  @Field(() => Boolean, { nullable: true }) yes: boolean | null;
  @Field(() => Int, { nullable: true }) number: number | null;
  @Field(() => JstDay, { nullable: true }) on: string | null;
  @Field(() => Date, { nullable: true }) at: Date | null;
}
@ObjectType('BriefingTopic')
export class BriefingTopicType {
  @Field(() => Topic) topic: BriefingTopicCode;
  @Field(() => [BriefingLineType], { description: 'what the operator said first' }) lines: BriefingLineType[];
  @Field(() => [Gap]) missing: BriefingGap[];
}

@ObjectType('EscalationConsent', { description: 'How the consent was taken: what was read (001 Q2-4), what was wished (001 2-1), when and by whom' })
export class EscalationConsentType {
  @Field(() => Boolean) wishesReferral: boolean;
  @Field(() => String, { nullable: true, description: 'the wish in the caller’s own words' }) wishWords: string | null;
  @Field(() => Boolean) toldCostsAreTheirs: boolean;
  @Field(() => String, { nullable: true, description: 'the sentence as it was to be read' }) costSentence: string | null;
  @Field(() => String, { nullable: true, description: 'of which version of the scripts' }) costSentenceVersion: string | null;
  @Field(() => Date) at: Date;
  @Field(() => String) by: string;
}
