import { useTranslation } from 'react-i18next';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';

export default function HoursAdmin() {
  const { t } = useTranslation('common');
  return (
    <Page title={t('nav.hours')}>
      <EmptyState title={t('comingSoon')} />
    </Page>
  );
}
