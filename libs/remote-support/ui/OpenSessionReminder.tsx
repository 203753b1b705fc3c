import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '@saimado/ui-kit/Notices';

/** A call ends or has ended, and somebody still may see the caller's screen. */
export function OpenSessionReminder({ onShow }: { onShow: () => void }) {
  const { t } = useTranslation('remote-support');
  return <Notice tone="warning" title={t('reminder.title')} action={<Button size="sm" variant="default" onClick={onShow}>{t('reminder.show')}</Button>}>{t('reminder.text')}</Notice>;
}
