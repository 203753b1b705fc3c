import { useTranslation } from 'react-i18next';
import { useMe } from '@saimado/contract/client/session';
import type { TicketRowFragment } from '@saimado/contract/generated/tickets';
import { TimeLeft } from '@saimado/deadlines/ui/TimeLeft';
import { useCategoryLabel } from '@saimado/triage/ui/use-categories';
import { DateTime, useLanguage } from '@saimado/ui-kit/DateTime';
import type { IconName } from '@saimado/ui-kit/Icon';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';
import { StatusBadge, TicketStatusBadge, TierBadge, UrgencyBadge, type Tone } from '@saimado/ui-kit/StatusBadge';
import type { Column } from '@saimado/ui-kit/VirtualTable';
import classes from './ticket-list.module.css';

type Outcome = NonNullable<TicketRowFragment['verificationOutcome']>;
/** Shorter words than the record's own; a debt must stand out in a column. */
const OUTCOME_LOOKS: Record<Outcome, { tone: Tone; icon: IconName }> = {
  VERIFIED: { tone: 'success', icon: 'shield' }, PENDING_ENROLMENT: { tone: 'warning', icon: 'clock' }, PROVISIONAL: { tone: 'warning', icon: 'alert' },
  NOT_ENTITLED: { tone: 'neutral', icon: 'crossCircle' }, NOT_FOUND: { tone: 'neutral', icon: 'question' }, DECLINED: { tone: 'neutral', icon: 'minus' },
};

/** Badges are of one line, and the words of one language are not as wide as the other's. With every column the table is 1220 px wide. */
const WIDTHS = {
  ja: { received: '7.25rem', who: 'minmax(10.5rem, 1.5fr)', tier: '5.75rem', category: 'minmax(8rem, 1fr)', urgency: '4.5rem', status: '9.25rem', verification: '6rem' },
  en: { received: '5.5rem', who: 'minmax(9rem, 1.5fr)', tier: '7.625rem', category: 'minmax(7rem, 1fr)', urgency: '5.5rem', status: '10.5rem', verification: '6.25rem' },
} as const;

/** The columns of the list. An operator's tickets are of one hotline, so theirs need not say which. */
export function useColumns(): Column<TicketRowFragment>[] {
  const { t } = useTranslation(['tickets', 'common', 'deadlines']);
  const { role } = useMe();
  const categoryLabel = useCategoryLabel();
  const width = WIDTHS[useLanguage()];
  const none = <span className={classes.none}>{t('list.none')}</span>;
  const columns: (Column<TicketRowFragment> | false)[] = [
    { id: 'number', header: t('list.number'), width: '6rem', cell: (row) => <NumberOf row={row} /> },
    { id: 'received', header: t('list.received'), width: width.received, cell: (row) => <span className={classes.twoLines}><DateTime value={row.createdAt} shape="short" /></span> },
    role === 'SUPERVISOR' && { id: 'hotline', header: t('list.hotline'), width: '5rem', cell: (row) => <span className={classes.small}>{t(`common:hotlineShort.${row.hotline}`)}</span> },
    { id: 'who', header: t('list.who'), width: width.who, cell: (row) => <Who row={row} /> },
    { id: 'tier', header: t('list.tier'), width: width.tier, cell: (row) => (row.tier ? <TierBadge code={row.tier} /> : none) },
    { id: 'category', header: t('list.category'), width: width.category, cell: (row) => (row.category ? <span className={classes.twoLines} title={categoryLabel(row.category)}>{categoryLabel(row.category)}</span> : none) },
    { id: 'urgency', header: t('list.urgency'), width: width.urgency, cell: (row) => (row.urgency ? <UrgencyBadge code={row.urgency} /> : none) },
    { id: 'status', header: t('list.status'), width: width.status, cell: (row) => <TicketStatusBadge code={row.status} /> },
    { id: 'operator', header: t('list.operator'), width: '5rem', cell: (row) => row.operator ?? none },
    { id: 'verification', header: t('list.verification'), width: width.verification, cell: (row) => (row.verificationOutcome ? <Verification code={row.verificationOutcome} /> : none) },
  ];
  return columns.filter((column) => column !== false);
}

/** The number, and under it the report that is due next. */
function NumberOf({ row }: { row: TicketRowFragment }) {
  const { nextClock } = row;
  return (
    <span className={classes.who}>
      <span className="saimado-number">{row.number}</span>
      {nextClock && nextClock.daysLeft !== null && <TimeLeft daysLeft={nextClock.daysLeft} short={nextClock.short} plain />}
    </span>
  );
}

function Who({ row }: { row: TicketRowFragment }) {
  const { t } = useTranslation('tickets');
  if (!row.facilityName && !row.memberName) {
    return (
      <span className={classes.who}>
        <span className={classes.none}>{t('list.unknownCaller')}</span>
        {row.callerNumber && <span className={classes.second}><PhoneNumber value={row.callerNumber} /></span>}
      </span>
    );
  }
  return (
    <span className={classes.who} title={[row.facilityName, row.memberName].filter(Boolean).join(' / ')}>
      <span className={classes.first}>{row.facilityName ?? row.memberName}</span>
      {row.facilityName && row.memberName && <span className={classes.second}>{row.memberName}</span>}
    </span>
  );
}

function Verification({ code }: { code: Outcome }) {
  const { t } = useTranslation(['tickets', 'common']);
  return <span title={t(`common:outcome.${code}`)}><StatusBadge {...OUTCOME_LOOKS[code]}>{t(`outcomeShort.${code}`)}</StatusBadge></span>;
}
