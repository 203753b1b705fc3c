import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TicketFieldsFragment } from '@saimado/contract/generated/tickets';
import { PresenceMark } from '@saimado/presence/ui/PresenceMark';
import { useCategoryLabel } from '@saimado/triage/ui/use-categories';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';
import { StatusBadge, TicketStatusBadge, TierBadge, UrgencyBadge } from '@saimado/ui-kit/StatusBadge';
import classes from './ticket-page.module.css';

/** Which ticket this is, at a glance: the number as one reads it out, how it stands, who called. */
export function TicketHead({ ticket }: { ticket: TicketFieldsFragment }) {
  const { t } = useTranslation(['tickets', 'common']);
  const categoryLabel = useCategoryLabel();
  const who = [ticket.facilityName, ticket.memberName].filter(Boolean).join(' / ');
  return (
    <div className={classes.head}>
      <Link to="/tickets" className={classes.back}><Icon name="arrowLeft" /> {t('page.back')}</Link>
      <span className={classes.number} aria-hidden="true">{ticket.number}</span>
      <div className={classes.badges}>
        <TicketStatusBadge code={ticket.status} />
        {ticket.tier && <TierBadge code={ticket.tier} />}
        {ticket.urgency && <UrgencyBadge code={ticket.urgency} />}
        {ticket.outsideHours && <StatusBadge tone="warning" icon="moon">{t('page.outsideHours')}</StatusBadge>}
        {ticket.category && <strong>{categoryLabel(ticket.category)}</strong>}
      </div>
      <PresenceMark subject={`ticket:${ticket.number}`} />
      <dl className={classes.facts}>
        {who && <div><dt>{t('list.who')}</dt><dd><strong>{who}</strong></dd></div>}
        <div><dt>{t('list.received')}</dt><dd><DateTime value={ticket.createdAt} /></dd></div>
        <div><dt>{t('list.hotline')}</dt><dd>{t(`common:hotlineShort.${ticket.hotline}`)}</dd></div>
        {ticket.operator && <div><dt>{t('list.operator')}</dt><dd>{ticket.operator}</dd></div>}
        {ticket.callerNumber && <div><dt>{t('page.callerNumber')}</dt><dd><PhoneNumber value={ticket.callerNumber} /></dd></div>}
      </dl>
    </div>
  );
}
