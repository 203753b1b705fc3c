import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useRecording } from '@saimado/contract/client/use-recording';
import { ReturnReportStoryDocument } from '@saimado/contract/generated/report-stories';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';

const AT_FIELD = ['ReasonRequired', 'InvalidInput'];

/** What should be changed, for whoever wrote it. */
export function ReturnStory({ of, onClose, onDone }: { of: { id: string; expectedVersion: number }; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation('reports');
  const draft = useDraft(`report-story:${of.id}:return`);
  const { record, pending, refused } = useRecording(ReturnReportStoryDocument, 'ReportStoryReturned');
  const submit = async (): Promise<void> => {
    if (!(await record({ ...of, reason: draft.text }))) return;
    await draft.clear();
    onDone();
  };
  return (
    <RecordDialog title={t('stories.returnTitle')} submitLabel={t('stories.return')} pending={pending} refused={refused} atField={AT_FIELD} onSubmit={() => void submit()} onClose={onClose}>
      <ImeTextarea
        label={t('stories.returnReason')} autosize minRows={2} maxRows={6} maxLength={200} data-autofocus value={draft.text} error={refused && AT_FIELD.includes(refused.reason) ? refused.text : undefined}
        onChange={(event) => draft.setText(event.currentTarget.value)} onBlur={draft.flush} onSubmitKey={() => void submit()}
      />
    </RecordDialog>
  );
}
