import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useRecording } from '@saimado/contract/client/use-recording';
import { ChooseAgentStateDocument } from '@saimado/contract/generated/floor';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';

/** Why one is away, where no reason of the list is it. */
export function OtherReason({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('floor');
  const draft = useDraft('agent-state:away');
  const choosing = useRecording(ChooseAgentStateDocument, 'AgentStateChosen');
  const submit = async (): Promise<void> => {
    const words = draft.text;
    if (!(await choosing.record({ choice: 'AWAY', reason: 'OTHER', words }))) return;
    await draft.clear(words);
    onClose();
  };
  return (
    <RecordDialog title={t('other.title')} submitLabel={t('other.submit')} pending={choosing.pending} refused={choosing.refused} atField={['InvalidInput']} onSubmit={() => void submit()} onClose={onClose}>
      <ImeTextInput
        label={t('other.label')} description={t('other.hint')} data-autofocus autoComplete="off" value={draft.text} error={choosing.refused?.reason === 'InvalidInput' && t('other.wrong')}
        onChange={(event) => draft.setText(event.currentTarget.value)} onBlur={draft.flush}
      />
    </RecordDialog>
  );
}
