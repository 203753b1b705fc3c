import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useRecording } from '@saimado/contract/client/use-recording';
import { RetireKnowledgeDocument, ReturnKnowledgeDocument } from '@saimado/contract/generated/guideline';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';

interface Props { step: 'RETURN' | 'RETIRE'; of: { id: string; expectedVersion: number }; onClose: () => void; onDone: () => void }

/** Why an entry is given back or taken out; what is typed stays when one turns away. */
export function ReasonDialog({ step, of, onClose, onDone }: Props) {
  const { t } = useTranslation('guideline');
  const draft = useDraft(`knowledge:${of.id}:${step}`);
  const returning = useRecording(ReturnKnowledgeDocument, 'KnowledgeReturned');
  const retiring = useRecording(RetireKnowledgeDocument, 'KnowledgeRetired');
  const { record, pending, refused } = step === 'RETURN' ? returning : retiring;
  const submit = async (): Promise<void> => {
    if (!(await record({ ...of, reason: draft.text }))) return;
    await draft.clear();
    onDone();
  };
  return (
    <RecordDialog title={t(`knowledge.reasonOf.${step}`)} submitLabel={t(step === 'RETURN' ? 'knowledge.return' : 'knowledge.retire')} pending={pending} refused={refused} atField={['ReasonRequired', 'InvalidInput']} onSubmit={() => void submit()} onClose={onClose}>
      <ImeTextarea
        label={t('knowledge.reason')} autosize minRows={2} maxRows={6} maxLength={2000} data-autofocus value={draft.text} error={refused && ['ReasonRequired', 'InvalidInput'].includes(refused.reason) ? refused.text : undefined}
        onChange={(event) => draft.setText(event.currentTarget.value)} onBlur={draft.flush} onSubmitKey={() => void submit()}
      />
    </RecordDialog>
  );
}
