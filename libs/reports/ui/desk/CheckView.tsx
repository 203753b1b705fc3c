import { useTranslation } from 'react-i18next';
import { Notice } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import type { Check, FullReport } from './use-reports';
import { WithheldCells } from './WithheldCells';
import classes from './desk.module.css';

/** What the attack before publishing found, and what is withheld and why. */
export function CheckView({ report: { check, threshold } }: { report: FullReport }) {
  if (!check) return null;
  return (
    <div className={classes.check}>
      <Attack check={check} threshold={threshold} />
      <WithheldCells withheld={check.withheld} threshold={threshold} />
    </div>
  );
}

function Attack({ check, threshold }: { check: Check; threshold: number }) {
  const { t } = useTranslation('reports');
  const share = check.cells === 0 ? null : Math.round((check.published * 1000) / check.cells) / 10;
  const seconds = (check.millis / 1000).toFixed(1);
  return (
    <Panel title={t('desk.check.attack')} icon="shield">
      <div className={classes.attack}>
        {check.verified
          ? <Notice tone="success" title={t('desk.check.passed')}>{t('desk.check.passedText', { threshold })}</Notice>
          : <Notice tone="danger" title={t('desk.check.unproved')}>{t('desk.check.unprovedText')}</Notice>}
        <dl className={classes.figures}>
          <div data-large>
            <dt>{t('desk.check.share')}</dt>
            <dd>{share === null ? t('desk.check.noCells') : t('desk.percent', { percent: share })}</dd>
            <dd className={classes.figureNote}>{t('desk.check.shareNote', { published: check.published, cells: check.cells })}</dd>
          </div>
          <div><dt>{t('desk.check.attacked')}</dt><dd>{t('desk.check.cells', { count: check.attackedCells })}</dd><dd className={classes.figureNote}>{t('desk.check.attackedNote')}</dd></div>
          <div><dt>{t('desk.check.releases')}</dt><dd>{t('desk.check.releasesCount', { count: check.releases })}</dd><dd className={classes.figureNote}>{t('desk.check.releasesNote')}</dd></div>
          <div><dt>{t('desk.check.insiders')}</dt><dd>{t('desk.check.insidersCount', { count: check.insiders })}</dd><dd className={classes.figureNote}>{t('desk.check.insidersNote')}</dd></div>
          <div><dt>{t('desk.check.witnesses')}</dt><dd>{t('desk.check.cells', { count: check.witnesses })}</dd><dd className={classes.figureNote}>{t(check.verified ? 'desk.check.witnessesNote' : 'desk.check.witnessesUnproved')}</dd></div>
          <div><dt>{t('desk.check.time')}</dt><dd>{t('desk.check.seconds', { seconds })}</dd></div>
        </dl>
      </div>
    </Panel>
  );
}
