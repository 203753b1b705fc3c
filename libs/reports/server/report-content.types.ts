import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HotlineCode } from '@saimado/kernel/codes';
import type { PeriodKind } from '@saimado/reports/domain/release/period';

export const ReportPeriodKind = { MONTH: 'MONTH', QUARTER: 'QUARTER', YEAR: 'YEAR' } as const satisfies { [Kind in PeriodKind]: Kind };
registerEnumType(ReportPeriodKind, { name: 'ReportPeriodKind' });

@ObjectType('ReportPeriod', { description: 'whole months in Japan; a ticket counts in the period in which its call arrived' })
export class ReportPeriodType {
  @Field(() => ReportPeriodKind) kind: PeriodKind;
  @Field(() => String, { description: 'the first month, YYYY-MM' }) first: string;
  @Field(() => String, { description: 'the last month, YYYY-MM' }) last: string;
  @Field(() => String, { description: 'its name, the same for ever: 2026-05, 2026-04+3, 2026-04+12' }) code: string;
}

@ObjectType('ReportCell', { description: 'count is null and withheld true where it is not given, whatever the reason; it may be anything, zero too' })
export class ReportCellType {
  @Field(() => String) code: string;
  @Field(() => Int, { nullable: true }) count: number | null;
  @Field(() => Boolean) withheld: boolean;
}

@ObjectType('ReportTable', { description: 'a breakdown: every ticket of the hotline is in exactly one cell' })
export class ReportTableType {
  @Field(() => String) table: string;
  @Field(() => [ReportCellType]) cells: ReportCellType[];
}

@ObjectType('ReportCrossingCell')
export class ReportCrossingCellType {
  @Field(() => String) row: string;
  @Field(() => String) column: string;
  @Field(() => Int, { nullable: true }) count: number | null;
  @Field(() => Boolean) withheld: boolean;
}

@ObjectType('ReportCrossing', { description: 'two breakdowns crossed; the margins are those of the single tables' })
export class ReportCrossingType {
  @Field(() => String) rows: string;
  @Field(() => String) columns: string;
  @Field(() => [ReportCrossingCellType]) cells: ReportCrossingCellType[];
}

@ObjectType('ReportMeasure', { description: 'a duration in whole seconds; null where there are too few tickets for it' })
export class ReportMeasureType {
  @Field(() => String) measure: string;
  @Field(() => Int, { nullable: true }) lowerQuartile: number | null;
  @Field(() => Int, { nullable: true }) median: number | null;
  @Field(() => Int, { nullable: true }) upperQuartile: number | null;
}

@ObjectType('ReportHotline')
export class ReportHotlineType {
  @Field(() => HotlineCode) hotline: HotlineCode;
  @Field(() => Int, { nullable: true }) total: number | null;
  @Field(() => Boolean) totalWithheld: boolean;
  @Field(() => [ReportTableType]) tables: ReportTableType[];
  @Field(() => [ReportCrossingType]) crossings: ReportCrossingType[];
  @Field(() => [ReportMeasureType]) measures: ReportMeasureType[];
  @Field(() => [String], { description: 'Japanese, made of published figures only' }) sentences: string[];
}

@ObjectType('ReportContent', { description: 'all that is published: page, PDF, XLSX and CSV are made of this' })
export class ReportContentType {
  @Field(() => [ReportHotlineType]) hotlines: ReportHotlineType[];
}
