/** The codes that several capabilities share. Terms: domain.md; what people see is translated from these. */

/** An enumeration whose values are their own names. */
export const codes = <Code extends string>(...list: Code[]): { readonly [C in Code]: C } =>
  Object.fromEntries(list.map((code) => [code, code])) as { readonly [C in Code]: C };

export const HotlineCode = codes('EMERGENCY', 'GUIDELINE');
export type HotlineCode = keyof typeof HotlineCode;

export const Role = codes('OPERATOR', 'SPECIALIST', 'SUPERVISOR', 'REVIEWER', 'ADMINISTRATOR');
export type Role = keyof typeof Role;

export const Discipline = codes('FORENSICS', 'LEGAL');
export type Discipline = keyof typeof Discipline;

export const Locale = codes('JA', 'EN');
export type Locale = keyof typeof Locale;

export const Tier = codes('TIER_1', 'TIER_2', 'OUT_OF_SCOPE');
export type Tier = keyof typeof Tier;

export const Urgency = codes('LOW', 'NORMAL', 'HIGH', 'CRITICAL');
export type Urgency = keyof typeof Urgency;

export const TicketStatus = codes('OPEN', 'AWAITING_CALLBACK', 'ESCALATED', 'RESOLVED', 'CLOSED');
export type TicketStatus = keyof typeof TicketStatus;

export const CallState = codes('RINGING', 'IN_PROGRESS', 'AFTER_CALL_WORK', 'ENDED', 'ABANDONED', 'MISSED');
export type CallState = keyof typeof CallState;

export const EscalationStatus = codes('QUEUED', 'CLAIMED', 'RETURNED', 'REFERRED', 'RESOLVED');
export type EscalationStatus = keyof typeof EscalationStatus;

export const VerificationOutcome = codes('VERIFIED', 'PENDING_ENROLMENT', 'PROVISIONAL', 'NOT_ENTITLED', 'NOT_FOUND', 'DECLINED');
export type VerificationOutcome = keyof typeof VerificationOutcome;

export const CallerRelation = codes('MEMBER', 'FACILITY_STAFF', 'ASSOCIATION_STAFF');
export type CallerRelation = keyof typeof CallerRelation;
