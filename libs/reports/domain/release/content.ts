import type { HotlineCode } from '@saimado/kernel/codes';
import type { Period } from './period';
import type { MeasureCode, TableCode } from './catalogue';

/** A count as published: null where it is withheld, whatever the reason. One symbol for all. */
export type Figure = number | null;

export interface ContentCell {
  code: string;
  count: Figure;
}

export interface ContentTable {
  table: TableCode;
  cells: readonly ContentCell[];
}

export interface ContentCrossing {
  rows: TableCode;
  columns: TableCode;
  cells: readonly { row: string; column: string; count: Figure }[];
}

/** Of the tickets that have it; all three null where there are too few, or where their number is withheld. Whole seconds, rounded as the catalogue says. */
export interface ContentMeasure {
  measure: MeasureCode;
  lowerQuartile: number | null;
  median: number | null;
  upperQuartile: number | null;
}

export interface ContentHotline {
  hotline: HotlineCode;
  total: Figure;
  tables: readonly ContentTable[];
  crossings: readonly ContentCrossing[];
  measures: readonly ContentMeasure[];
  /** plain Japanese, made of published figures only, with changes against the period before and the same of a year ago */
  sentences: readonly string[];
}

/** What is published, whole: page, PDF, XLSX and CSV are made of this and of nothing else. */
export interface ReleaseContent {
  period: Period;
  version: number;
  threshold: number;
  /** the catalogue's edition */
  catalogue: number;
  hotlines: readonly ContentHotline[];
}
