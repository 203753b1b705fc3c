import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { DraftConflict, DraftState } from '@saimado/drafts/ui/DraftState';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { useEscalationStep, type Step } from './use-escalation-steps';

interface Props { escalationId: string; step: Step; onDone: () => void; onCancel: () => void }

/** The text of one step, a draft of its own until it is sent. */
export function StepForm({ escalationId, step, onDone, onCancel }: Props) {
  const { t } = useTranslation(['escalations', 'common']);
  const draft = useDraft(`escalation:${escalationId}:${step}`);
  const { take, pending, refused, dismiss } = useEscalationStep(step, escalationId);
  const empty = draft.text.trim() === '';
  const submit = async (): Promise<void> => {
    if (empty || pending) return;
    const { text } = draft;
    if (!(await take(text))) return;
    await draft.clear(text);
    onDone();
  };
  return (
    <Stack gap="xs">
      <DraftConflict draft={draft} mine={draft.text} />
      <ImeTextarea
        label={t(`step.${step}.label`)} description={t(`step.${step}.hint`)} autosize minRows={2} maxRows={8} autoFocus
        value={draft.text} onBlur={draft.flush} onSubmitKey={() => void submit()} onChange={(event) => { dismiss(); draft.setText(event.currentTarget.value); }}
      />
      <RefusedNotice refused={refused} onRetry={() => void submit()} />
      <Group gap="xs">
        <DraftState draft={draft} />
        <Group gap="xs" ml="auto">
          <Button size="sm" variant="default" onClick={onCancel}>{t('common:cancel')}</Button>
          <Button size="sm" disabled={empty} loading={pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void submit()}>{t(`step.${step}.submit`)}</Button>
        </Group>
      </Group>
    </Stack>
  );
}
