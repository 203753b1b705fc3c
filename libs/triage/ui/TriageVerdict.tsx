import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VerdictFieldsFragment } from '@saimado/contract/generated/triage';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { NeedsConfirmation, TierBadge, UrgencyBadge } from '@saimado/ui-kit/StatusBadge';
import { TransferTo } from './TransferTo';
import { useCategoryLabel } from './use-categories';
import classes from './triage.module.css';

/** Where the call goes and how urgent it is, in one line. */
export function VerdictHead({ verdict }: { verdict: Pick<VerdictFieldsFragment, 'tier' | 'urgency' | 'category'> }) {
  const categoryLabel = useCategoryLabel();
  return (
    <div className={classes.verdictHead}>
      <TierBadge code={verdict.tier} />
      <UrgencyBadge code={verdict.urgency} />
      <strong className={classes.category}>{categoryLabel(verdict.category)}</strong>
    </div>
  );
}

/** What must not happen on the other end of the line. Stays in view while the words are read. */
export function DoNot({ verdict }: { verdict: VerdictFieldsFragment }) {
  const { t } = useTranslation('triage');
  if (!verdict.preserveEvidence && verdict.doNot.length === 0) return null;
  return (
    <section aria-label={t('doNot')} className={classes.doNot}>
      {verdict.preserveEvidence && <p className={classes.preserve}><Icon name="plug" size="1.3em" /> <span>{t('preserve')}</span></p>}
      {verdict.doNot.length > 0 && (
        <div className={classes.doNotWords}>
          <h3 className={verdict.preserveEvidence ? 'visually-hidden' : classes.doNotTitle}><Icon name="alert" /> {t('doNot')}</h3>
          <ul className={classes.doNotList} lang="ja">{verdict.doNot.map((line) => <li key={line}>{line}</li>)}</ul>
        </div>
      )}
    </section>
  );
}

/** Which row of the table decided, how urgent and why, from which source, and what follows. */
export function VerdictRule({ verdict }: { verdict: VerdictFieldsFragment }) {
  const { t } = useTranslation(['triage', 'common']);
  const english = useLanguage() === 'en';
  return (
    <dl className={classes.rule}>
      {verdict.disciplines.length > 0 && <div><dt>{t('disciplines')}</dt><dd>{verdict.disciplines.map((code) => t(`common:discipline.${code}`)).join(t('listJoin'))}</dd></div>}
      {verdict.transferTo && <div><dt>{t('transferTo')}</dt><dd><TransferTo hotline={verdict.transferTo} /></dd></div>}
      {verdict.patientDataAtRisk && <div><dt>{t('patientData')}</dt><dd>{t('patientDataAtRisk')}</dd></div>}
      <div>
        <dt>{t('rule')}</dt>
        <dd>
          {english ? verdict.ruleTextEn : verdict.ruleText}
          <span className={classes.source}>{t('source', { source: verdict.source })}</span>
          {verdict.needsConfirmation && <NeedsConfirmation />}
        </dd>
      </div>
      {verdict.urgencyText !== '' && (
        <div>
          <dt>{t('urgencyReason')}</dt>
          <dd>
            {t(`common:urgency.${verdict.urgency}`)}{t('because')}{english ? verdict.urgencyTextEn : verdict.urgencyText}{' '}
            {verdict.urgencyNeedsConfirmation && <NeedsConfirmation />}
          </dd>
        </div>
      )}
      <div><dt /><dd><Link className={classes.rulesLink} to="/rules/TRIAGE">{t('rulesLink')}</Link></dd></div>
    </dl>
  );
}
