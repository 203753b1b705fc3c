import { useTranslation } from 'react-i18next';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { NeedsConfirmation } from '@saimado/ui-kit/StatusBadge';
import type { Advice } from './use-relief-fund';
import classes from './relief-fund.module.css';

/** How the amount is made up, or why there is none. The amount itself stands in the foot, in view while one types. */
export function FundAmount({ advice }: { advice: Advice }) {
  const { t } = useTranslation(['relief-fund', 'common']);
  const counted = advice.parts.filter((part) => part.counted);
  const apart = advice.parts.filter((part) => !part.counted);
  return (
    <section className={classes.answer} data-outcome={advice.outcome} aria-label={t('answer.title')}>
      {counted.length > 0 && (
        <ul className={classes.parts}>
          {[...counted, ...apart].map((part) => (
            <li key={part.code} data-apart={!part.counted || undefined}>
              <span>{part.mark} {part.label}{!part.counted && <em>{t('answer.notAdded')}</em>}</span>
              <span className="saimado-number">{t('yen', { yen: part.yen.toLocaleString('ja-JP') })}</span>
              {part.needsConfirmation && <NeedsConfirmation />}
            </li>
          ))}
        </ul>
      )}
      {advice.outcome !== 'PAYABLE' && <p className={classes.rule}>{advice.rule}</p>}
      <p className={classes.decides}><Icon name="info" /> {t('officeDecides')}</p>
    </section>
  );
}

/** What the caller still has to do, and what is done. */
export function FundConditions({ advice }: { advice: Advice }) {
  const { t } = useTranslation('relief-fund');
  if (advice.conditions.length === 0) return null;
  const missing = advice.conditions.filter(({ met }) => !met);
  return (
    <section aria-label={t('conditions.title')}>
      <h3 className={classes.heading}>{t('conditions.title')}</h3>
      <ul className={classes.conditions}>
        {advice.conditions.map((one) => (
          <li key={one.code} data-met={one.met || undefined}>
            <Icon name={one.met ? 'checkCircle' : 'alert'} />
            <div><strong>{one.met ? t('conditions.met', { label: one.label }) : t('conditions.missing', { label: one.label })}</strong>{!one.met && <p lang="ja">{one.todo}</p>}<p className={classes.source}>{one.source}</p></div>
          </li>
        ))}
      </ul>
      {missing.length === 0 && <p className={classes.quiet}>{t('conditions.all')}</p>}
    </section>
  );
}

/** What no source settles: never hidden. */
export function FundDoubts({ texts }: { texts: readonly string[] }) {
  const { t } = useTranslation('relief-fund');
  if (texts.length === 0) return null;
  return (
    <section className={classes.doubts} aria-label={t('doubts')}>
      <h3 className={classes.heading}><Icon name="question" /> {t('doubts')}</h3>
      <ul>{texts.map((text) => <li key={text} lang="ja">{text}</li>)}</ul>
    </section>
  );
}

/** Where to send what, by when it is paid, and whom to ask. */
export function FundWhere({ advice, mailSubject }: { advice: Advice; mailSubject: string }) {
  const { t } = useTranslation(['relief-fund', 'common']);
  const { office } = advice;
  if (advice.outcome !== 'PAYABLE') return null;
  return (
    <section aria-label={t('where.title')}>
      <h3 className={classes.heading}>{t('where.title')}{(office?.needsConfirmation ?? true) && <NeedsConfirmation />}</h3>
      <dl className={classes.where}>
        <dt>{t('where.post')}</dt><dd lang="ja">{office?.postalAddress ?? t('common:needsConfirmation')}<span className={classes.source}>{t(advice.postageIsMembers ? 'where.postageMember' : 'where.postageOffice')}</span></dd>
        <dt>{t('where.paid')}</dt>
        <dd>{advice.paymentBy ? <strong>{t('where.by')}<DateTime value={advice.paymentBy} shape="day" /></strong> : null}{advice.paymentSchedule.map((line) => <p key={line} lang="ja">{line}</p>)}<span className={classes.source}>{t('where.bank')}</span></dd>
        <dt>{t('where.until')}</dt><dd>{advice.applyBy ? <DateTime value={advice.applyBy} shape="day" /> : t('where.noDeadline')}</dd>
        {office && <><dt>{t('where.office')}</dt><dd lang="ja"><span className="saimado-number">{office.phoneNumber}</span>　{office.email}<span className={classes.source}>{office.hours}</span></dd></>}
        <dt>{t('where.subject')}</dt><dd lang="ja">{mailSubject}</dd>
      </dl>
      <p className={classes.source}>{t('where.edition', { version: advice.version?.version ?? '', source: advice.version?.source ?? '' })}</p>
    </section>
  );
}

/** What callers ask besides, with the answer to read out. */
export function FundNotes({ advice }: { advice: Advice }) {
  const { t } = useTranslation('relief-fund');
  if (advice.notes.length === 0) return null;
  return (
    <details className={classes.notes}>
      <summary>{t('notes')}</summary>
      <dl>
        {advice.notes.map(({ code, question, answer, source, needsConfirmation }) => (
          <div key={code} lang="ja"><dt>{question}</dt><dd>{answer} <span className={classes.source}>{source}</span>{needsConfirmation && <NeedsConfirmation />}</dd></div>
        ))}
      </dl>
    </details>
  );
}
