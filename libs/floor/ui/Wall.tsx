import { useTranslation } from 'react-i18next';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';

export default function Wall() {
  const { t } = useTranslation('common');
  return <Page title={t('nav.wall')}><EmptyState icon="desk" title={t('nav.wall')} /></Page>;
}
