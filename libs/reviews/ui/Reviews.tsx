import { useTranslation } from 'react-i18next';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';

export default function Reviews() {
  const { t } = useTranslation('common');
  return <Page title={t('nav.reviews')}><EmptyState icon="checkCircle" title={t('nav.reviews')} /></Page>;
}
