import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Notice } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { EntryWork } from './EntryWork';
import { STATE_LOOKS } from './state-looks';
import type { Entry } from './use-knowledge';
import classes from './knowledge.module.css';

/** One answer: its words, where they come from, and for supervisors what to do with them. */
export function KnowledgeEntry({ entry, refetch }: { entry: Entry; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation('guideline');
  const works = entry.steps.length > 0;
  return (
    <Panel title={t('knowledge.entry')} icon="note" scroll actions={<StatusBadge {...STATE_LOOKS[entry.state]}>{t(`knowledge.state.${entry.state}`)}</StatusBadge>}>
      <div className={classes.work}>
        {entry.reason && <Notice tone="info" title={t(entry.state === 'RETIRED' ? 'knowledge.retiredWhy' : 'knowledge.returnedWhy')}>{entry.reason}</Notice>}
        {entry.inUse && entry.state !== 'APPROVED' && <Notice tone="info">{t('knowledge.olderInUse')}</Notice>}
        <dl className={classes.facts}>
          {entry.about.length > 0 && <div><dt>{t('knowledge.about')}</dt><dd>{entry.about.join('、')}</dd></div>}
          <div><dt>{t('knowledge.uses')}</dt><dd>{t('suggestion.uses', { count: entry.uses })}</dd></div>
          {entry.reviewOn && <div><dt>{t('knowledge.reviewOn')}</dt><dd><DateTime value={entry.reviewOn} shape="day" />{entry.reviewOverdue && <> <StatusBadge tone="warning" icon="clock">{t('suggestion.overdue')}</StatusBadge></>}</dd></div>}
          {entry.originTicket && <div><dt>{t('knowledge.origin')}</dt><dd><Link to={`/tickets/${entry.originTicket}`}>{entry.originTicket}</Link> <span className={classes.quiet}>{t('knowledge.originHint')}</span></dd></div>}
        </dl>
        {works ? <EntryWork key={entry.version} entry={entry} refetch={refetch} /> : (
          <>
            <p className={classes.question}>{entry.question}</p>
            <p className={classes.answer}>{entry.answer}</p>
            <p className={classes.quiet}>{t('subject.source', { source: entry.source })}</p>
          </>
        )}
        {entry.revisions.length > 0 && (
          <section aria-label={t('knowledge.revisions')}>
            <h3 className={classes.heading}>{t('knowledge.revisions')}</h3>
            <ol className={classes.revisions}>
              {entry.revisions.map(({ number, at, by, releasedBy, releasedAt }) => (
                <li key={number}>
                  <DateTime value={at} /> {t('knowledge.written', { by })}
                  {releasedBy && releasedAt && <> → <DateTime value={releasedAt} /> {t('knowledge.released', { by: releasedBy })}</>}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </Panel>
  );
}
