import { useTranslation } from 'react-i18next';
import type { TicketFieldsFragment } from '@saimado/contract/generated/verification';
import { Notice } from '@saimado/ui-kit/Notices';

/** What there is to beware of with this caller, and what to do. It accuses nobody. */
export function CallerWarnings({ warnings }: { warnings: TicketFieldsFragment['callerWarnings'] }) {
  const { t } = useTranslation('verification');
  return warnings.map(({ id, kind }) => <Notice key={id} tone="warning" title={t(`warning.${kind}.title`)}>{t(`warning.${kind}.text`)}</Notice>);
}
