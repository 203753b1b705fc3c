import type { HotlineCode, Tier, Urgency } from '@saimado/kernel/codes';
import type { JstMonth } from '@saimado/kernel/jst';
import type { Period } from './period';

/** Which of the two disciplines, or both, something concerns. */
export type Disciplines = 'NONE' | 'FORENSICS' | 'LEGAL' | 'BOTH';

/** What the figures are made of: one row a ticket, codes and durations only. No id, no free text, no day. */
export interface SourceRow {
  month: JstMonth;
  hotline: HotlineCode;
  /** ISO: 1 Monday … 7 Sunday, of the call's arrival in Japan */
  weekday: number;
  /** 0–23, likewise */
  hour: number;
  category: string | null;
  tier: Tier | null;
  urgency: Urgency | null;
  /** as registered, of the newest verification that used an entry */
  facilityKind: string | null;
  /** one of the 47, likewise; else as the caller's address begins */
  prefecture: string | null;
  /** the ticket's status when the input was frozen */
  status: string;
  verification: string | null;
  /** of provisional service: none, settled since, or still owed */
  debt: 'NONE' | 'SETTLED' | 'OWED';
  escalated: Disciplines;
  /** a firm was introduced (sent or beyond) */
  referred: Disciplines;
  reliefFund: boolean;
  /** an indicator of the ticket belongs to a campaign that was not dismissed */
  campaign: boolean;
  /** the checklist item or document it was mainly about */
  subject: string | null;
  /** whole seconds, null where it did not happen: ring to answer, answer to the end of the talk and of the work after it, hand-over to first claim */
  toAnswer: number | null;
  handling: number | null;
  toSpecialist: number | null;
  /** a pseudonym, the same for one clinic over all periods; null where nobody said who it was */
  clinic: string | null;
}

/** All that a report is made of, besides what was released before. Kept for ever, so that it can be made again bit for bit. */
export interface FrozenInput {
  period: Period;
  /** 1 for the first release of a period; corrections count on */
  version: number;
  /** in an order that depends on the rows only */
  rows: readonly SourceRow[];
  /** crossings that it cannot give, because of what was released before: as `crossingCode` has them, in order */
  without?: readonly string[];
}

/** Who receives releases. The attacker of every check knows what any of them was ever given: they may talk to one another. */
export const AUDIENCES = ['JMA'] as const;
export type Audience = (typeof AUDIENCES)[number];
