import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { FirmLedgerDocument } from '@saimado/contract/generated/referrals';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Panel } from '@saimado/ui-kit/Panel';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { STATUS_LOOKS } from './codes';
import type { Firm } from './use-firms';
import classes from './referrals.module.css';

/** How a firm has done: the last introductions, how fast it answered, what came of them, what members think. And who changed its entry. */
export function LedgerPanel({ firm }: { firm: Firm }) {
  const { t } = useTranslation('referrals');
  const query = useQuery(FirmLedgerDocument, { variables: { firmId: firm.id }, fetchPolicy: 'cache-and-network' });
  const { refetch } = query;
  // A referral that went on changes these figures, an edit the version.
  const state = `${firm.version}:${firm.sent}:${firm.declined}:${firm.overdue}:${firm.satisfaction}`;
  useEffect(() => void refetch().catch(() => undefined), [state, refetch]);
  return (
    <Panel title={t('ledger.title')} icon="chart" actions={<span className={classes.quiet}>{t('ledger.summary', { sent: firm.sent, declined: firm.declined, overdue: firm.overdue })}{firm.satisfaction !== null && ` ${t('ledger.mean', { score: firm.satisfaction.toFixed(1) })}`}</span>}>
      <QueryGate query={query}>
        {({ firmLedger: ledger }) => ledger && (
          <div className={classes.panel}>
            {ledger.referrals.length === 0 ? <p className={classes.quiet}>{t('ledger.none')}</p> : (
              <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('ledger.title')}>
                <table className={classes.table}>
                  <thead><tr>{(['number', 'sentAt', 'status', 'answered', 'outcome', 'satisfaction'] as const).map((name) => <th key={name} scope="col">{t(`ledger.${name}`)}</th>)}</tr></thead>
                  <tbody>
                    {ledger.referrals.map((one) => (
                      <tr key={one.number}>
                        <td><Link to={`/tickets/${one.ticketNumber}`} className="saimado-number">{one.number}</Link></td>
                        <td><DateTime value={one.sentAt} shape="short" /></td>
                        <td><StatusBadge {...STATUS_LOOKS[one.status]}>{t(`status.${one.status}`)}</StatusBadge></td>
                        <td>{one.answeredAfterMinutes === null ? t('ledger.notYet') : t('ledger.minutes', { count: one.answeredAfterMinutes })}{one.wasOverdue && ` ${t('ledger.late')}`}</td>
                        <td>{one.outcome ? t(`outcome.${one.outcome}`) : one.declineReason ? t(`decline.${one.declineReason}`) : '–'}</td>
                        <td>{!one.satisfactionAsked ? '–' : one.satisfaction === null ? t('rate.none') : t('rate.of', { score: one.satisfaction })} <span lang="ja">{one.satisfactionWords}</span></td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
            <details className={classes.details}>
              <summary>{t('ledger.versions', { count: ledger.versions.length })}</summary>
              <ul className={classes.plainList}>{ledger.versions.map((one) => <li key={one.version}><DateTime value={one.at} shape="short" /> {one.by} {t('ledger.changed', { fields: one.version === 1 ? t('firms.new') : one.changed.map((name) => t(`form.${name}`)).join(t('choice.and')) })}</li>)}</ul>
            </details>
          </div>
        )}
      </QueryGate>
    </Panel>
  );
}
