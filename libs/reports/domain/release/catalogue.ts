import type { HotlineCode } from '@saimado/kernel/codes';
import type { PeriodKind } from './period';
import type { SourceRow } from './source';

/** The breakdowns. */
export const TABLES = [
  'weekday', 'hour', 'category', 'tier', 'urgency', 'facilityKind', 'block', 'prefecture', 'outcome', 'verification', 'debt', 'escalated', 'referred',
  'reliefFund', 'campaign', 'subject',
] as const;
export type TableCode = (typeof TABLES)[number];

export const MEASURES = ['toAnswer', 'handling', 'toSpecialist'] as const;
export type MeasureCode = (typeof MEASURES)[number];

/** A breakdown: every ticket of a hotline falls into exactly one of its codes. */
export interface TableDefinition {
  /** In the order in which they are shown. What cannot be (an hour at which the line is closed) is no code, so nobody takes an empty cell for a full one. */
  codes: (hotline: HotlineCode) => readonly string[];
  codeOf: (row: SourceRow) => string;
  /** periods in which it is given */
  given: readonly PeriodKind[];
  /** says where, or says how grave: the two are never crossed */
  about: 'PLACE' | 'GRAVITY' | 'OTHER';
}
