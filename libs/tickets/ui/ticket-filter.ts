import type { HotlineCode, Tier, TicketStatus, VerificationOutcome } from '@saimado/contract/generated/schema';

/** What the list can be narrowed to, by choice of one each. Codes only: this part stands in the address. */
export interface TicketFilter {
  hotline: HotlineCode | null;
  status: TicketStatus | 'UNFINISHED' | null;
  tier: Tier | null;
  /** OWED: served, and a confirmation is owed (domain.md §2, §3) */
  verification: VerificationOutcome | 'OWED' | null;
  /** RUNNING: a report is due on a day and not made (domain.md §6) */
  clock: 'RUNNING' | null;
}

/** The choices in the order of the menus. */
export const CHOICES = {
  hotline: ['EMERGENCY', 'GUIDELINE'],
  status: ['UNFINISHED', 'OPEN', 'AWAITING_CALLBACK', 'ESCALATED', 'RESOLVED', 'CLOSED'],
  tier: ['TIER_1', 'TIER_2', 'OUT_OF_SCOPE'],
  verification: ['OWED', 'PROVISIONAL', 'PENDING_ENROLMENT', 'VERIFIED', 'NOT_ENTITLED', 'NOT_FOUND', 'DECLINED'],
  clock: ['RUNNING'],
} as const satisfies { [Name in keyof TicketFilter]: readonly NonNullable<TicketFilter[Name]>[] };

export type FilterName = keyof TicketFilter;
export const FILTER_NAMES: readonly FilterName[] = ['hotline', 'status', 'tier', 'verification', 'clock'];

const GROUPS = {
  UNFINISHED: ['OPEN', 'AWAITING_CALLBACK', 'ESCALATED'],
  OWED: ['PROVISIONAL', 'PENDING_ENROLMENT'],
} as const;

const chosen = <Code extends string>(value: string | null, codes: readonly Code[]): Code | null => codes.find((code) => code === value) ?? null;

export const filterOf = (params: URLSearchParams): TicketFilter => ({
  hotline: chosen(params.get('hotline'), CHOICES.hotline),
  status: chosen(params.get('status'), CHOICES.status),
  tier: chosen(params.get('tier'), CHOICES.tier),
  verification: chosen(params.get('verification'), CHOICES.verification),
  clock: chosen(params.get('clock'), CHOICES.clock),
});

const statusesOf = ({ status }: TicketFilter): readonly TicketStatus[] | null => (status === null ? null : status === 'UNFINISHED' ? GROUPS.UNFINISHED : [status]);
const outcomesOf = ({ verification }: TicketFilter): readonly VerificationOutcome[] | null =>
  verification === null ? null : verification === 'OWED' ? GROUPS.OWED : [verification];

export const variablesOf = (filter: TicketFilter) => ({
  hotline: filter.hotline,
  status: statusesOf(filter)?.slice() ?? null,
  tier: filter.tier ? [filter.tier] : null,
  verification: outcomesOf(filter)?.slice() ?? null,
  clockRunning: filter.clock === null ? null : true,
});

interface Row { hotline: HotlineCode; status: TicketStatus; tier: Tier | null; verificationOutcome: VerificationOutcome | null; nextClock: object | null }

/** Whether a ticket that changed under the eyes of its reader still belongs to the list. */
export const belongs = (row: Row, filter: TicketFilter): boolean =>
  (filter.hotline === null || row.hotline === filter.hotline) &&
  (statusesOf(filter)?.includes(row.status) ?? true) &&
  (filter.tier === null || row.tier === filter.tier) &&
  (outcomesOf(filter)?.some((outcome) => outcome === row.verificationOutcome) ?? true) &&
  (filter.clock === null || row.nextClock !== null);
