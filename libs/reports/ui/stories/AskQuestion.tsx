import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { AskReportQuestionDocument } from '@saimado/contract/generated/report-stories';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import classes from './stories.module.css';

/** What is typed and not sent yet, while the page is open: readers keep nothing on the server but what they ask. */
const unsent = new Map<string, string>();

export function AskQuestion({ reportId, refetch }: { reportId: string; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation('reports');
  const [text, setText] = useState(unsent.get(reportId) ?? '');
  const { record, pending, refused } = useRecording(AskReportQuestionDocument, 'ReportQuestionAsked');
  const write = (words: string): void => {
    unsent.set(reportId, words);
    setText(words);
  };
  const ask = async (): Promise<void> => {
    if (text.trim() === '' || !(await record({ reportId, text }))) return;
    write('');
    await refetch();
  };
  return (
    <div className={classes.editor}>
      <ImeTextarea
        label={t('stories.ask')} description={t('stories.askHint')} autosize minRows={3} maxRows={12} maxLength={1000} value={text}
        error={refused?.reason === 'InvalidInput' ? refused.text : undefined} onSubmitKey={() => void ask()} onChange={(event) => write(event.currentTarget.value)}
      />
      {refused?.reason !== 'InvalidInput' && <RefusedNotice refused={refused} onRetry={() => void ask()} />}
      <div className={classes.buttons}><Button disabled={text.trim() === ''} loading={pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void ask()}>{t('stories.send')}</Button></div>
    </div>
  );
}
