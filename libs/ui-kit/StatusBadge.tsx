import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './Icon';
import classes from './badge.module.css';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';
interface Look { tone: Tone; icon: IconName }

/** A state as icon and words; the colour only repeats them. */
export function StatusBadge({ tone, icon, strong = false, children }: Look & { strong?: boolean; children: string }) {
  return (
    <span className={classes.badge} data-tone={tone} data-strong={strong || undefined}>
      <Icon name={icon} size="1.05em" />
      <span>{children}</span>
    </span>
  );
}

const look = (tone: Tone, icon: IconName): Look => ({ tone, icon });

/** A family of codes with their looks; the words are `common:<family>.<code>` of the catalogue. Red is for danger only. */
function family<Code extends string>(name: string, looks: Record<Code, Look>) {
  return function CodeBadge({ code }: { code: Code }) {
    const { t } = useTranslation('common');
    return <StatusBadge {...looks[code]} strong={code === 'CRITICAL'}>{t(`${name}.${code}`)}</StatusBadge>;
  };
}

export const TierBadge = family('tier', { TIER_1: look('info', 'phone'), TIER_2: look('warning', 'up'), OUT_OF_SCOPE: look('neutral', 'minus') });
export const UrgencyBadge = family('urgency', { LOW: look('neutral', 'minus'), NORMAL: look('neutral', 'info'), HIGH: look('warning', 'alert'), CRITICAL: look('danger', 'alert') });
export const TicketStatusBadge = family('ticketStatus', {
  OPEN: look('info', 'note'), AWAITING_CALLBACK: look('warning', 'phoneIn'), ESCALATED: look('warning', 'up'), RESOLVED: look('success', 'checkCircle'), CLOSED: look('neutral', 'lock'),
});
export const CallStateBadge = family('callState', {
  RINGING: look('warning', 'phoneIn'), IN_PROGRESS: look('success', 'phone'), AFTER_CALL_WORK: look('info', 'note'), ENDED: look('neutral', 'check'), ABANDONED: look('neutral', 'phoneOff'), MISSED: look('warning', 'phoneOff'),
});
export const OutcomeBadge = family('outcome', {
  VERIFIED: look('success', 'shield'), PENDING_ENROLMENT: look('info', 'clock'), PROVISIONAL: look('warning', 'alert'), NOT_ENTITLED: look('neutral', 'crossCircle'), NOT_FOUND: look('neutral', 'question'), DECLINED: look('neutral', 'minus'),
});
export const EntitlementBadge = family('entitlement', { ENTITLED: look('success', 'checkCircle'), PENDING_ENROLMENT: look('info', 'clock'), NOT_ENTITLED: look('warning', 'crossCircle') });
export const EscalationStatusBadge = family('escalationStatus', {
  QUEUED: look('warning', 'clock'), CLAIMED: look('info', 'hand'), RETURNED: look('warning', 'arrowLeft'), REFERRED: look('info', 'arrowRight'), RESOLVED: look('success', 'checkCircle'),
});
export const ReportStatusBadge = family('reportStatus', {
  DRAFTING: look('info', 'clock'), FAILED: look('danger', 'alert'), CANCELLED: look('neutral', 'minus'), DRAFT: look('neutral', 'note'), SIGNED: look('info', 'check'),
  SCHEDULED: look('info', 'clock'), PUBLISHED: look('success', 'checkCircle'), OUTDATED: look('warning', 'arrowLeft'), DISCARDED: look('neutral', 'minus'),
});
export const ImportStatusBadge = family('importStatus', {
  PREVIEW: look('info', 'search'), IMPORTING: look('info', 'upload'), IMPORTED: look('success', 'checkCircle'), CANCELLED: look('neutral', 'minus'), FAILED: look('danger', 'alert'), UNDONE: look('neutral', 'arrowLeft'),
});
/** Evidence is per field, never one score (domain.md §3). */
export const EvidenceBadge = family('grade', {
  MATCH: look('success', 'check'), VARIANT: look('success', 'equals'), NEAR: look('warning', 'approx'), MISMATCH: look('danger', 'cross'), NOT_ASKED: look('neutral', 'minus'),
});
/** A value no source states: shown, never hidden. */
export function NeedsConfirmation() {
  const { t } = useTranslation('common');
  return <StatusBadge tone="warning" icon="question">{t('needsConfirmation')}</StatusBadge>;
}
