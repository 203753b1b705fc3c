import { Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from './RefusedNotice';
import type { Refused } from './use-recording';

interface Props {
  title: string;
  submitLabel: string;
  pending: boolean;
  refused: Refused | null;
  /** Refusals that are told at their field and need no second place. */
  atField: readonly string[];
  /** Two fields beside each other. */
  wide?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog that writes one record. A click beside it does not throw away what was typed; a refusal moves to the field it means. */
export function RecordDialog({ title, submitLabel, pending, refused, atField, wide = false, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation('common');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!refused) return;
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus();
    if (field) field.scrollIntoView({ block: 'center' });
    else form.current?.scrollIntoView({ block: 'end' });
  }, [refused]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!pending) onSubmit();
  };
  return (
    <Modal opened onClose={onClose} title={title} size={wide ? 'lg' : 'md'} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t('close') }}>
      <form ref={form} onSubmit={submit} noValidate>
        <Stack gap="md">
          {children}
          {refused && !atField.includes(refused.reason) && <RefusedNotice refused={refused} onRetry={onSubmit} />}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={pending}>{submitLabel}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
