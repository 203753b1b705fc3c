import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SignInForm } from './SignInForm';
import type { Me } from '@saimado/contract/client/session';

/** Over the screen when the session has ended: the screen stays as it is underneath. */
export function SignInDialog({ opened, me, onSignedIn }: { opened: boolean; me: Me; onSignedIn: (staffId: string) => void }) {
  const { t } = useTranslation('staff');
  return (
    <Modal opened={opened} onClose={() => undefined} title={t('signIn.againTitle')} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false}>
      <Text mb="md">{t('signIn.again', { name: me.displayName })}</Text>
      <SignInForm username={me.username} onSignedIn={onSignedIn} />
    </Modal>
  );
}
