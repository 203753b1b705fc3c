import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { OpeningHoursDocument, type OpeningHoursQuery } from '@saimado/contract/generated/hours';
import { serverNow } from '@saimado/ui-kit/clock';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay, formatShort, formatTime, type Language } from '@saimado/ui-kit/format-date';
import { Panel } from '@saimado/ui-kit/Panel';
import { NeedsConfirmation, StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { shownMonthDay, shownWeekdays } from './shown-days';
import classes from './hours.module.css';

type Service = OpeningHoursQuery['openingHours'][number];
type ClosingPeriod = OpeningHoursQuery['closingPeriods'][number];
/** Opening and closing happen on the minute. */
const POLL_MS = 60_000;

/** Each service: open or not, until when or from when, and its hours in force. */
export function OpenNow() {
  const { t } = useTranslation('hotlines');
  const query = useQuery(OpeningHoursDocument, { pollInterval: POLL_MS });
  return (
    <Panel title={t('now.title')} icon="clock" flush>
      <QueryGate query={query}>{({ openingHours, closingPeriods }) => (
        <div className={classes.now}>{openingHours.map((service) => <Now key={service.service} service={service} closingPeriods={closingPeriods} />)}</div>
      )}</QueryGate>
    </Panel>
  );
}

const shortly = (at: string, language: Language): string => (formatDay(at, language) === formatDay(serverNow(), language) ? formatTime(at) : formatShort(at, language));

function Now({ service, closingPeriods }: { service: Service; closingPeriods: readonly ClosingPeriod[] }) {
  const { t } = useTranslation('hotlines');
  return (
    <section className={classes.service} aria-label={t(`service.${service.service}`)}>
      <h3 className={classes.serviceName}>{t(`service.${service.service}`)}</h3>
      <p className={classes.serviceNow}><OpenState service={service} /></p>
      {service.rows.map((row) => <Row key={`${row.weekdays.join()} ${row.opensAt}`} row={row} closingPeriods={closingPeriods} />)}
      <p className={classes.quiet} lang="ja">{service.source}</p>
      {service.needsConfirmation.map((doubt) => <p key={doubt} className={classes.doubt}><NeedsConfirmation /> <span lang="ja">{doubt}</span></p>)}
    </section>
  );
}

/** 「今: 受付中 21:00まで」. */
export function OpenState({ service: { isOpen, opensAt, closesAt } }: { service: Pick<Service, 'isOpen' | 'opensAt' | 'closesAt'> }) {
  const { t } = useTranslation('hotlines');
  const language = useLanguage();
  const until = isOpen ? closesAt : opensAt;
  const key = isOpen ? (until ? 'now.openUntil' : null) : until ? 'now.closedUntil' : 'now.closedNoNext';
  return (
    <>
      <StatusBadge tone={isOpen ? 'success' : 'neutral'} icon={isOpen ? 'phone' : 'phoneOff'}>{t(isOpen ? 'now.open' : 'now.closed')}</StatusBadge>
      {key && <span>{t(key, { time: until ? shortly(until, language) : '' })}</span>}
    </>
  );
}

function Row({ row, closingPeriods }: { row: Service['rows'][number]; closingPeriods: readonly ClosingPeriod[] }) {
  const { t } = useTranslation('hotlines');
  const language = useLanguage();
  const range = ({ label, fromDay, toDay }: ClosingPeriod): string => t('now.period', { label, range: t('now.range', { from: shownMonthDay(fromDay, language), to: shownMonthDay(toDay, language) }) });
  const closed = [...(row.closedOnHolidays ? [t('now.holidays')] : []), ...(row.closedAtYearEnd ? closingPeriods.map(range) : [])];
  return (
    <p className={classes.row}>
      <span className={classes.rowHours}>{shownWeekdays(row.weekdays, t, language)} <span className="saimado-number">{row.opensAt}–{row.closesAt}</span></span>
      <span>{closed.length > 0 ? t('now.closedOn', { days: closed.join(language === 'ja' ? '、' : ', ') }) : t('now.never')}</span>
    </p>
  );
}
