import { useTranslation } from 'react-i18next';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';

/** The number a call comes from, or that none came with it. */
export function CallerNumber({ value }: { value: string | null }) {
  const { t } = useTranslation('calls');
  return value ? <PhoneNumber value={value} /> : <span>{t('noNumber')}</span>;
}
