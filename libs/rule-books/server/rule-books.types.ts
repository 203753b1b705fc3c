import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { JstDate } from '@saimado/kernel/jst';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, ReasonRequired, RefusalType, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import { Json, JstDay } from '@saimado/platform/graphql/scalars';
import type { RuleBookCode as Code } from '@saimado/rule-books/domain/book';
import type { Change } from '@saimado/rule-books/domain/changes';
import type { VersionStatus } from '@saimado/rule-books/domain/draft-states';

const codes = <Value extends string>(values: { [V in Value]: V }): { [V in Value]: V } => values;
export const RuleBookCode = codes<Code>({
  HOURS: 'HOURS', ENTITLEMENT: 'ENTITLEMENT', TRIAGE: 'TRIAGE', SCRIPTS: 'SCRIPTS', RELIEF_FUND: 'RELIEF_FUND', CONTACTS: 'CONTACTS', DEADLINES: 'DEADLINES', CHECKLIST: 'CHECKLIST',
  TIER2_DESK: 'TIER2_DESK', CALL_REVIEW: 'CALL_REVIEW',
});
registerEnumType(RuleBookCode, { name: 'RuleBookCode' });
const RuleBookVersionStatus = codes<VersionStatus>({ DRAFT: 'DRAFT', SUBMITTED: 'SUBMITTED', PUBLISHED: 'PUBLISHED', REPLACED: 'REPLACED', DISCARDED: 'DISCARDED' });
registerEnumType(RuleBookVersionStatus, { name: 'RuleBookVersionStatus' });
const RuleBookOrigin = codes<'SHIPPED' | 'CONSOLE'>({ SHIPPED: 'SHIPPED', CONSOLE: 'CONSOLE' });
registerEnumType(RuleBookOrigin, { name: 'RuleBookOrigin', description: 'came with the program, or was written in the console' });
const RuleChangeKind = codes<Change['kind']>({ ADDED: 'ADDED', REMOVED: 'REMOVED', CHANGED: 'CHANGED', MOVED: 'MOVED' });
registerEnumType(RuleChangeKind, { name: 'RuleChangeKind' });

@ObjectType('RuleBookVersionRef')
export class RuleBookVersionRefType {
  @Field(() => ID) id: string;
  @Field(() => String) version: string;
}

@ObjectType('RuleBookVersion', { description: 'content and form are fields of their own, as they are large' })
export class RuleBookVersionType {
  @Field(() => ID) id: string;
  @Field(() => RuleBookCode) book: Code;
  @Field(() => String) bookName: string;
  @Field(() => String) version: string;
  @Field(() => RuleBookOrigin) origin: 'SHIPPED' | 'CONSOLE';
  @Field(() => RuleBookVersionStatus) status: VersionStatus;
  @Field(() => JstDay, { description: 'the first day it judges' }) validFrom: JstDate;
  @Field(() => JstDay, { nullable: true, description: 'the last day it judges; null: no end known' }) validUntil: JstDate | null;
  @Field(() => String) source: string;
  @Field(() => String) changeNote: string;
  @Field(() => JstDay, { description: 'the day by which somebody should look whether the sources still say so' }) reviewOn: JstDate;
  @Field(() => RuleBookVersionRefType, { nullable: true }) basedOn: RuleBookVersionRefType | null;
  @Field(() => String, { nullable: true }) author: string | null;
  @Field(() => Date, { nullable: true }) submittedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'who approved it; null where it came with the program' }) approver: string | null;
  @Field(() => Date, { nullable: true }) publishedAt: Date | null;
  @Field(() => String, { nullable: true }) returnReason: string | null;
  @Field(() => Date) updatedAt: Date;
  @Field(() => Int) rowVersion: number;
  @Field(() => Boolean) mayIEdit: boolean;
  @Field(() => Boolean, { description: 'another supervisor must approve' }) mayIApprove: boolean;
}

@ObjectType('RuleBookReview', { description: 'a day by which a version or one of its rows should have been looked at again, and was not' })
export class RuleBookReviewType {
  @Field(() => String) what: string;
  @Field(() => JstDay) on: JstDate;
}

