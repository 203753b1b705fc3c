import { useTranslation } from 'react-i18next';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import { CallbacksPanel } from '@saimado/callbacks/ui/CallbacksPanel';
import { ReachPanel } from '@saimado/callbacks/ui/ReachPanel';
import { PresenceMark } from '@saimado/presence/ui/PresenceMark';
import { ReferralPanel } from '@saimado/referrals/ui/ReferralPanel';
import { useCategoryLabel } from '@saimado/triage/ui/use-categories';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Panel, TitledAround } from '@saimado/ui-kit/Panel';
import { EscalationStatusBadge, UrgencyBadge } from '@saimado/ui-kit/StatusBadge';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { Briefing } from './Briefing';
import { CaseSheet } from './CaseSheet';
import { DeskTabs } from './DeskTabs';
import { Ending } from './EscalationCard';
import { EscalationSteps } from './EscalationSteps';
import { TargetClocks } from './TargetClocks';
import type { TicketParts } from './ticket-parts';
import { Age, TimeLeft } from './TimeLeft';
import classes from './desk.module.css';

interface Props { escalation: EscalationFieldsFragment; ticket: TicketOfPanel; parts: TicketParts; refetch: () => Promise<unknown> }

/** Which case it is above, what there is to know and to write of it below, and beside both what one may do now. */
export function EscalationWork({ escalation, ticket, parts, refetch }: Props) {
  const { t } = useTranslation(['escalations', 'common']);
  const categoryLabel = useCategoryLabel();
  return (
    <div className={classes.work}>
      <header className={classes.workHead}>
        <span className={classes.number}>{escalation.ticketNumber}</span>
        {escalation.urgency && <UrgencyBadge code={escalation.urgency} />}
        <EscalationStatusBadge code={escalation.status} />
        <strong>{escalation.category ? categoryLabel(escalation.category) : t('desk.noCategory')}</strong>
        <span>{escalation.facilityName ?? t('desk.noFacility')}</span>
        <span className={classes.end}><PresenceMark subject={`ticket:${ticket.number}`} /></span>
      </header>
      <DeskTabs
        parts={{
          handOver: <TitledAround value><Briefing escalation={escalation} ticket={ticket} /></TitledAround>,
          sheet: <CaseSheet escalation={escalation} />,
          callbacks: <><ReachPanel ticket={ticket} /><CallbacksPanel ticket={ticket} planKey="k" /></>,
          referral: <ReferralPanel ticket={ticket} escalationId={escalation.id} mine={escalation.claimedByMe} />,
          history: <div data-fill>{parts.history}</div>,
          details: parts.details,
        }}
      />
      <div className={classes.rail}>
        <Panel title={t('desk.now')} icon="hand">
          <p className={classes.stamps}>
            <span>{t('queuedAt')} <DateTime value={escalation.queuedAt} shape="short" /></span>
            {escalation.status === 'QUEUED' && <><Age since={escalation.queuedAt} /><TimeLeft escalation={escalation} /></>}
            {escalation.claimedByMe && <span>{t('desk.mine')}</span>}
            {escalation.claimedAt && <span>{t('claimedAt')} <DateTime value={escalation.claimedAt} shape="short" /></span>}
            {escalation.closedAt && <span>{t('closedAt')} <DateTime value={escalation.closedAt} shape="short" /></span>}
          </p>
          <Ending escalation={escalation} />
          <EscalationSteps escalation={escalation} refetch={refetch} />
        </Panel>
        <TargetClocks escalation={escalation} refetch={refetch} />
      </div>
    </div>
  );
}
