/**
 * A referral's life: firms are proposed; the member chooses one and the packet goes out, or none; the firm acknowledges or
 * declines, late or in time; it ends with what became of it. A member who takes consent back ends it at any point.
 */
export const ReferralStatus = {
  PROPOSED: 'PROPOSED', SENT: 'SENT', OVERDUE: 'OVERDUE', ACKNOWLEDGED: 'ACKNOWLEDGED', DECLINED: 'DECLINED', WITHDRAWN: 'WITHDRAWN',
  CLOSED: 'CLOSED', OWN_FIRM: 'OWN_FIRM', NOT_WANTED: 'NOT_WANTED', SUPERSEDED: 'SUPERSEDED',
} as const;
export type ReferralStatus = keyof typeof ReferralStatus;

export const REFERRAL_TRANSITIONS: { readonly [From in ReferralStatus]: readonly ReferralStatus[] } = {
  // Proposed anew: what was shown before stays, as it was shown.
  PROPOSED: ['SENT', 'OWN_FIRM', 'NOT_WANTED', 'SUPERSEDED'],
  SENT: ['ACKNOWLEDGED', 'DECLINED', 'OVERDUE', 'WITHDRAWN', 'CLOSED'],
  OVERDUE: ['ACKNOWLEDGED', 'DECLINED', 'WITHDRAWN', 'CLOSED'],
  ACKNOWLEDGED: ['CLOSED', 'WITHDRAWN', 'DECLINED'],
  DECLINED: [],
  WITHDRAWN: [],
  CLOSED: [],
  OWN_FIRM: [],
  NOT_WANTED: [],
  SUPERSEDED: [],
};

export const mayBecome = (from: ReferralStatus, to: ReferralStatus): boolean => REFERRAL_TRANSITIONS[from].includes(to);

/** A firm has the case, or is being asked; an escalation has at most one such referral. */
export const LIVE_REFERRAL_STATUSES: readonly ReferralStatus[] = ['SENT', 'OVERDUE', 'ACKNOWLEDGED'];
/** The firm was sent the packet, and the member may still speak of it afterwards. */
export const SENT_REFERRAL_STATUSES: readonly ReferralStatus[] = ['SENT', 'OVERDUE', 'ACKNOWLEDGED', 'DECLINED', 'WITHDRAWN', 'CLOSED'];

export const DeclineReason = { CAPACITY: 'CAPACITY', OUT_OF_AREA: 'OUT_OF_AREA', CONFLICT: 'CONFLICT', OTHER: 'OTHER' } as const;
export type DeclineReason = keyof typeof DeclineReason;

export const ReferralOutcome = { ENGAGED: 'ENGAGED', ADVICE_ONLY: 'ADVICE_ONLY', NOT_ENGAGED: 'NOT_ENGAGED', UNKNOWN: 'UNKNOWN' } as const;
export type ReferralOutcome = keyof typeof ReferralOutcome;
