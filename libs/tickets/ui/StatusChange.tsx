import { Button, Group, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import type { TicketStatus } from '@saimado/contract/generated/schema';
import { SetTicketStatusDocument, type TicketFieldsFragment } from '@saimado/contract/generated/tickets';
import { DraftConflict, DraftState } from '@saimado/drafts/ui/DraftState';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { useCommands } from '@saimado/ui-kit/commands';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import classes from './ticket-page.module.css';

interface Props { ticket: Pick<TicketFieldsFragment, 'number' | 'version' | 'status' | 'nextStatuses'>; refetch: () => Promise<unknown> }

/** What the ticket may become now, and why. While tier 2 has it nobody moves it from here. */
export function StatusChange({ ticket, refetch }: Props) {
  const { t } = useTranslation(['tickets', 'common']);
  const draft = useDraft(`ticket:${ticket.number}:status`);
  const { record, pending, refused, dismiss } = useRecording(SetTicketStatusDocument, 'TicketStatusSet', refetch);
  const [picked, setPicked] = useState<TicketStatus | null>(null);
  const choices = useRef<HTMLDivElement>(null);
  useCommands(ticket.nextStatuses.length === 0 ? [] : [{ id: 'ticket:status', label: t('status.command'), keywords: 'status joutai kanryou', group: t('page.group'), icon: 'refresh', shortcut: 's', run: () => choices.current?.querySelector('button')?.focus() }]);
  // A status that is no longer possible, because a colleague was first, is no longer picked; the reason stays.
  const next = picked && ticket.nextStatuses.includes(picked) ? picked : null;

  if (ticket.nextStatuses.length === 0) return <p className={classes.quiet}>{t(ticket.status === 'ESCALATED' ? 'status.withTier2' : 'status.final')}</p>;

  const submit = async (): Promise<void> => {
    if (!next || pending) return;
    const { text } = draft;
    if (!(await record({ ticketNumber: ticket.number, expectedVersion: ticket.version, status: next, reason: text.trim() || null }))) return;
    setPicked(null);
    await draft.clear(text);
  };
  return (
    <Stack gap="xs">
      <Group ref={choices} gap="xs" role="group" aria-label={t('status.next')}>
        {ticket.nextStatuses.map((code) => (
          <Button key={code} size="sm" variant={code === next ? 'light' : 'default'} aria-pressed={code === next} onClick={() => { dismiss(); setPicked(code === next ? null : code); }}>
            {t('status.to', { status: t(`common:ticketStatus.${code}`) })}
          </Button>
        ))}
      </Group>
      <RefusedNotice refused={refused} onRetry={next ? () => void submit() : undefined} />
      {next && (
        <>
          <DraftConflict draft={draft} mine={draft.text} />
          <ImeTextarea
            label={t('status.reason')} autosize minRows={2} maxRows={6} autoFocus value={draft.text} onBlur={draft.flush} onSubmitKey={() => void submit()}
            onChange={(event) => { dismiss(); draft.setText(event.currentTarget.value); }}
          />
          <Group gap="xs">
            <DraftState draft={draft} />
            <Group gap="xs" ml="auto">
              <Button size="sm" variant="default" onClick={() => setPicked(null)}>{t('common:cancel')}</Button>
              <Button size="sm" loading={pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void submit()}>{t('status.submit', { status: t(`common:ticketStatus.${next}`) })}</Button>
            </Group>
          </Group>
        </>
      )}
    </Stack>
  );
}