@ObjectType('RuleBook')
export class RuleBookType {
  @Field(() => RuleBookCode) code: Code;
  @Field(() => String) name: string;
  @Field(() => RuleBookVersionType, { nullable: true }) inForce: RuleBookVersionType | null;
  @Field(() => Int, { description: 'rows of the version in force which no source settles' }) needsConfirmation: number;
  @Field(() => [RuleBookReviewType]) reviewsDue: RuleBookReviewType[];
  @Field(() => [RuleBookVersionType], { description: 'waiting for a second supervisor' }) awaiting: RuleBookVersionType[];
  @Field(() => [RuleBookVersionType], { description: 'newest first; drafts only for supervisors' }) versions: RuleBookVersionType[];
}

@ObjectType('RuleProblem', { description: 'What stands in the way of publishing. `path` as in `rows.3.urgency`, `place` the same in words.' })
export class RuleProblemType {
  @Field(() => String) path: string;
  @Field(() => [String]) place: string[];
  @Field(() => String) message: string;
}

@ObjectType('RuleChange')
export class RuleChangeType {
  @Field(() => RuleChangeKind) kind: Change['kind'];
  @Field(() => String) path: string;
  @Field(() => [String]) place: string[];
  @Field(() => String, { nullable: true }) before: string | null;
  @Field(() => String, { nullable: true }) after: string | null;
  @Field(() => Boolean, { description: 'only words for people: nothing is decided otherwise' }) wording: boolean;
}

@ObjectType('RuleOutcomeChange')
export class RuleOutcomeChangeType {
  @Field(() => String) label: string;
  @Field(() => String, { nullable: true }) before: string | null;
  @Field(() => String, { nullable: true }) after: string | null;
}

@ObjectType('TicketJudgedOtherwise')
export class TicketJudgedOtherwiseType {
  @Field(() => String) ticketNumber: string;
  @Field(() => [RuleOutcomeChangeType]) lines: RuleOutcomeChangeType[];
}

@ObjectType('RuleVersionEnded')
export class RuleVersionEndedType {
  @Field(() => RuleBookVersionRefType) version: RuleBookVersionRefType;
  @Field(() => JstDay) validUntil: JstDate;
}

@ObjectType('RulePublication', { description: 'what publishing does to the versions in force' })
export class RulePublicationType {
  @Field(() => String, { nullable: true, description: 'why it cannot be published so, and what to do' }) refusal: string | null;
  @Field(() => [RuleVersionEndedType]) ended: RuleVersionEndedType[];
  @Field(() => [RuleBookVersionRefType]) replaced: RuleBookVersionRefType[];
  @Field(() => Boolean, { description: 'begins before today' }) retroactive: boolean;
  @Field(() => Int, { description: 'tickets, closed ones too, judged within its days by a version that ends or is replaced' }) judgedTickets: number;
}

@ObjectType('RuleBookPreview')
export class RuleBookPreviewType {
  @Field(() => ID) versionId: string;
  @Field(() => Int, { description: 'of the draft that was looked at; submitting and approving name it' }) rowVersion: number;
  @Field(() => String, { description: 'the versions in force that this was made from; approving names it' }) basis: string;
  @Field(() => [RuleProblemType]) problems: RuleProblemType[];
  @Field(() => RulePublicationType) publication: RulePublicationType;
  @Field(() => RuleBookVersionRefType, { nullable: true, description: 'the version that judges its first day now' }) comparedWith: RuleBookVersionRefType | null;
  @Field(() => Boolean, { description: 'another version was published since the draft was begun' }) outdated: boolean;
  @Field(() => [RuleChangeType]) changes: RuleChangeType[];
  @Field(() => Boolean, { description: 'false where the book decides nothing of tickets, or the draft cannot be judged with' }) ticketsJudged: boolean;
  @Field(() => Int) ticketCount: number;
  @Field(() => [TicketJudgedOtherwiseType], { description: 'open tickets that would be judged otherwise, the first 50' }) tickets: TicketJudgedOtherwiseType[];
}

@ObjectType('TicketRuleVersion', { description: 'a version that judged a ticket, and when it first did' })
export class TicketRuleVersionType {
  @Field(() => RuleBookVersionType) version: RuleBookVersionType;
  @Field(() => Date) at: Date;
}

