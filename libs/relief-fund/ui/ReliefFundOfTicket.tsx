import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { FundDoubts } from './FundAnswer';
import { FundPapers } from './FundPapers';
import { ReliefFundPanel } from './ReliefFundPanel';
import { useFundOfTicket } from './use-relief-fund';
import classes from './relief-fund.module.css';

/** On the ticket's page: what the caller was told and how far the papers are; opens into the whole. */
export function ReliefFundOfTicket({ ticket }: { ticket: TicketOfPanel }) {
  const { t } = useTranslation('relief-fund');
  const [open, setOpen] = useState(false);
  const { data, refetch: again } = useFundOfTicket(ticket);
  const known = data?.reliefFundOfTicket;
  if (!known) return null;
  const toggle = <Button size="compact-sm" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>{t(open ? 'closeWork' : 'openWork')}</Button>;
  if (open) return <ReliefFundPanel ticket={ticket} actions={toggle} refetch={again} />;
  const last = known.explanations[0];
  if (!last) return known.causeByCategory || known.isQuestionOnly ? <Panel title={t('title')} icon="note" actions={toggle}><p className={classes.quiet}>{t('notTold')}</p></Panel> : null;
  return (
    <Panel title={t('title')} icon="note" actions={toggle}>
      <div className={classes.work}>
        <p className={classes.told}>
          <strong className="saimado-number">{last.outcome === 'PAYABLE' ? t('yen', { yen: last.payableYen.toLocaleString('ja-JP') }) : t(`answer.${last.outcome}`)}</strong>
          <span className={classes.quiet}>{t('recordedBy', { by: last.by })} <DateTime value={last.at} shape="short" /></span>
        </p>
        <p className={classes.rule} lang="ja">{last.rule}</p>
        <FundPapers known={known} papers={last.paperList} refetch={again} />
        <FundDoubts texts={last.needsConfirmation} />
      </div>
    </Panel>
  );
}
