import { ELSEWHERE_ROWS } from './rows-elsewhere';
import { GUIDELINE_ROWS } from './rows-guideline';
import { TIER_1_ROWS } from './rows-tier-1';
import { TIER_2_ROWS } from './rows-tier-2';
import type { TriageRow } from './triage-types';

/** Kept with every triage; to be raised with every change of questions, rows or words. */
export const TRIAGE_RULES_VERSION = '2026-06-1';

/** domain.md §4. The rows exclude one another and leave no path open; the spec walks all of them. */
export const TRIAGE_ROWS: readonly TriageRow[] = [...TIER_1_ROWS, ...TIER_2_ROWS, ...ELSEWHERE_ROWS, ...GUIDELINE_ROWS];
