import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HotlineCode } from '@saimado/kernel/codes';
import type { PeriodKind } from '@saimado/reports/domain/release/period';
import type { ReportStatus as ReportStatusCode } from '@saimado/reports/domain/report-states';
import { ReportPeriodKind, ReportPeriodType } from './report-content.types';

const ReportStatus = {
  DRAFTING: 'DRAFTING', FAILED: 'FAILED', CANCELLED: 'CANCELLED', DRAFT: 'DRAFT', SIGNED: 'SIGNED', SCHEDULED: 'SCHEDULED', PUBLISHED: 'PUBLISHED',
  OUTDATED: 'OUTDATED', DISCARDED: 'DISCARDED',
} as const satisfies { [Status in ReportStatusCode]: Status };
registerEnumType(ReportStatus, { name: 'ReportStatus' });

@ObjectType('ReportProgress')
export class ReportProgressType {
  @Field(() => Float, { description: '0 to 1' }) share: number;
  @Field(() => String, { description: 'READING, COUNTING, PROTECTING, ATTACKING, WRITING' }) step: string;
}

@ObjectType('ReportFailure', { description: 'why there is nothing that may be published' })
export class ReportFailureType {
  @Field(() => String, { description: 'OutOfTime, SolverFailed, InDoubt, Impossible, Interrupted' }) reason: string;
  @Field(() => String, { description: 'technical, in English' }) detail: string;
}

@ObjectType('ReportSignature')
export class ReportSignatureType {
  @Field(() => String) by: string;
  @Field(() => Date) at: Date;
  @Field(() => Boolean) mine: boolean;
}

@ObjectType('ReportWithheldCell', { description: 'a count that is not given, and what the strongest outsider can conclude of it' })
export class ReportWithheldCellType {
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => String, { description: 'total, a table, or category×tier' }) table: string;
  @Field(() => String, { description: 'a code, or two joined by ×; empty for the total' }) code: string;
  @Field(() => [String], { description: 'SMALL, FEW_CLINICS, ONE_CLINIC, ALL_IN_ONE, SECONDARY, ZERO, EARLIER' }) because: string[];
  @Field(() => Int) min: number;
  @Field(() => Int, { nullable: true, description: 'null: nothing stops it above' }) max: number | null;
}

@ObjectType('ReportCheck', { description: 'what is withheld and why, and what the attack before publishing found' })
export class ReportCheckType {
  @Field(() => [ReportWithheldCellType]) withheld: ReportWithheldCellType[];
  @Field(() => Int, { description: 'cells with tickets that are given' }) published: number;
  @Field(() => Int, { description: 'cells with tickets' }) cells: number;
  @Field(() => Int, { description: 'withheld cells whose possible values were computed, those of earlier releases among them' }) attackedCells: number;
  @Field(() => Int, { description: 'releases that the attacker knew, this one among them' }) releases: number;
  @Field(() => Int, { description: 'clinics each taken for an insider who knows the own tickets' }) insiders: number;
  @Field(() => Int, { description: 'cells with two stored tables that prove them safe' }) witnesses: number;
  @Field(() => Boolean, { description: 'the proofs were checked again without the solver' }) verified: boolean;
  @Field(() => Int, { description: 'how long it took' }) millis: number;
}

@ObjectType('PeriodReport')
export class PeriodReportType {
  @Field(() => ID) id: string;
  @Field(() => ReportPeriodType) period: ReportPeriodType;
  @Field(() => Int, { description: '1, and one more with each correction' }) version: number;
  @Field(() => ReportStatus) status: ReportStatusCode;
  @Field(() => Int) threshold: number;
  @Field(() => Date, { nullable: true }) publishedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'why there is another version; readers see it too' }) correctionReason: string | null;

  @Field(() => Date, { nullable: true, description: 'for supervisors, as all that follows up to mayISign' }) draftedAt: Date | null;
  @Field(() => String, { nullable: true }) draftedBy: string | null;
  @Field(() => ReportProgressType, { nullable: true, description: 'while DRAFTING' }) progress: ReportProgressType | null;
  @Field(() => ReportFailureType, { nullable: true, description: 'where FAILED' }) failure: ReportFailureType | null;
  @Field(() => [ReportSignatureType], { description: 'at most two' }) signatures: ReportSignatureType[];
  @Field(() => Date, { nullable: true, description: 'where SCHEDULED' }) publishAt: Date | null;
  @Field(() => Boolean, { description: 'it waits for a signature, and not for one of whoever has signed' }) mayISign: boolean;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what is published, hexadecimal' }) contentHash: string | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of its line in the ledger, the line before among it' }) chainHash: string | null;
  @Field(() => Int, { nullable: true, description: 'its place in the ledger' }) seq: number | null;
  @Field(() => Boolean, { description: 'for reviewers: published, and not opened by this person yet' }) unread: boolean;
  @Field(() => Int, { description: 'for supervisors: what JMA asked about it and nobody has answered yet' }) openQuestions: number;
}

@ObjectType('ReportSettings')
export class ReportSettingsType {
  @Field(() => Int, { description: 'the month in which a year of reports begins, 1–12' }) yearBegins: number;
  @Field(() => [ReportPeriodKind], { description: 'of what length reports are made' }) kinds: PeriodKind[];
  @Field(() => Boolean, { description: 'no source states it' }) needsConfirmation: boolean;
  @Field(() => Int) version: number;
}

@ObjectType('DraftablePeriod', { description: 'a period that is over and has tickets' })
export class DraftablePeriodType {
  @Field(() => ReportPeriodType) period: ReportPeriodType;
  @Field(() => Int, { description: 'versions published so far' }) released: number;
  @Field(() => ID, { nullable: true, description: 'a report of it that is not over yet' }) underWay: string | null;
}
