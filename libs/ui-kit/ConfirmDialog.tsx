import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  opened: boolean;
  title: string;
  /** The verb of the deed, 「公開する」, never 「OK」. */
  confirmLabel: string;
  danger?: boolean;
  pending?: boolean;
  disabled?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks once more before something that cannot be taken back. Focus starts on the way out. */
export function ConfirmDialog({ opened, title, confirmLabel, danger = false, pending = false, disabled = false, onConfirm, onClose, children }: Props) {
  const { t } = useTranslation('common');
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      {children}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>{t('cancel')}</Button>
        <Button color={danger ? 'red' : 'blue'} loading={pending} disabled={disabled} onClick={onConfirm}>{confirmLabel}</Button>
      </Group>
    </Modal>
  );
}
