import { Button } from '@mantine/core';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { AddNoteDocument } from '@saimado/contract/generated/tickets';
import { DraftConflict, DraftState } from '@saimado/drafts/ui/DraftState';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import classes from './note-box.module.css';

interface Props {
  ticketNumber: string;
  /** So that a screen's key can put the cursor here. */
  inputRef?: Ref<HTMLTextAreaElement>;
  /** Rows before it grows. */
  minRows?: number;
}

/**
 * A note that is always ready: kept as a draft while it is typed, part of the ticket with Ctrl+Enter. Notes never
 * conflict; what is typed while one is being recorded stays.
 */
export function NoteBox({ ticketNumber, inputRef, minRows = 2 }: Props) {
  const { t } = useTranslation(['tickets', 'common']);
  const draft = useDraft(`ticket:${ticketNumber}:note`);
  const { record, pending, refused, dismiss } = useRecording(AddNoteDocument, 'NoteAdded');
  const [added, setAdded] = useState(false);
  const empty = draft.text.trim() === '';

  const submit = async (): Promise<void> => {
    if (empty || pending) return;
    const { text } = draft;
    if (!(await record({ ticketNumber, text }))) return;
    setAdded(true);
    await draft.clear(text);
  };

  return (
    <div className={classes.box}>
      <DraftConflict draft={draft} mine={draft.text} />
      <RefusedNotice refused={refused} onRetry={() => void submit()} />
      <ImeTextarea
        ref={inputRef} label={t('note.label')} placeholder={t('note.placeholder')} autosize minRows={minRows} maxRows={8}
        value={draft.text} onBlur={draft.flush} onSubmitKey={() => void submit()}
        onChange={(event) => {
          setAdded(false);
          if (refused) dismiss();
          draft.setText(event.currentTarget.value);
        }}
      />
      <div className={classes.foot}>
        {/* Between two notes the word is about the record, while typing about the draft. */}
        <span role="status" className={classes.added}>{added && empty ? t('note.added') : ''}</span>
        {!(added && empty) && <DraftState draft={draft} />}
        <Button size="sm" variant="default" className={classes.add} disabled={empty} loading={pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void submit()}>
          {t('note.add')}
        </Button>
      </div>
    </div>
  );
}
