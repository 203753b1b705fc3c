import { useTranslation } from 'react-i18next';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';

export default function MyRemarks() {
  const { t } = useTranslation('common');
  return <Page title={t('nav.remarks')}><EmptyState icon="checkCircle" title={t('nav.remarks')} /></Page>;
}
