import { useTranslation } from 'react-i18next';
import type { OpenRegisterEntryQuery } from '@saimado/contract/generated/verification-work';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay } from '@saimado/ui-kit/format-date';
import { formatPhoneNumber } from '@saimado/ui-kit/phone-number';
import { EntitlementBadge } from '@saimado/ui-kit/StatusBadge';
import { EntitlementRule } from './EntitlementRule';
import classes from './work.module.css';

type Entry = Extract<OpenRegisterEntryQuery['registerEntry'], { __typename: 'RegisterEntry' }>;

/** A whole entry, as the register holds it today. */
export function RegisterEntryFacts({ entry }: { entry: Entry }) {
  const { t } = useTranslation('verification');
  const language = useLanguage();
  const facts: readonly (readonly [label: string, value: string | null])[] = [
    [t('look.fact.name'), `${entry.memberName}（${entry.memberKana}）`],
    [t('look.fact.numbers'), `${entry.registryNumber} / ${entry.memberNumber}`],
    [t('look.fact.category'), `${entry.category}・${entry.status}`],
    [t('look.fact.valid'), `${formatDay(entry.validFrom, language)} 〜 ${entry.validTo ? formatDay(entry.validTo, language) : ''}`],
    [t('look.fact.facility'), `${entry.facilityName}（${entry.facilityKind}）`],
    [t('look.fact.address'), [entry.postalCode && `〒${entry.postalCode}`, entry.facilityAddress].filter(Boolean).join(' ')],
    [t('look.fact.phone'), entry.facilityPhone && formatPhoneNumber(entry.facilityPhone)],
  ];
  return (
    <section className={classes.entry} aria-label={t('look.entry')}>
      <div className={classes.cardHead}><EntitlementBadge code={entry.entitlement.status} /><span className={classes.quiet}><EntitlementRule entitlement={entry.entitlement} /></span></div>
      <dl className={classes.facts}>{facts.map(([label, value]) => value && <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}
