import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import { DraftConflict, DraftState } from '@saimado/drafts/ui/DraftState';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';
import { Held } from './Held';
import { useEscalationStep, type Step } from './use-escalation-steps';

interface Props {
  escalation: EscalationFieldsFragment;
  step: Step;
  /** The step may be made without a word. */
  optional: boolean;
  /** It may still be made; otherwise what was typed stays, and it is said why it cannot be sent. */
  possible: boolean;
  refetch: () => Promise<unknown>;
  onDone: () => void;
  onCancel: () => void;
}

/** The text of one step, a draft of its own until it is sent, whatever others do with the escalation meanwhile. */
export function StepForm({ escalation, step, optional, possible, refetch, onDone, onCancel }: Props) {
  const { t } = useTranslation(['escalations', 'common']);
  const draft = useDraft(`escalation:${escalation.id}:${step}`);
  const { take, pending, refused, dismiss } = useEscalationStep(step, escalation, refetch);
  const [heldBy] = useState(escalation.claimedBy);
  // One's own step changes the escalation before its answer is here; that is no news.
  const [sending, setSending] = useState(false);
  const passedOn = possible && escalation.claimedBy !== heldBy;
  const ready = possible && (optional || draft.text.trim() !== '');
  const submit = async (): Promise<void> => {
    if (!ready || pending) return;
    const { text } = draft;
    setSending(true);
    if (!(await take(text))) return setSending(false);
    await draft.clear(text);
    onDone();
  };
  return (
    <Stack gap="xs">
      {!possible && !sending && (
        <Notice tone="warning" title={t(`movedOn.${escalation.status}`)}>
          <Held escalation={escalation} /> {t('movedOn.kept')}
        </Notice>
      )}
      {passedOn && !sending && <Notice tone="warning"><Held escalation={escalation} /></Notice>}
      <DraftConflict draft={draft} mine={draft.text} />
      <ImeTextarea
        label={t(`step.${step}.label`)} description={t(`step.${step}.hint`)} autosize minRows={2} maxRows={8} autoFocus
        value={draft.text} onBlur={draft.flush} onSubmitKey={() => void submit()} onChange={(event) => { dismiss(); draft.setText(event.currentTarget.value); }}
      />
      <RefusedNotice refused={refused} onRetry={() => void submit()} />
      <Group gap="xs">
        <DraftState draft={draft} />
        <Group gap="xs" ml="auto">
          <Button size="sm" variant="default" onClick={onCancel}>{t(possible ? 'common:cancel' : 'common:close')}</Button>
          <Button size="sm" disabled={!ready} loading={pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void submit()}>{t(`step.${step}.submit`)}</Button>
        </Group>
      </Group>
    </Stack>
  );
}
