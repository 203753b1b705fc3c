import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HotlineCode, Tier } from '@saimado/kernel/codes';
import { InvalidInput, InvalidTransition, KeyReused, NotFound, RefusalType, resultUnion } from '@saimado/platform/graphql/refusal-types';
import type { ReportStatus as ReportStatusCode } from '@saimado/reports/domain/report-states';

const ReportStatus = { DRAFT: 'DRAFT', SIGNED: 'SIGNED', PUBLISHED: 'PUBLISHED' } as const satisfies { [Status in ReportStatusCode]: Status };
registerEnumType(ReportStatus, { name: 'ReportStatus' });

@ObjectType('ReportCell', { description: 'count is null and withheld true where 1–9 tickets fall into the cell' })
export class ReportCellType {
  @Field(() => String) month: string;
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => Tier, { nullable: true }) tier: Tier | null;
  @Field(() => String, { nullable: true }) category: string | null;
  @Field(() => Int, { nullable: true }) count: number | null;
  @Field(() => Boolean) withheld: boolean;
}

@ObjectType('PeriodReport')
export class PeriodReportType {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'YYYY-MM' }) month: string;
  @Field(() => ReportStatus) status: ReportStatusCode;
  @Field(() => Int) threshold: number;
  @Field(() => [ReportCellType]) cells: ReportCellType[];
  @Field(() => Date, { nullable: true }) publishedAt: Date | null;
  @Field(() => Date, { nullable: true }) draftedAt: Date | null;
  @Field(() => String, { nullable: true }) draftedBy: string | null;
  @Field(() => Date, { nullable: true }) signedAt: Date | null;
  @Field(() => String, { nullable: true }) signedBy: string | null;
  @Field(() => Boolean, { description: 'a different supervisor must sign' }) mayISign: boolean;
}

@InputType()
export class DraftPeriodReportInput {
  @Field(() => ID) key: string;
  @Field(() => String) month: string;
}
@InputType()
export class SignPeriodReportInput {
  @Field(() => ID) key: string;
  @Field(() => ID) reportId: string;
}
@InputType()
export class PublishPeriodReportInput {
  @Field(() => ID) key: string;
  @Field(() => ID) reportId: string;
}

@ObjectType({ implements: () => [RefusalType] })
export class SameSupervisor extends RefusalType {}
@ObjectType({ implements: () => [RefusalType] })
export class PeriodNotOver extends RefusalType {}
@ObjectType({ implements: () => [RefusalType] })
export class AlreadyDrafted extends RefusalType {}
@ObjectType({ implements: () => [RefusalType] })
export class PublishingRefused extends RefusalType {}

@ObjectType()
export class PeriodReportDrafted {
  @Field(() => PeriodReportType) report: PeriodReportType;
}
@ObjectType()
export class PeriodReportSigned {
  @Field(() => PeriodReportType) report: PeriodReportType;
}
@ObjectType()
export class PeriodReportPublished {
  @Field(() => PeriodReportType) report: PeriodReportType;
}

export const DraftPeriodReportResult = resultUnion('DraftPeriodReportResult', () => [PeriodReportDrafted, AlreadyDrafted, PeriodNotOver, KeyReused, InvalidInput]);
export const SignPeriodReportResult = resultUnion('SignPeriodReportResult', () => [PeriodReportSigned, SameSupervisor, KeyReused, NotFound, InvalidTransition]);
export const PublishPeriodReportResult = resultUnion('PublishPeriodReportResult', () => [PeriodReportPublished, PublishingRefused, KeyReused, NotFound, InvalidTransition]);
