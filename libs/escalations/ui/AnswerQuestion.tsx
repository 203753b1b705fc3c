import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useMe } from '@saimado/contract/client/session';
import { useRecording } from '@saimado/contract/client/use-recording';
import { AnswerEscalationDocument, type EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import type { TicketStatus } from '@saimado/contract/generated/schema';
import { DraftConflict, DraftState } from '@saimado/drafts/ui/DraftState';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';

interface Props {
  escalation: Pick<EscalationFieldsFragment, 'id' | 'version' | 'status' | 'discipline'>;
  ticket: { status: TicketStatus; escalations: readonly Pick<EscalationFieldsFragment, 'discipline' | 'status'>[] };
  refetch: () => Promise<unknown>;
}

const AT_WORK: readonly EscalationFieldsFragment['status'][] = ['QUEUED', 'CLAIMED', 'REFERRED'];

/** Whether tier 2 waits for tier 1's word: sent back, and the discipline was not asked anew. */
export const awaitsAnswer = ({ status, discipline }: Pick<Props['escalation'], 'status' | 'discipline'>, ticket: Props['ticket']): boolean =>
  status === 'RETURNED' && ticket.status !== 'CLOSED' && !ticket.escalations.some((one) => one.discipline === discipline && AT_WORK.includes(one.status));

/** Tier 1 answers what tier 2 sent back; the escalation goes on where it stood. */
export function AnswerQuestion({ escalation, ticket, refetch }: Props) {
  const { role } = useMe();
  const awaited = awaitsAnswer(escalation, ticket) && (role === 'OPERATOR' || role === 'SUPERVISOR');
  // Whoever types while a colleague answers, asks anew or closes the ticket keeps what they typed.
  const [opened, setOpened] = useState(awaited);
  if (awaited && !opened) setOpened(true);
  return opened ? <AnswerForm escalation={escalation} awaited={awaited} refetch={refetch} onClose={() => setOpened(false)} /> : null;
}

function AnswerForm({ escalation, awaited, refetch, onClose }: Pick<Props, 'escalation' | 'refetch'> & { awaited: boolean; onClose: () => void }) {
  const { t } = useTranslation(['escalations', 'common']);
  const draft = useDraft(`escalation:${escalation.id}:answer`);
  const { record, pending, refused, dismiss } = useRecording(AnswerEscalationDocument, 'EscalationAnswered', refetch);
  const empty = draft.text.trim() === '';
  // One's own answer ends the question before its text is cleared; that is no news.
  const [sending, setSending] = useState(false);
  const submit = async (): Promise<void> => {
    if (empty || pending || !awaited) return;
    const { text } = draft;
    setSending(true);
    if (await record({ escalationId: escalation.id, expectedVersion: escalation.version, answer: text })) await draft.clear(text);
    setSending(false);
  };
  if (!awaited && empty) return null;
  return (
    <Stack gap="xs">
      {!awaited && !sending && <Notice tone="warning" title={t('answering.over')}>{t('movedOn.kept')}</Notice>}
      <DraftConflict draft={draft} mine={draft.text} />
      <ImeTextarea
        label={t('answering.label')} description={t('answering.hint')} autosize minRows={2} maxRows={8}
        value={draft.text} onBlur={draft.flush} onSubmitKey={() => void submit()} onChange={(event) => { dismiss(); draft.setText(event.currentTarget.value); }}
      />
      <RefusedNotice refused={refused} onRetry={() => void submit()} />
      <Group gap="xs">
        <DraftState draft={draft} />
        {!awaited && !sending && <Button ml="auto" size="sm" variant="default" onClick={onClose}>{t('common:close')}</Button>}
        <Button ml={awaited || sending ? 'auto' : 0} size="sm" disabled={empty || !awaited} loading={pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void submit()}>{t('answering.submit')}</Button>
      </Group>
    </Stack>
  );
}
