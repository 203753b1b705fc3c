import type { Urgency } from '@saimado/kernel/codes';
import type { Conditions } from './triage-types';

export interface UrgencyRow {
  when: readonly Conditions[];
  urgency: Urgency;
}

const AFFECTED = ['DOWN', 'UNKNOWN'];
const ASKED = ['YES'];

/**
 * How the patients change the urgency (domain.md §4: is the EHR, online eligibility check or billing down; when does the
 * clinic next open). `base` is the situation's own urgency. Where nobody knows, care counts as affected. The grades
 * themselves are in no source: 要確認.
 */
export const URGENCY_ROWS: readonly UrgencyRow[] = [
  { when: [{ impactMatters: ['NO'], base: ['LOW'] }], urgency: 'LOW' },
  { when: [{ impactMatters: ['NO'], base: ['NORMAL'] }, { impactMatters: ASKED, base: ['NORMAL'], impact: ['NONE'] }], urgency: 'NORMAL' },
  {
    when: [
      { impactMatters: ['NO'], base: ['HIGH'] },
      { impactMatters: ASKED, base: ['HIGH'], impact: ['NONE'] },
      { impactMatters: ASKED, base: ['NORMAL', 'HIGH'], impact: AFFECTED, nextOpen: ['LATER'] },
    ],
    urgency: 'HIGH',
  },
  {
    when: [
      { impactMatters: ['NO'], base: ['CRITICAL'] },
      { impactMatters: ASKED, base: ['NORMAL', 'HIGH'], impact: AFFECTED, nextOpen: ['TODAY'] },
    ],
    urgency: 'CRITICAL',
  },
];
