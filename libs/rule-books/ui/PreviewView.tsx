import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '@saimado/contract/client/session';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Notice } from '@saimado/ui-kit/Notices';
import { OutcomeTable } from './OutcomeTable';
import type { Preview } from './RuleEditor';
import classes from './rule-books.module.css';

/** What publishing a draft would do: what is wrong, which versions end, what reads otherwise, which tickets are judged otherwise. */
export function PreviewView({ preview, wide = false, onGoTo }: { preview: Preview; wide?: boolean; onGoTo?: (path: string) => void }) {
  const { t } = useTranslation('rule-books');
  const deciding = preview.changes.filter(({ wording }) => !wording);
  const words = preview.changes.filter(({ wording }) => wording);
  return (
    <div className={classes.preview} data-wide={wide || undefined}>
      {preview.outdated && <Notice tone="warning" title={t('preview.outdated')}>{t('preview.outdatedText', { version: preview.comparedWith?.version })}</Notice>}
      <section aria-label={t('preview.problems')}>
        <h3>{t('preview.problems')}</h3>
        {preview.problems.length === 0 ? <p className={classes.good}>{t('preview.noProblems')}</p> : (
          <ul className={classes.problemList}>
            {preview.problems.map(({ path, place, message }) => (
              <li key={`${path} ${message}`}>
                {onGoTo ? <button type="button" className={classes.problem} onClick={() => onGoTo(path)}><strong>{place.join(' › ')}</strong> {message}</button> : <span className={classes.problem}><strong>{place.join(' › ')}</strong> {message}</span>}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Publication preview={preview} />
      <section aria-label={t('preview.changes')}>
        <h3>{t('preview.changes')}{preview.comparedWith && <span className={classes.quiet}> {t('preview.against', { version: preview.comparedWith.version })}</span>}</h3>
        {preview.changes.length === 0 && <p className={classes.quiet}>{t('preview.noChanges')}</p>}
        <Changes title={t('preview.deciding')} changes={deciding} />
        <Changes title={t('preview.wording')} changes={words} />
      </section>
      <Tickets preview={preview} />
    </div>
  );
}

function Publication({ preview: { publication } }: { preview: Preview }) {
  const { t } = useTranslation('rule-books');
  return (
    <section aria-label={t('preview.versions')}>
      <h3>{t('preview.versions')}</h3>
      {publication.refusal && <Notice tone="warning">{publication.refusal}</Notice>}
      {publication.ended.map(({ version, validUntil }) => <p key={version.id}>{t('preview.ends', { version: version.version })} <DateTime value={validUntil} shape="day" /></p>)}
      {publication.replaced.map((version) => <p key={version.id}>{t('preview.replaced', { version: version.version })}</p>)}
      {publication.retroactive && <Notice tone="warning" title={t('preview.retroactive')}>{t('preview.judged', { count: publication.judgedTickets })}</Notice>}
    </section>
  );
}

function Changes({ title, changes }: { title: string; changes: Preview['changes'] }) {
  const { t } = useTranslation('rule-books');
  if (changes.length === 0) return null;
  return (
    <>
      <h4>{t('preview.count', { title, count: changes.length })}</h4>
      <ul className={classes.changes}>
        {changes.map(({ kind, path, place, before, after }) => (
          <li key={`${kind} ${path}`}>
            <p className={classes.changePlace}>{place.join(' › ')} <span className={classes.quiet}>{t(`kind.${kind}`)}</span></p>
            {before !== null && <p className={classes.before}><span>{t('preview.before')}</span> <del>{before}</del></p>}
            {after !== null && <p className={classes.after}><span>{t('preview.after')}</span> <ins>{after}</ins></p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Tickets({ preview }: { preview: Preview }) {
  const { t } = useTranslation('rule-books');
  const { role } = useMe();
  return (
    <section aria-label={t('preview.tickets')}>
      <h3>{t('preview.tickets')}</h3>
      {!preview.ticketsJudged ? <p className={classes.quiet}>{t('preview.ticketsUnknown')}</p> : preview.ticketCount === 0 ? <p className={classes.good}>{t('preview.noTickets')}</p> : (
        <>
          <p>{t('preview.ticketCount', { count: preview.ticketCount })}{preview.ticketCount > preview.tickets.length && ` ${t('preview.ticketsShown', { count: preview.tickets.length })}`}</p>
          <ul className={classes.ticketList}>
            {preview.tickets.map(({ ticketNumber, lines }) => (
              <li key={ticketNumber}>
                <p className="saimado-number">{role === 'SUPERVISOR' ? <Link to={`/tickets/${ticketNumber}`}>{ticketNumber}</Link> : ticketNumber}</p>
                <OutcomeTable lines={lines} before={t('preview.before')} after={t('preview.after')} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
