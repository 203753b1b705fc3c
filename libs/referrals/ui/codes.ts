import type { Discipline, PacketField, ReferralArea, ReferralDeclineReason, ReferralOutcome, ReferralStatus } from '@saimado/contract/generated/schema';
import type { IconName } from '@saimado/ui-kit/Icon';
import type { Tone } from '@saimado/ui-kit/StatusBadge';

export const AREAS: Record<Discipline, readonly ReferralArea[]> = {
  FORENSICS: ['RANSOMWARE', 'UNAUTHORISED_ACCESS', 'LEAK_INVESTIGATION', 'WEBSITE', 'MALWARE', 'DEVICE_LOSS'],
  LEGAL: ['LEAK_DUTY', 'NEGOTIATION', 'LABOUR', 'CRIMINAL', 'CONTRACT'],
};
export const DECLINE_REASONS: readonly ReferralDeclineReason[] = ['CAPACITY', 'OUT_OF_AREA', 'CONFLICT', 'OTHER'];
export const OUTCOMES: readonly ReferralOutcome[] = ['ENGAGED', 'ADVICE_ONLY', 'NOT_ENGAGED', 'UNKNOWN'];
/** What the specialist types for the firm; the rest is the ticket's. */
export const TYPED: Partial<Record<PacketField, 'contactPerson' | 'phone' | 'summary'>> = { CONTACT_PERSON: 'contactPerson', PHONE: 'phone', SUMMARY: 'summary' };

export const STATUS_LOOKS: Record<ReferralStatus, { tone: Tone; icon: IconName }> = {
  PROPOSED: { tone: 'info', icon: 'people' }, SENT: { tone: 'info', icon: 'send' }, OVERDUE: { tone: 'warning', icon: 'alert' }, ACKNOWLEDGED: { tone: 'success', icon: 'check' },
  DECLINED: { tone: 'neutral', icon: 'cross' }, WITHDRAWN: { tone: 'neutral', icon: 'lock' }, CLOSED: { tone: 'success', icon: 'checkCircle' }, OWN_FIRM: { tone: 'neutral', icon: 'arrowRight' },
  NOT_WANTED: { tone: 'neutral', icon: 'minus' }, SUPERSEDED: { tone: 'neutral', icon: 'refresh' },
};
export const LIVE: readonly ReferralStatus[] = ['SENT', 'OVERDUE', 'ACKNOWLEDGED'];
