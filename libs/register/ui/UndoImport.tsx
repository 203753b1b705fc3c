import { Button, Stack } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApolloClient } from '@apollo/client/react';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { RegisterImportsDocument, UndoRegisterImportDocument } from '@saimado/contract/generated/register';
import { DraftConflict, DraftState } from '@saimado/drafts/ui/DraftState';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { ConfirmDialog } from '@saimado/ui-kit/ConfirmDialog';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import type { Import } from './use-imports';
import classes from './register.module.css';

const CHANGES = ['added', 'changed', 'left'] as const;
const LONGEST_REASON = 500;

/** Takes the last import back, for a reason that is kept; the dialog says what will be. */
export function UndoImport({ found }: { found: Import }) {
  const { t } = useTranslation('register');
  const client = useApolloClient();
  const [asked, setAsked] = useState(false);
  const draft = useDraft(`register-import:${found.id}:undo`);
  const undo = useRecording(UndoRegisterImportDocument, 'RegisterImportUndone');
  const reason = draft.text.trim();
  const submit = useCallback(async (): Promise<void> => {
    if (reason === '') return;
    if (await undo.record({ importId: found.id, reason })) {
      await draft.clear();
      setAsked(false);
      // What was the last import before may be taken back now, or not.
    }
    await client.refetchQueries({ include: [RegisterImportsDocument] });
  }, [reason, undo, found.id, draft, client]);
  return (
    <div className={classes.answer}>
      <Button size="sm" variant="default" leftSection={<Icon name="arrowLeft" />} onClick={() => setAsked(true)}>{t('undo.open')}</Button>
      <ConfirmDialog opened={asked} title={t('undo.title')} confirmLabel={t('undo.submit')} danger pending={undo.pending} disabled={reason === ''} onConfirm={() => void submit()} onClose={() => setAsked(false)}>
        <Stack gap="md">
          <div className={classes.what}>
            <p className={classes.fileName}>{found.fileName}</p>
            <p>{t('undo.text', { count: found.listedBefore })}</p>
            <ul>{CHANGES.map((change) => found[change] > 0 && <li key={change}>{t(`undo.${change}`, { count: found[change] })}</li>)}</ul>
            <p>{t('undo.kept')}</p>
          </div>
          <DraftConflict draft={draft} mine={draft.text} />
          <ImeTextarea label={t('undo.reason')} description={t('undo.reasonHint')} required autosize minRows={2} maxLength={LONGEST_REASON} value={draft.text} onChange={(event) => draft.setText(event.currentTarget.value)} onBlur={draft.flush} onSubmitKey={() => void submit()} />
          <DraftState draft={draft} />
          <RefusedNotice refused={undo.refused} onRetry={() => void submit()} />
        </Stack>
      </ConfirmDialog>
    </div>
  );
}
