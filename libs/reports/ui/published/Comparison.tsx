import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { ColumnChart } from './BarChart';
import { ChartCard } from './ChartCard';
import { keyOf, type Series, seriesOf, type Subject, subjectsOf, TOTAL } from './comparison-series';
import { ComparisonTable } from './ComparisonTable';
import { largestOf, type PeriodKind, type ReleaseHotline } from './release';
import { useReleasesToCompare } from './use-published';
import { useDuration, usePeriodName, useShortPeriodName, useWords } from './use-words';
import classes from './published.module.css';

type Words = ReturnType<typeof useWords>;
const titleOf = ({ of, code }: Subject, words: Words, total: string): string => (of === 'total' ? total : of === 'table' ? words.table(code) : words.measure(code));

/** One breakdown over every period of a kind that was published: a small chart for each of its codes, on one scale, with gaps where something is withheld. */
export function Comparison({ kind, hotline }: { kind: PeriodKind; hotline: ReleaseHotline['hotline'] }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const [wanted, setWanted] = useState(keyOf(TOTAL));
  const query = useReleasesToCompare();
  return (
    <QueryGate query={query}>{({ periodReports }) => {
      const subjects = subjectsOf(periodReports, kind, hotline);
      const subject = subjects.find((one) => keyOf(one) === wanted) ?? TOTAL;
      return (
        <Panel title={t('published.compareTitle', { hotline: words.hotline(hotline), kind: t(`published.kind.${kind}`) })} icon="chart">
          <div className={classes.stack}>
            <Select
              label={t('published.compareWhat')} w="26rem" maw="100%" value={keyOf(subject)} onChange={(chosen) => chosen && setWanted(chosen)} comboboxProps={{ transitionProps: { duration: 0 } }}
              data={subjects.map((one) => ({ value: keyOf(one), label: titleOf(one, words, t('published.total')) }))}
            />
            <Multiples key={keyOf(subject)} series={seriesOf(periodReports, kind, hotline, subject)} subject={subject} kind={kind} />
          </div>
        </Panel>
      );
    }}</QueryGate>
  );
}

function Multiples({ series: { periods, lines }, subject, kind }: { series: Series; subject: Subject; kind: PeriodKind }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const short = useShortPeriodName();
  const periodName = usePeriodName();
  const duration = useDuration();
  if (periods.length < 2) return <EmptyState icon="chart" title={t('published.nothingToCompare')} />;
  const written = subject.of === 'measure' ? duration : undefined;
  const name = titleOf(subject, words, t('published.total'));
  const title = subject.of === 'measure' ? t('published.medianOf', { measure: name }) : name;
  const labelled = lines.map(({ code, figures }) => ({ label: code === '' ? title : words.code(subject.code, code), figures }));
  const largest = largestOf(labelled.flatMap(({ figures }) => figures));
  const single = labelled.length === 1;
  return (
    <ChartCard
      title={title} span={3}
      chart={(
        <div className={classes.multiples} data-single={single || undefined}>
          {labelled.map(({ label, figures }) => (
            <div key={label} className={classes.multiple}>
              {!single && <p className={classes.multipleTitle}>{label}</p>}
              <ColumnChart small={!single} largest={largest} written={written} bars={periods.map((first, index) => ({ label: short(kind, first, index), figure: figures[index] }))} />
            </div>
          ))}
        </div>
      )}
      table={<ComparisonTable caption={title} periods={periods.map((first) => periodName({ kind, first }))} lines={labelled} written={written} />}
    />
  );
}
