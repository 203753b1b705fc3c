import { useTranslation } from 'react-i18next';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { EscalationStatusBadge, UrgencyBadge } from '@saimado/ui-kit/StatusBadge';
import { useCategoryLabel } from '@saimado/triage/ui/use-categories';
import { CallbacksPanel } from '@saimado/callbacks/ui/CallbacksPanel';
import { PresenceMark } from '@saimado/presence/ui/PresenceMark';
import { ReferralPanel } from '@saimado/referrals/ui/ReferralPanel';
import { Briefing } from './Briefing';
import { CaseSheet } from './CaseSheet';
import { Consent } from './Consent';
import { Ending } from './EscalationCard';
import { EscalationSteps } from './EscalationSteps';
import { TargetClocks } from './TargetClocks';
import { Age, TimeLeft } from './TimeLeft';
import classes from './desk.module.css';

interface Props { escalation: EscalationFieldsFragment; ticket: TicketOfPanel; refetch: () => Promise<unknown> }

/** The hand-over, what one may do with it, and everything else that its work needs. */
export function EscalationWork({ escalation, ticket, refetch }: Props) {
  const { t } = useTranslation(['escalations', 'common']);
  const categoryLabel = useCategoryLabel();

  return (
    <>
      <Panel title={t('desk.handOver')} icon="up" actions={<PresenceMark subject={`ticket:${ticket.number}`} />}>
        <div className={classes.workHead}>
          <span className={classes.number}>{escalation.ticketNumber}</span>
          {escalation.urgency && <UrgencyBadge code={escalation.urgency} />}
          <EscalationStatusBadge code={escalation.status} />
        </div>
        <p className={classes.what}><strong>{escalation.category ? categoryLabel(escalation.category) : t('desk.noCategory')}</strong> {escalation.facilityName ?? t('desk.noFacility')}</p>
        <p className={classes.text}>{escalation.handOver}</p>
        <Consent escalation={escalation} />
        <p className={classes.stamps}>
          <span>{t('queuedAt')} <DateTime value={escalation.queuedAt} shape="short" /></span>
          {escalation.status === 'QUEUED' && <><Age since={escalation.queuedAt} /><TimeLeft escalation={escalation} /></>}
          {escalation.claimedBy && <span>{escalation.claimedByMe ? t('desk.mine') : t('heldBy', { name: escalation.claimedBy })}</span>}
          {escalation.claimedAt && <span>{t('claimedAt')} <DateTime value={escalation.claimedAt} shape="short" /></span>}
          {escalation.closedAt && <span>{t('closedAt')} <DateTime value={escalation.closedAt} shape="short" /></span>}
        </p>
        <Ending escalation={escalation} />
        <EscalationSteps escalation={escalation} refetch={refetch} />
      </Panel>
      <TargetClocks escalation={escalation} refetch={refetch} />
      <Briefing escalation={escalation} />
      <CaseSheet escalation={escalation} />
      <CallbacksPanel ticket={ticket} />
      <ReferralPanel ticket={ticket} escalationId={escalation.id} mine={escalation.claimedByMe} />
    </>
  );
}
