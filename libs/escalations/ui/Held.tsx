import { useTranslation } from 'react-i18next';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import { DateTime } from '@saimado/ui-kit/DateTime';

/** Who has it, and since when. */
export function Held({ escalation: { status, claimedBy, claimedAt } }: { escalation: Pick<EscalationFieldsFragment, 'status' | 'claimedBy' | 'claimedAt'> }) {
  const { t } = useTranslation('escalations');
  const held = status === 'CLAIMED' || status === 'REFERRED';
  if (!held || !claimedBy) return null;
  return <span>{t('heldBy', { name: claimedBy })}{claimedAt && <>{t('heldSince')}<DateTime value={claimedAt} shape="short" />{t('heldSinceEnd')}</>}</span>;
}
