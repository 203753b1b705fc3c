import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, RefusalType, resultUnion, VersionConflict } from '@saimado/platform/graphql/refusal-types';
import type { PeriodKind } from '@saimado/reports/domain/release/period';
import { ReportPeriodKind } from './report-content.types';
import { PeriodReportType, ReportSettingsType } from './reports.types';

@InputType()
export class DraftPeriodReportInput {
  @Field(() => ID) key: string;
  @Field(() => ReportPeriodKind) kind: PeriodKind;
  @Field(() => String, { description: 'the first month, YYYY-MM' }) first: string;
  @Field(() => String, { nullable: true, description: 'needed where the period was published before' }) correctionReason?: string | null;
}
@InputType()
export class CancelPeriodReportInput {
  @Field(() => ID) key: string;
  @Field(() => ID) reportId: string;
}
@InputType()
export class DiscardPeriodReportInput {
  @Field(() => ID) key: string;
  @Field(() => ID) reportId: string;
}
@InputType()
export class SignPeriodReportInput {
  @Field(() => ID) key: string;
  @Field(() => ID) reportId: string;
}
@InputType()
export class SchedulePeriodReportInput {
  @Field(() => ID) key: string;
  @Field(() => ID) reportId: string;
  @Field(() => Date, { nullable: true, description: 'null: at once' }) publishAt?: Date | null;
}
@InputType()
export class UnschedulePeriodReportInput {
  @Field(() => ID) key: string;
  @Field(() => ID) reportId: string;
}
@InputType()
export class RebuildPeriodReportInput {
  @Field(() => ID) key: string;
  @Field(() => ID) reportId: string;
}
@InputType()
export class ChangeReportSettingsInput {
  @Field(() => ID) key: string;
  @Field(() => Int) expectedVersion: number;
  @Field(() => Int) yearBegins: number;
  @Field(() => [ReportPeriodKind]) kinds: PeriodKind[];
}

@ObjectType({ implements: () => [RefusalType], description: 'two different supervisors sign' })
export class SameSupervisor extends RefusalType {}
@ObjectType({ implements: () => [RefusalType] })
export class PeriodNotOver extends RefusalType {}
@ObjectType({ implements: () => [RefusalType], description: 'a report of the period is under way' })
export class AlreadyDrafted extends RefusalType {
  @Field(() => ID) reportId: string;
}

@ObjectType()
export class PeriodReportDrafting {
  @Field(() => PeriodReportType) report: PeriodReportType;
}
@ObjectType()
export class PeriodReportCancelled {
  @Field(() => PeriodReportType) report: PeriodReportType;
}
@ObjectType()
export class PeriodReportDiscarded {
  @Field(() => PeriodReportType) report: PeriodReportType;
}
@ObjectType()
export class PeriodReportSigned {
  @Field(() => PeriodReportType) report: PeriodReportType;
}
@ObjectType({ description: 'SCHEDULED, or PUBLISHED where no time was given' })
export class PeriodReportScheduled {
  @Field(() => PeriodReportType) report: PeriodReportType;
}
@ObjectType()
export class PeriodReportUnscheduled {
  @Field(() => PeriodReportType) report: PeriodReportType;
}
@ObjectType({ description: 'made again from its frozen input and the releases before it' })
export class PeriodReportRebuilt {
  @Field(() => Boolean, { description: 'byte for byte' }) same: boolean;
  @Field(() => String, { description: 'SHA-256 of what was made now' }) contentHash: string;
}
@ObjectType()
export class ReportSettingsChanged {
  @Field(() => ReportSettingsType) settings: ReportSettingsType;
}

export const DraftPeriodReportResult = resultUnion('DraftPeriodReportResult', () => [PeriodReportDrafting, AlreadyDrafted, PeriodNotOver, KeyReused, InvalidInput]);
export const CancelPeriodReportResult = resultUnion('CancelPeriodReportResult', () => [PeriodReportCancelled, KeyReused, NotFound, InvalidTransition]);
export const DiscardPeriodReportResult = resultUnion('DiscardPeriodReportResult', () => [PeriodReportDiscarded, KeyReused, NotFound, InvalidTransition]);
export const SignPeriodReportResult = resultUnion('SignPeriodReportResult', () => [PeriodReportSigned, SameSupervisor, KeyReused, NotFound, InvalidTransition]);
export const SchedulePeriodReportResult = resultUnion('SchedulePeriodReportResult', () => [PeriodReportScheduled, KeyReused, NotFound, InvalidTransition, InvalidInput]);
export const UnschedulePeriodReportResult = resultUnion('UnschedulePeriodReportResult', () => [PeriodReportUnscheduled, KeyReused, NotFound, InvalidTransition]);
export const RebuildPeriodReportResult = resultUnion('RebuildPeriodReportResult', () => [PeriodReportRebuilt, KeyReused, NotFound, InvalidTransition]);
export const ChangeReportSettingsResult = resultUnion('ChangeReportSettingsResult', () => [ReportSettingsChanged, VersionConflict, KeyReused, InvalidInput]);
