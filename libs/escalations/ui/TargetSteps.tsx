import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import {
  EndWaitingDocument, RecordFirstContactDocument, RecordProgressDocument, WaitForCallerDocument, type EscalationFieldsFragment, type EscalationTargetsFieldsFragment,
} from '@saimado/contract/generated/escalations';
import { DraftConflict, DraftState } from '@saimado/drafts/ui/DraftState';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { useCommands } from '@saimado/ui-kit/commands';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';

const STEPS = ['contact', 'progress', 'wait'] as const;
type Step = (typeof STEPS)[number];
const KEYS: Record<Step, string> = { contact: 'f', progress: 'p', wait: 'w' };
const ICONS = { contact: 'phone', progress: 'note', wait: 'clock' } as const;

interface Props { escalation: EscalationFieldsFragment; clocks: EscalationTargetsFieldsFragment; refetch: () => Promise<unknown> }

/** What the holder records of the caller: spoken to, told how things stand, waited for. */
export function TargetSteps({ escalation, clocks, refetch }: Props) {
  const { t } = useTranslation(['escalations', 'common']);
  const [opened, setOpened] = useState<Step | null>(null);
  const goOn = useRecording(EndWaitingDocument, 'WaitingEnded');
  const working = escalation.claimedByMe && (escalation.status === 'CLAIMED' || escalation.status === 'REFERRED');
  const waiting = clocks.waitingSince !== null;
  const contactOwed = clocks.targets.some(({ kind, endedAt }) => kind === 'FIRST_CONTACT' && endedAt === null);
  const possible = (step: Step): boolean => working && (step === 'contact' ? contactOwed : step === 'progress' ? !contactOwed : !waiting);
  const endWaiting = async (): Promise<void> => {
    if (!(await goOn.record({ escalationId: escalation.id }))) await refetch().catch(() => undefined);
  };

  const group = t('common:nav.desk');
  useCommands([
    ...STEPS.filter((step) => step !== 'wait' || !waiting).map((step) => ({
      id: `desk:target:${step}`, label: t(`target.${step}.open`), shortcut: KEYS[step], icon: ICONS[step], group, disabled: !possible(step), run: () => setOpened(step),
    })),
    ...(waiting ? [{ id: 'desk:target:goOn', label: t('target.goOn'), shortcut: KEYS.wait, icon: 'arrowRight' as const, group, disabled: !working || goOn.pending, run: () => void endWaiting() }] : []),
  ]);

  if (!working && !opened) return null;
  return (
    <Stack gap="xs" mt="xs">
      <RefusedNotice refused={goOn.refused} onRetry={() => void endWaiting()} />
      {!opened && (
        <Group gap="xs" role="group" aria-label={t('target.actions')}>
          {STEPS.filter(possible).map((step) => (
            <Button key={step} size="sm" variant={step === 'contact' ? 'filled' : 'default'} rightSection={<KeyHint keys={KEYS[step]} />} onClick={() => setOpened(step)}>{t(`target.${step}.open`)}</Button>
          ))}
          {waiting && <Button size="sm" loading={goOn.pending} rightSection={<KeyHint keys={KEYS.wait} />} onClick={() => void endWaiting()}>{t('target.goOn')}</Button>}
        </Group>
      )}
      {opened && <TargetForm key={opened} escalationId={escalation.id} step={opened} possible={possible(opened)} onClose={() => setOpened(null)} />}
    </Stack>
  );
}

/** The words of one step, a draft of its own until it is recorded. */
function TargetForm({ escalationId, step, possible, onClose }: { escalationId: string; step: Step; possible: boolean; onClose: () => void }) {
  const { t } = useTranslation(['escalations', 'common']);
  const draft = useDraft(`escalation:${escalationId}:${step}`);
  const contact = useRecording(RecordFirstContactDocument, 'FirstContactRecorded');
  const progress = useRecording(RecordProgressDocument, 'ProgressRecorded');
  const wait = useRecording(WaitForCallerDocument, 'WaitingForCaller');
  const { pending, refused, dismiss } = { contact, progress, wait }[step];
  const ready = possible && (step !== 'wait' || draft.text.trim() !== '');
  const submit = async (): Promise<void> => {
    if (!ready || pending) return;
    const { text } = draft;
    const done = step === 'wait' ? await wait.record({ escalationId, waitingFor: text }) : await (step === 'contact' ? contact : progress).record({ escalationId, said: text });
    if (!done) return;
    await draft.clear(text);
    onClose();
  };
  return (
    <Stack gap="xs">
      <DraftConflict draft={draft} mine={draft.text} />
      <ImeTextarea
        label={t(`target.${step}.label`)} description={t(`target.${step}.hint`)} autosize minRows={1} maxRows={6} autoFocus required={step === 'wait'}
        value={draft.text} onBlur={draft.flush} onSubmitKey={() => void submit()} onChange={(event) => { dismiss(); draft.setText(event.currentTarget.value); }}
      />
      <RefusedNotice refused={refused} onRetry={() => void submit()} />
      <Group gap="xs">
        <DraftState draft={draft} />
        <Group gap="xs" ml="auto">
          <Button size="sm" variant="default" onClick={onClose}>{t('common:cancel')}</Button>
          <Button size="sm" disabled={!ready} loading={pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void submit()}>{t(`target.${step}.submit`)}</Button>
        </Group>
      </Group>
    </Stack>
  );
}
