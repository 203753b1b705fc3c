import { useTranslation } from 'react-i18next';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { Breakdown } from './Breakdown';
import { Crossing } from './Crossing';
import { KeyFigures } from './KeyFigures';
import { Legend } from './Legend';
import { Measures } from './Measures';
import { GROUPS, type Release, type ReleaseHotline, tableOf } from './release';
import { usePeriodName, useWords } from './use-words';
import classes from './published.module.css';

interface Props {
  release: Release;
  hotline: ReleaseHotline | undefined;
  before: { release: Release; hotline: ReleaseHotline | undefined } | undefined;
}

/** One hotline of one release: sentences first, then the figures to remember, then everything else. */
export function ReleaseView({ release, hotline, before }: Props) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const periodName = usePeriodName();
  const language = useLanguage();
  if (!hotline) return <EmptyState icon="chart" title={t('published.noHotline')} />;
  const where = `${periodName(release.period)} ${words.hotline(hotline.hotline)}`;
  const total = hotline.total ?? null;
  return (
    <div className={classes.stack}>
      <div className={classes.summary}>
        <Panel title={t('published.summary')} icon="note">
          {hotline.sentences.length === 0 ? <p className={classes.note}>{t('published.noSentences')}</p> : <ul className={classes.sentences} lang="ja">{hotline.sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
          {language !== 'ja' && hotline.sentences.length > 0 && <p className={classes.note}>{t('published.sentencesLanguage')}</p>}
        </Panel>
        <Legend threshold={release.threshold} />
      </div>
      <Panel title={t('published.keyFigures')} icon="chart"><KeyFigures now={hotline} before={before?.hotline} beforeName={before && periodName(before.release.period)} /></Panel>
      {GROUPS.map(({ group, tables }) => {
        const given = tables.flatMap((table) => tableOf(hotline, table) ?? []);
        return given.length > 0 && (
          <Panel key={group} title={t(`published.group.${group}`)}>
            <div className={classes.grid}>{given.map((table) => <Breakdown key={table.table} table={table} total={total} where={where} />)}</div>
          </Panel>
        );
      })}
      {hotline.measures.length > 0 && <Panel title={t('published.group.times')}><div className={classes.grid}><Measures measures={hotline.measures} where={where} /></div></Panel>}
      {hotline.crossings.length > 0 && (
        <Panel title={t('published.group.crossings')}>
          <div className={classes.grid}>{hotline.crossings.map((crossing) => <Crossing key={`${crossing.rows}×${crossing.columns}`} crossing={crossing} where={where} />)}</div>
        </Panel>
      )}
    </div>
  );
}
