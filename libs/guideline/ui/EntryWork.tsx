import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { ApproveKnowledgeDocument, ReviseKnowledgeDocument } from '@saimado/contract/generated/guideline';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextarea, ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';
import { useLetterKey } from '@saimado/ui-kit/use-letter-key';
import { MarkedText } from './MarkedText';
import { ReasonDialog } from './ReasonDialog';
import { type Entry, useTellsWho } from './use-knowledge';
import classes from './knowledge.module.css';

/** A supervisor's table: the words made general, what may still tell who asked, and the steps. */
export function EntryWork({ entry, refetch }: { entry: Entry; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation(['guideline', 'common']);
  const { question, answer, source, confirmed } = entry;
  const [initial] = useState({ question, answer, source, confirmed });
  const form = useKeptForm(`knowledge:${entry.id}:${entry.version}`, initial);
  const { fields } = form;
  const texts = { question: fields.question, answer: fields.answer, source: fields.source };
  const { marks, settled } = useTellsWho(entry.id, texts);
  const open = marks.filter(({ text }) => !fields.confirmed.includes(text));
  const found = [...new Map(marks.map((mark) => [mark.text, mark])).values()];
  const changed = JSON.stringify(fields) !== JSON.stringify(initial);
  const revising = useRecording(ReviseKnowledgeDocument, 'KnowledgeRevised', refetch);
  const approving = useRecording(ApproveKnowledgeDocument, 'KnowledgeApproved', refetch);
  const [asking, setAsking] = useState<'RETURN' | 'RETIRE' | null>(null);
  const of = { id: entry.id, expectedVersion: entry.version };

  const mayRevise = settled && open.length === 0 && (changed || entry.state === 'DRAFT');
  const revise = async (): Promise<void> => {
    if (!mayRevise || !(await revising.record({ ...of, codes: entry.codes, ...fields }))) return;
    form.forget();
    await refetch();
  };
  const mayApprove = entry.steps.includes('APPROVE') && !changed && open.length === 0;
  const approve = async (): Promise<void> => {
    if (mayApprove && (await approving.record(of))) await refetch();
  };
  useLetterKey('a', () => void approve(), mayApprove && asking === null);
  const change = (name: 'question' | 'answer' | 'source') => ({ value: fields[name], onChange: (event: { currentTarget: { value: string } }) => form.set({ [name]: event.currentTarget.value }), onSubmitKey: () => void revise() });
  const confirm = (text: string, harmless: boolean): void => form.set({ confirmed: harmless ? [...fields.confirmed, text] : fields.confirmed.filter((one) => one !== text) });

  return (
    <>
      {found.length > 0 && (
        <Notice tone={open.length > 0 ? 'warning' : 'info'} title={t(open.length > 0 ? 'tellsWho.title' : 'tellsWho.settled')}>
          <p className={classes.hint}>{t('tellsWho.hint')}</p>
          <ul className={classes.marks}>
            {found.map(({ text, kind }) => (
              <li key={text}>
                <Checkbox checked={fields.confirmed.includes(text)} onChange={(event) => confirm(text, event.currentTarget.checked)} label={t('tellsWho.harmless', { text, kind: t(`tellsWho.kind.${kind}`) })} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ImeTextarea label={t('knowledge.question')} autosize minRows={1} maxRows={4} maxLength={1000} {...change('question')} />
      <MarkedText text={fields.question} marks={open.filter(({ field }) => field === 'question')} settled={settled} />
      <ImeTextarea label={t('knowledge.answer')} autosize minRows={3} maxRows={14} maxLength={8000} {...change('answer')} />
      <MarkedText text={fields.answer} marks={open.filter(({ field }) => field === 'answer')} settled={settled} />
      <ImeTextInput label={t('knowledge.source')} maxLength={300} {...change('source')} />
      <RefusedNotice refused={revising.refused ?? approving.refused} />
      <div className={classes.buttons}>
        {entry.steps.includes('APPROVE') && (
          <Button disabled={!mayApprove} loading={approving.pending} leftSection={<Icon name="check" />} rightSection={<KeyHint keys="Alt+A" />} onClick={() => void approve()}>{t('knowledge.approve')}</Button>
        )}
        <Button variant={entry.steps.includes('APPROVE') ? 'default' : 'filled'} disabled={!mayRevise} loading={revising.pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void revise()}>{t('knowledge.revise')}</Button>
        {entry.steps.includes('RETURN') && <Button variant="default" onClick={() => setAsking('RETURN')}>{t('knowledge.return')}</Button>}
        <Button variant="default" onClick={() => setAsking('RETIRE')}>{t('knowledge.retire')}</Button>
      </div>
      {!entry.steps.includes('APPROVE') && entry.state === 'PROPOSED' && <p className={classes.hint}>{t('knowledge.another')}</p>}
      {asking && <ReasonDialog step={asking} of={of} onClose={() => setAsking(null)} onDone={() => { setAsking(null); void refetch(); }} />}
    </>
  );
}
