import { useTranslation } from 'react-i18next';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import classes from './escalation.module.css';

/** Whether a firm may be introduced: at the member's wish (001 2-1), the cost having been told (001 Q2-4). */
export function Consent({ escalation }: { escalation: Pick<EscalationFieldsFragment, 'wishesReferral' | 'toldCostsAreTheirs'> }) {
  const { t } = useTranslation('escalations');
  const { wishesReferral: wishes, toldCostsAreTheirs: told } = escalation;
  return (
    <p className={classes.consent}>
      <StatusBadge tone={wishes ? 'info' : 'neutral'} icon={wishes ? 'check' : 'minus'}>{t(wishes ? 'consent.wishes' : 'consent.wishesNot')}</StatusBadge>
      <StatusBadge tone={told ? 'success' : 'neutral'} icon={told ? 'check' : 'minus'}>{t(told ? 'consent.told' : 'consent.notTold')}</StatusBadge>
    </p>
  );
}
