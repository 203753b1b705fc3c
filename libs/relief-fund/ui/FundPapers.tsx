import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { TickReliefFundPaperDocument } from '@saimado/contract/generated/relief-fund';
import type { ReliefFundPaperStep } from '@saimado/contract/generated/schema';
import type { FundOfTicket } from './use-relief-fund';
import classes from './relief-fund.module.css';

const STEPS: readonly ReliefFundPaperStep[] = ['TOLD', 'SENT', 'ARRIVED'];

interface Props { known: FundOfTicket; papers: readonly { code: string; name: string; hint: string | null }[]; refetch: () => Promise<unknown> }

/** The papers, with a tick for each step one has come. Kept on the ticket. */
export function FundPapers({ known, papers, refetch }: Props) {
  const { t } = useTranslation('relief-fund');
  const { record, pending, refused } = useRecording(TickReliefFundPaperDocument, 'ReliefFundPaperTicked');
  if (papers.length === 0) return null;
  const tick = async (paper: string, step: ReliefFundPaperStep, done: boolean): Promise<void> => {
    if (await record({ ticketNumber: known.ticketNumber, paper, step, done })) await refetch().catch(() => undefined);
  };
  return (
    <section aria-label={t('papers.title')}>
      <table className={classes.papers}>
        <thead><tr><th scope="col">{t('papers.title')}</th>{STEPS.map((step) => <th key={step} scope="col">{t(`papers.${step}`)}</th>)}</tr></thead>
        <tbody>
          {papers.map(({ code, name, hint }) => (
            <tr key={code}>
              <th scope="row" lang="ja">{name}{hint && <span className={classes.hint}>{hint}</span>}</th>
              {STEPS.map((step) => {
                const done = known.ticks.find((one) => one.paper === code && one.step === step);
                return (
                  <td key={step}>
                    <Checkbox
                      size="md" classNames={{ root: classes.tick! }} checked={Boolean(done)} disabled={pending} title={done && t('papers.by', { by: done.by })}
                      aria-label={t('papers.tick', { name, step: t(`papers.${step}`) })} onChange={(event) => void tick(code, step, event.currentTarget.checked)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <RefusedNotice refused={refused} />
    </section>
  );
}
