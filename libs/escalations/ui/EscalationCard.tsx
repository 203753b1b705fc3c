import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EscalationFieldsFragment, ExchangeFieldsFragment } from '@saimado/contract/generated/escalations';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { EscalationStatusBadge } from '@saimado/ui-kit/StatusBadge';
import { Consent } from './Consent';
import { Exchanges } from './Exchanges';
import { TimeLeft } from './TimeLeft';
import classes from './escalation.module.css';

/** One escalation of a ticket: how far it is, who has it, what was handed over and under which consent, how it ended. */
export function EscalationCard({ escalation, children }: { escalation: EscalationFieldsFragment & { exchanges: readonly ExchangeFieldsFragment[] }; children?: ReactNode }) {
  const { t } = useTranslation(['escalations', 'common']);
  return (
    <article className={classes.card}>
      <div className={classes.cardHead}>
        <strong>{t(`common:discipline.${escalation.discipline}`)}</strong>
        <EscalationStatusBadge code={escalation.status} />
        <span className={classes.holder}>{escalation.claimedBy ? t('heldBy', { name: escalation.claimedBy }) : t('nobody')}</span>
        {escalation.status === 'QUEUED' && <TimeLeft escalation={escalation} />}
      </div>
      <p className={classes.handOver}>{escalation.handOver}</p>
      <Consent escalation={escalation} />
      <p className={classes.stamps}>
        <span>{t('queuedAt')} <DateTime value={escalation.queuedAt} shape="short" /></span>
        {escalation.claimedAt && <span>{t('claimedAt')} <DateTime value={escalation.claimedAt} shape="short" /></span>}
        {escalation.closedAt && <span>{t('closedAt')} <DateTime value={escalation.closedAt} shape="short" /></span>}
      </p>
      <Exchanges exchanges={escalation.exchanges} />
      <Ending escalation={escalation} />
      {children}
    </article>
  );
}

/** How it ended. */
export function Ending({ escalation: { outcome } }: { escalation: Pick<EscalationFieldsFragment, 'outcome'> }) {
  const { t } = useTranslation('escalations');
  if (!outcome) return null;
  return (
    <div className={classes.ending}>
      <strong>{t('outcome')}</strong>
      <p className={classes.handOver}>{outcome}</p>
    </div>
  );
}
