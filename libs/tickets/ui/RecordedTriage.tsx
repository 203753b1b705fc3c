import { useTranslation } from 'react-i18next';
import type { TicketFieldsFragment } from '@saimado/contract/generated/tickets';
import { DoNot, VerdictHead, VerdictRule } from '@saimado/triage/ui/TriageVerdict';
import { DateTime, useLanguage } from '@saimado/ui-kit/DateTime';
import { Notice } from '@saimado/ui-kit/Notices';
import { useCategoryLabel } from '@saimado/triage/ui/use-categories';
import classes from './ticket-page.module.css';

/** Where it goes, by which rule and source; what was overruled stays beside what the rule said (domain.md §4). */
export function RecordedTriage({ triage }: { triage: NonNullable<TicketFieldsFragment['triage']> }) {
  const { t } = useTranslation(['tickets', 'common']);
  const english = useLanguage() === 'en';
  const categoryLabel = useCategoryLabel();
  const { verdict } = triage;
  return (
    <div className={classes.stack}>
      <VerdictHead verdict={triage} />
      {triage.overruled && (
        <Notice tone="warning" title={t('triage.overruled')}>
          {t('triage.ruleSaid', { tier: t(`common:tier.${verdict.tier}`), category: categoryLabel(verdict.category), urgency: t(`common:urgency.${verdict.urgency}`) })}
          {triage.overruleReason && <p className={classes.reason}><strong>{t('timeline.reason')}</strong> {triage.overruleReason}</p>}
        </Notice>
      )}
      <DoNot verdict={verdict} />
      <VerdictRule verdict={verdict} />
      {triage.answered.length > 0 && (
        <details>
          <summary className={classes.summary}>{t('triage.answers')}</summary>
          <dl className={classes.answers}>
            {triage.answered.map((one) => <div key={one.questionId}><dt>{english ? one.questionEn : one.question}</dt><dd>{english ? one.answerEn : one.answer}</dd></div>)}
          </dl>
        </details>
      )}
      <p className={classes.stamp}>{t('triage.by', { name: triage.by })} <DateTime value={triage.at} shape="short" /></p>
    </div>
  );
}
