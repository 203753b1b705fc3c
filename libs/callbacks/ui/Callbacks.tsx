import { useTranslation } from 'react-i18next';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';

export default function Callbacks() {
  const { t } = useTranslation('common');
  return <Page title={t('nav.callbacks')}><EmptyState icon="phone" title={t('nav.callbacks')} /></Page>;
}