@ObjectType('TicketUnderVersion', { description: 'what a book decided of a ticket, and would under another version, as things stand on the ticket now' })
export class TicketUnderVersionType {
  @Field(() => RuleBookVersionRefType, { nullable: true, description: 'the version that judged it last; null: none did' }) judgedBy: RuleBookVersionRefType | null;
  @Field(() => RuleBookVersionRefType) asked: RuleBookVersionRefType;
  @Field(() => Boolean, { description: 'false where the book decides nothing of tickets' }) decides: boolean;
  @Field(() => [RuleOutcomeChangeType], { description: 'before: under the version that judged it; after: under the one asked' }) lines: RuleOutcomeChangeType[];
}

@InputType()
export class DraftRuleBookInput {
  @Field(() => ID) key: string;
  @Field(() => ID, { description: 'the version whose content it begins with' }) basedOnId: string;
}
@InputType()
export class SaveRuleBookDraftInput {
  @Field(() => ID) key: string;
  @Field(() => ID) versionId: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => JstDay) validFrom: JstDate;
  @Field(() => JstDay, { nullable: true }) validUntil?: JstDate | null;
  @Field(() => String) source: string;
  @Field(() => String) changeNote: string;
  @Field(() => JstDay) reviewOn: JstDate;
  @Field(() => Json, { description: 'may be half written; it is checked before it is submitted' }) content: unknown;
}
@InputType({ isAbstract: true })
abstract class OneVersionInput {
  @Field(() => ID) key: string;
  @Field(() => ID) versionId: string;
  @Field(() => Int) expectedVersion: number;
}
@InputType()
export class SubmitRuleBookDraftInput extends OneVersionInput {}
@InputType()
export class DiscardRuleBookDraftInput extends OneVersionInput {}
@InputType()
export class ApproveRuleBookVersionInput extends OneVersionInput {
  @Field(() => String, { description: 'of the preview that was looked at' }) basis: string;
}
@InputType()
export class ReturnRuleBookVersionInput extends OneVersionInput {
  @Field(() => String, { nullable: true, description: 'required unless one takes back one’s own' }) reason?: string | null;
}

@ObjectType({ implements: () => [RefusalType] })
export class ApproveByAnother extends RefusalType {}
@ObjectType({ implements: () => [RefusalType] })
export class RulesIncomplete extends RefusalType {
  @Field(() => [RuleProblemType]) problems: RuleProblemType[];
}
@ObjectType({ implements: () => [RefusalType] })
export class RulesMoved extends RefusalType {}

@ObjectType()
export class RuleBookDrafted {
  @Field(() => RuleBookVersionType) version: RuleBookVersionType;
}
@ObjectType()
export class RuleBookDraftSaved {
  @Field(() => RuleBookVersionType) version: RuleBookVersionType;
}
@ObjectType()
export class RuleBookDraftSubmitted {
  @Field(() => RuleBookVersionType) version: RuleBookVersionType;
}
@ObjectType()
export class RuleBookVersionPublished {
  @Field(() => RuleBookVersionType) version: RuleBookVersionType;
}
@ObjectType()
export class RuleBookDraftReturned {
  @Field(() => RuleBookVersionType) version: RuleBookVersionType;
}
@ObjectType()
export class RuleBookDraftDiscarded {
  @Field(() => RuleBookVersionType) version: RuleBookVersionType;
}

export const DraftRuleBookResult = resultUnion('DraftRuleBookResult', () => [RuleBookDrafted, KeyReused, NotFound]);
export const SaveRuleBookDraftResult = resultUnion('SaveRuleBookDraftResult', () => [RuleBookDraftSaved, KeyReused, NotFound, VersionConflict, InvalidTransition, InvalidInput]);
export const SubmitRuleBookDraftResult = resultUnion('SubmitRuleBookDraftResult', () => [RuleBookDraftSubmitted, KeyReused, NotFound, VersionConflict, InvalidTransition, RulesIncomplete]);
export const ApproveRuleBookVersionResult = resultUnion('ApproveRuleBookVersionResult', () =>
  [RuleBookVersionPublished, KeyReused, NotFound, VersionConflict, InvalidTransition, ApproveByAnother, RulesIncomplete, RulesMoved]);
export const ReturnRuleBookVersionResult = resultUnion('ReturnRuleBookVersionResult', () => [RuleBookDraftReturned, KeyReused, NotFound, VersionConflict, InvalidTransition, ReasonRequired, InvalidInput]);
export const DiscardRuleBookDraftResult = resultUnion('DiscardRuleBookDraftResult', () => [RuleBookDraftDiscarded, KeyReused, NotFound, VersionConflict, InvalidTransition]);
