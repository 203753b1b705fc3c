import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TicketFieldsFragment, VerificationFieldsFragment } from '@saimado/contract/generated/verification';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { Notice } from '@saimado/ui-kit/Notices';
import { formatPhoneNumber } from '@saimado/ui-kit/phone-number';
import { EntitlementBadge, OutcomeBadge } from '@saimado/ui-kit/StatusBadge';
import { DebtAge } from './DebtAge';
import { EntitlementRule } from './EntitlementRule';
import { EnrolmentState } from './EnrolmentState';
import { EvidenceRows } from './EvidenceRows';
import classes from './caller.module.css';

interface Props {
  verification: VerificationFieldsFragment;
  /** What the ticket still owes. */
  owed: Pick<TicketFieldsFragment, 'verificationDebtSince' | 'enrolmentConfirmation'>;
  onRedo?: (() => void) | undefined;
}

/** What was recorded, as it was at that moment. A provisional one is a debt and looks like one. */
export function RecordedVerification({ verification, owed: { verificationDebtSince, enrolmentConfirmation }, onRedo }: Props) {
  const { t } = useTranslation(['verification', 'common']);
  const { outcome, claim, entitlement } = verification;
  const owed = outcome === 'PROVISIONAL' || outcome === 'PENDING_ENROLMENT';
  return (
    <div className={classes.recorded}>
      <div className={classes.recordedHead}>
        <OutcomeBadge code={outcome} />
        {entitlement && <EntitlementBadge code={entitlement.status} />}
        <span className={classes.quiet}>{t(`common:relation.${verification.relation}`)}</span>
      </div>
      {outcome === 'PENDING_ENROLMENT' && enrolmentConfirmation ? <EnrolmentState task={enrolmentConfirmation} /> : owed && (
        <Notice tone="warning" title={t(`debt.${outcome}.title`)} action={verificationDebtSince && <DebtAge since={verificationDebtSince} />}>{t(`debt.${outcome}.text`)}</Notice>
      )}
      <dl className={classes.facts}>
        <Fact label={t('field.memberName')} value={verification.memberName ?? claim.memberName} />
        <Fact label={t('field.facilityName')} value={verification.facilityName ?? claim.facilityName} />
        <Fact label={t('field.address')} value={verification.facilityAddress ?? claim.address} />
        <Fact label={t('field.registryNumber')} value={verification.registryNumber ?? claim.registryNumber} />
        <Fact label={t('field.memberNumber')} value={verification.memberNumber ?? claim.memberNumber} />
        <Fact label={t('field.phoneNumber')} value={claim.phoneNumber && formatPhoneNumber(claim.phoneNumber)} />
      </dl>
      {entitlement && <p className={classes.why}><EntitlementRule entitlement={entitlement} /></p>}
      {verification.overrideReason && <p className={classes.why}><span className={classes.quiet}>{t('reasonGiven')}</span> {verification.overrideReason}</p>}
      {verification.evidence.length > 0 && (
        <details>
          <summary className={classes.summary}>{t('evidence')}</summary>
          <EvidenceRows evidence={verification.evidence} />
        </details>
      )}
      <p className={classes.stamp}>
        <Icon name="check" /> {t('recordedBy', { by: verification.by })} <DateTime value={verification.at} shape="time" />
      </p>
      {onRedo && <Button size="sm" variant="default" onClick={onRedo}>{t(owed ? 'verifyNow' : 'redo')}</Button>}
    </div>
  );
}

const Fact = ({ label, value }: { label: string; value: string | null }) => (value ? <div><dt>{label}</dt><dd>{value}</dd></div> : null);
