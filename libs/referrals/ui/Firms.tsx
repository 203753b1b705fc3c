import { useTranslation } from 'react-i18next';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';

export default function Firms() {
  const { t } = useTranslation('common');
  return <Page title={t('nav.firms')}><EmptyState icon="people" title={t('nav.firms')} /></Page>;
}
