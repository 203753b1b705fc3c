import { useTranslation } from 'react-i18next';
import type { TriageFieldsFragment, VerdictFieldsFragment } from '@saimado/contract/generated/triage';
import { Icon } from '@saimado/ui-kit/Icon';
import { useCategoryLabel } from './use-categories';
import classes from './triage.module.css';

type Decided = Pick<VerdictFieldsFragment, 'tier' | 'category' | 'urgency'>;

/** What recording would change of the triage on record; both stay in the timeline. */
export function TriageChange({ before, after }: { before: Pick<TriageFieldsFragment, 'tier' | 'category' | 'urgency'>; after: Decided }) {
  const { t } = useTranslation(['triage', 'common']);
  const categoryLabel = useCategoryLabel();
  const lines = [
    { what: t('overrule.tier'), from: t(`common:tier.${before.tier}`), to: t(`common:tier.${after.tier}`) },
    { what: t('overrule.category'), from: categoryLabel(before.category), to: categoryLabel(after.category) },
    { what: t('overrule.urgency'), from: t(`common:urgency.${before.urgency}`), to: t(`common:urgency.${after.urgency}`) },
  ].filter(({ from, to }) => from !== to);
  return (
    <section aria-label={t('reassessed.title')} className={classes.change}>
      <h3 className={classes.changeTitle}><Icon name="refresh" /> {t(lines.length > 0 ? 'reassessed.title' : 'reassessed.same')}</h3>
      {lines.length > 0 && (
        <dl className={classes.rule}>
          {lines.map(({ what, from, to }) => <div key={what}><dt>{what}</dt><dd>{from} → <strong>{to}</strong></dd></div>)}
        </dl>
      )}
    </section>
  );
}
