import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { fieldsOf } from '@saimado/drafts/ui/draft-fields';
import { DraftConflict, DraftState } from '@saimado/drafts/ui/DraftState';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { ChosenSubjects } from './ChosenSubjects';
import { RecordedAnswers } from './RecordedAnswers';
import { SubjectSearch } from './SubjectSearch';
import { Suggestions } from './Suggestions';
import { type GuidelineWork, type Subject, useGuideline } from './use-guideline';
import classes from './guideline.module.css';

interface Props {
  ticket: TicketOfPanel;
  actions?: ReactNode;
  /** It scrolls by itself, as in a call; else it grows with the page. */
  scroll?: boolean;
  /** What the triage would be told of a chosen document, so that it need not ask again. */
  onSubject?: (triageDocument: string) => void;
}

/** 「質問」: which items or documents it is about, the question in words, and what was answered. */
export function GuidelinePanel({ ticket, actions, scroll = true, onSubject }: Props) {
  const { t } = useTranslation(['guideline', 'common', 'drafts']);
  const work = useGuideline(ticket);
  return (
    <Panel title={t('title')} icon="question" scroll={scroll} actions={actions}>
      {ticket.hotline === 'GUIDELINE' ? <Asked ticketNumber={ticket.number} work={work} onSubject={onSubject} /> : <EmptyState icon="question" title={t('otherLine')} />}
    </Panel>
  );
}

/** The search box is there at once: the caller is already talking while the rest is fetched. */
function Asked({ ticketNumber, work, onSubject }: { ticketNumber: string; work: GuidelineWork; onSubject: Props['onSubject'] }) {
  const { t } = useTranslation(['guideline', 'common']);
  const search = useRef<HTMLInputElement>(null);
  const question = useRef<HTMLTextAreaElement>(null);
  const answer = useRef<HTMLTextAreaElement>(null);
  const { words, guideline } = work;
  const subjects = guideline?.subjects ?? [];
  const codes = subjects.map(({ code }) => code);
  const last = codes.at(-1);
  const choose = async (subject: Subject): Promise<void> => {
    if (codes.length === 0 && subject.triageDocument) onSubject?.(subject.triageDocument);
    if (await work.choose(subject)) search.current?.focus();
  };
  const record = async (): Promise<void> => {
    if (await work.record()) search.current?.focus();
  };
  return (
    <div className={classes.panel}>
      {guideline && subjects.length === 0 && <p className={classes.spirit} lang="ja">{guideline.firstWords.join(' ')}</p>}
      <SubjectSearch
        ticketNumber={ticketNumber} chosen={codes} inputRef={search} onChoose={(subject) => void choose(subject)}
        onLeave={() => question.current?.focus()} onRemoveLast={() => { if (last) void work.remove(last); }}
      />
      <RefusedNotice refused={work.setting.refused} />
      {!guideline && <QueryGate query={work.query}>{() => null}</QueryGate>}
      <ChosenSubjects subjects={subjects} onRemove={(code) => void work.remove(code)} />
      <DraftConflict draft={words} mine={inWords(words.fields)} show={(content) => inWords(fieldsOf(content))} />
      <ImeTextarea
        ref={question} label={t('question.label')} placeholder={t('question.placeholder')} autosize minRows={1} maxRows={4} maxLength={1000} value={words.fields.question}
        onChange={(event) => words.setField('question', event.currentTarget.value)} onBlur={words.flush} onSubmitKey={() => answer.current?.focus()}
      />
      <Suggestions
        ticketNumber={ticketNumber} question={words.fields.question} codes={codes} used={words.fields.usedEntryId}
        onUse={(suggestion) => { work.reuse(suggestion); answer.current?.focus(); }}
      />
      <ImeTextarea
        ref={answer} label={t('answer.label')} placeholder={t('answer.placeholder')} autosize minRows={2} maxRows={10} maxLength={8000} value={words.fields.answer}
        onChange={(event) => words.setField('answer', event.currentTarget.value)} onBlur={words.flush} onSubmitKey={() => void record()}
      />
      <RefusedNotice refused={work.answering.refused} onRetry={() => void record()} />
      <div className={classes.row}>
        <DraftState draft={words} />
        <Button size="sm" className={classes.push} disabled={!work.ready} loading={work.answering.pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void record()}>{t('answer.record')}</Button>
      </div>
      <RecordedAnswers answers={guideline?.answers ?? []} refetch={work.query.refetch} />
      {guideline && <p className={classes.quiet}>{t('edition', { edition: guideline.edition })}</p>}
    </div>
  );
}

/** A question and its answer, for the choice between two windows. */
const inWords = ({ question = '', answer = '' }: { question?: string; answer?: string }): string => `${question}\n${answer}`;
