import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { useHotkey } from '@saimado/ui-kit/use-hotkey';
import { FundAmount, FundConditions, FundDoubts, FundNotes, FundWhere } from './FundAnswer';
import { FundFacts } from './FundFacts';
import { FundPapers } from './FundPapers';
import { useFundOfTicket, useReliefFund, type FundOfTicket } from './use-relief-fund';
import { useSheet } from './use-sheet';
import classes from './relief-fund.module.css';

interface Props { ticket: TicketOfPanel; actions?: ReactNode; refetch: () => Promise<unknown> }

/** 「一時支援金」: what the caller may expect, and what they need for it. */
export function ReliefFundPanel({ ticket, actions, refetch }: Props) {
  const { t } = useTranslation('relief-fund');
  const query = useFundOfTicket(ticket);
  const known = query.data?.reliefFundOfTicket;
  if (!known) return <Panel title={t('title')} icon="note" scroll actions={actions}><QueryGate query={query}>{() => <EmptyState title={t('missing')} />}</QueryGate></Panel>;
  const both = async (): Promise<void> => {
    await Promise.all([query.refetch(), refetch()]);
  };
  return <Work known={known} actions={actions} refetch={both} />;
}

function Work({ known, actions, refetch }: { known: FundOfTicket; actions?: ReactNode; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation(['relief-fund', 'common']);
  const work = useReliefFund(known, refetch);
  const sheet = useSheet();
  const body = useRef<HTMLDivElement>(null);
  const { advice, input, fields } = work;
  useEffect(() => {
    body.current?.querySelector<HTMLElement>('[data-fund-first]')?.focus();
  }, []);
  const canRecord = Boolean(input) && !fields.example && !work.recorded;
  const record = (): void => {
    if (canRecord) void work.record();
  };
  useHotkey('mod+enter', record, { enabled: canRecord, allowInInputs: true });
  const print = (): void => {
    if (input) void sheet.print({ ticketNumber: known.ticketNumber, example: fields.example, facts: input });
  };
  const last = known.explanations[0];
  const footer = (
    <div className={classes.foot}>
      {advice && (
        <p className={classes.footAmount} aria-live="polite">
          {advice.outcome === 'PAYABLE' ? <><strong className="saimado-number">{t('yen', { yen: advice.payableYen.toLocaleString('ja-JP') })}</strong> {t('answer.PAYABLE')}</> : <strong>{t(`answer.${advice.outcome}`)}</strong>}
        </p>
      )}
      {sheet.failed && <p role="alert" className={classes.failed}>{t('sheet.failed')}</p>}
      <RefusedNotice refused={work.recording.refused} onRetry={record} />
      <div className={classes.buttons}>
        {fields.example
          ? <p className={classes.quiet}>{t('exampleOnly')}</p>
          : <Button size="sm" disabled={!canRecord} loading={work.recording.pending} onClick={record} rightSection={<KeyHint keys="mod+Enter" />}>{t('record')}</Button>}
        <Button size="sm" variant="default" disabled={!input} loading={sheet.pending} leftSection={<Icon name="download" />} onClick={print}>{t('sheet.print')}</Button>
        {last && <p className={classes.quiet}>{work.recorded && <Icon name="check" />} {t('recordedBy', { by: last.by })} <DateTime value={last.at} shape="short" /></p>}
      </div>
    </div>
  );
  return (
    <Panel title={t('title')} icon="note" scroll actions={actions} footer={footer}>
      <div ref={body} className={classes.work}>
        <FundFacts work={work} />
        {!input && <p className={classes.quiet}>{t('unfinished')}</p>}
        {work.error && <QueryGate query={{ loading: false, error: work.error, refetch: work.refetch }}>{() => null}</QueryGate>}
        {advice && (
          <>
            <FundAmount advice={advice} />
            <FundDoubts texts={advice.needsConfirmation} />
            <FundConditions advice={advice} />
            <FundPapers known={known} papers={advice.paperList} refetch={refetch} />
            <FundWhere advice={advice} mailSubject={known.mailSubject} />
            <FundNotes advice={advice} />
          </>
        )}
      </div>
    </Panel>
  );
}
