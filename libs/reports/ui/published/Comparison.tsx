import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { ChartCard } from './ChartCard';
import { type Series, seriesOf, subjectsOf } from './comparison-series';
import { ComparisonTable } from './ComparisonTable';
import { ColumnChart } from './BarChart';
import { largestOf, type PeriodKind, type ReleaseHotline } from './release';
import { useReleasesToCompare } from './use-published';
import { usePeriodName, useShortPeriodName, useWords } from './use-words';
import classes from './published.module.css';

interface Props {
  kind: PeriodKind;
  hotline: ReleaseHotline['hotline'];
  /** the first month of the release that is being read */
  current: string;
}

/** One breakdown over every period of a kind that was published: a small chart for each of its codes, on one scale, with gaps where something is withheld. */
export function Comparison({ kind, hotline }: Props) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const [wanted, setWanted] = useState('total');
  const query = useReleasesToCompare();
  return (
    <QueryGate query={query}>{({ periodReports }) => {
      const subjects = subjectsOf(periodReports, kind, hotline);
      const subject = subjects.includes(wanted) ? wanted : 'total';
      return (
        <Panel title={t('published.compareTitle', { hotline: words.hotline(hotline), kind: t(`published.kind.${kind}`) })} icon="chart">
          <div className={classes.stack}>
            <Select
              label={t('published.compareWhat')} w="22rem" value={subject} onChange={(chosen) => chosen && setWanted(chosen)} comboboxProps={{ transitionProps: { duration: 0 } }}
              data={subjects.map((one) => ({ value: one, label: one === 'total' ? t('published.total') : words.table(one) }))}
            />
            <Multiples series={seriesOf(periodReports, kind, hotline, subject)} subject={subject} kind={kind} />
          </div>
        </Panel>
      );
    }}</QueryGate>
  );
}

function Multiples({ series: { periods, lines }, subject, kind }: { series: Series; subject: string; kind: PeriodKind }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const short = useShortPeriodName();
  const periodName = usePeriodName();
  if (periods.length < 2) return <EmptyState icon="chart" title={t('published.nothingToCompare')} />;
  const title = subject === 'total' ? t('published.total') : words.table(subject);
  const labelled = lines.map(({ code, figures }) => ({ label: code === '' ? title : words.code(subject, code), figures }));
  const largest = largestOf(labelled.flatMap(({ figures }) => figures));
  return (
    <ChartCard
      title={title} span={3}
      chart={(
        <div className={classes.multiples} data-single={labelled.length === 1 || undefined}>
          {labelled.map(({ label, figures }) => (
            <div key={label} className={classes.multiple}>
              <p className={classes.multipleTitle}>{label}</p>
              <ColumnChart small={labelled.length > 1} largest={largest} bars={periods.map((first, index) => ({ label: short(kind, first, index), figure: figures[index] }))} />
            </div>
          ))}
        </div>
      )}
      table={<ComparisonTable caption={title} periods={periods.map((first) => periodName({ kind, first }))} lines={labelled} />}
    />
  );
}
