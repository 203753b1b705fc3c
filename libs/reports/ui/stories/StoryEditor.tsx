import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { WriteReportStoryDocument } from '@saimado/contract/generated/report-stories';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { ImeTextarea, ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';
import { MarkedStory } from './MarkedStory';
import { type About, MatterSelect, NO_ABOUT } from './MatterSelect';
import { reasonKey, StoryHits } from './StoryHits';
import { type Hit, type Story, useCheck, useMatters } from './use-stories';
import classes from './stories.module.css';

const LONGEST = { STORY: 400, ANSWER: 1_000 } as const;
const lengthOf = (text: string): number => [...text.trim()].length;

interface Props {
  periodCode: string;
  /** An answer to this question; a story where there is none. */
  questionId?: string | undefined;
  story?: Story | undefined;
  refetch: () => Promise<unknown>;
  onClose: () => void;
}
interface Fields { title: string; text: string; about: About; reasons: Record<string, string> }

/** Words for JMA: kept while they are typed, read by the machine a moment later, and each place it marks is reworded or explained. */
export function StoryEditor({ periodCode, questionId, story, refetch, onClose }: Props) {
  const { t } = useTranslation('reports');
  const kind = questionId ? 'ANSWER' : 'STORY';
  const [initial] = useState<Fields>(() => (story ? { title: story.title, text: story.text, about: { hotline: story.hotline, category: story.category, urgency: story.urgency }, reasons: {} } : { title: '', text: '', about: NO_ABOUT, reasons: {} }));
  const form = useKeptForm<Fields>(`report-story:${(questionId ?? periodCode).replace('+', '.')}:${story ? `${story.id}:${story.version}` : 'new'}`, initial);
  const { title, text, about, reasons } = form.fields;
  const [titleField, textField] = [useRef<HTMLInputElement>(null), useRef<HTMLTextAreaElement>(null)];
  const { check, settled } = useCheck({ periodCode, id: story?.id ?? null, title, text, ...about });
  const matters = useMatters(kind === 'STORY' ? periodCode : '');
  const { record, pending, refused } = useRecording(WriteReportStoryDocument, 'ReportStoryWritten', refetch);

  const hits = settled ? check?.hits ?? [] : [];
  const left = hits.filter((hit) => hit.reason === null && !reasons[reasonKey(hit)]?.trim()).length;
  const naming = settled ? check?.naming : undefined;
  const length = lengthOf(text);
  const maySave = text.trim() !== '' && (kind === 'ANSWER' || title.trim() !== '') && length <= LONGEST[kind] && !pending;

  const replace = ({ field, start, end }: Hit): void => {
    const input = field === 'title' ? titleField.current : textField.current;
    input?.focus();
    input?.setSelectionRange(start, end);
  };
  const save = async (): Promise<void> => {
    if (!maySave) return;
    const given = hits.flatMap((hit) => (hit.reason === null && reasons[reasonKey(hit)]?.trim() ? [{ field: hit.field, kind: hit.kind, start: hit.start, words: hit.words, reason: reasons[reasonKey(hit)] ?? '' }] : []));
    const leading = { title: title.length - title.trimStart().length, text: text.length - text.trimStart().length };
    const done = await record({
      id: story?.id ?? null, periodCode, questionId: questionId ?? null, expectedVersion: story?.version ?? 0, title: title.trim(), text: text.trim(), ...about,
      reasons: given.map((one) => ({ ...one, start: one.start - (one.field === 'title' ? leading.title : leading.text) })),
    });
    if (!done) return;
    form.forget();
    onClose();
    await refetch();
  };

  return (
    <div className={classes.editor}>
      {kind === 'STORY' && (
        <ImeTextInput ref={titleField} label={t('stories.title')} data-autofocus autoFocus autoComplete="off" maxLength={40} value={title} onSubmitKey={() => textField.current?.focus()} onChange={(event) => form.set({ title: event.currentTarget.value })} />
      )}
      <ImeTextarea
        ref={textField} label={t(kind === 'STORY' ? 'stories.text' : 'stories.answer')} description={t('stories.textHint')} autosize minRows={4} maxRows={14} autoFocus={kind === 'ANSWER'} value={text}
        error={length > LONGEST[kind] ? t('stories.tooLong', { length, longest: LONGEST[kind] }) : undefined} onSubmitKey={() => void save()} onChange={(event) => form.set({ text: event.currentTarget.value })}
      />
      <div className={classes.below}>
        <span className={classes.quiet} aria-hidden="true">{t('stories.length', { length, longest: LONGEST[kind] })}</span>
        <span className={classes.quiet} role="status">{text.trim() === '' ? '' : !settled ? t('stories.checking') : hits.length === 0 ? t('stories.nothingFound') : ''}</span>
      </div>
      {hits.length > 0 && (
        <section className={classes.checked} aria-label={t('stories.check')}>
          <Notice tone={left > 0 ? 'warning' : 'success'} title={left > 0 ? t('stories.found', { count: left }) : t('stories.allSettled')}>{left > 0 && t('stories.foundHint')}</Notice>
          {hits.some(({ field }) => field === 'title') && <MarkedStory text={title} hits={hits.filter(({ field }) => field === 'title')} />}
          {hits.some(({ field }) => field === 'text') && <MarkedStory text={text} hits={hits.filter(({ field }) => field === 'text')} />}
          <StoryHits hits={hits} reasons={reasons} onReason={(key, reason) => form.set({ reasons: { ...reasons, [key]: reason } })} onReplace={replace} onSubmitKey={() => void save()} />
        </section>
      )}
      {kind === 'STORY' && <MatterSelect matters={matters} about={about} onChange={(changed) => form.set({ about: changed })} />}
      {(naming === 'WITHHELD' || naming === 'NOT_GIVEN') && <Notice tone="warning">{t(`stories.naming.${naming}`)}</Notice>}
      {naming === 'NO_FIGURES' && <Notice tone="info">{t('stories.naming.NO_FIGURES')}</Notice>}
      <RefusedNotice refused={refused} onRetry={() => void save()} />
      <div className={classes.buttons}>
        <Button disabled={!maySave} loading={pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void save()}>{t(left > 0 ? 'stories.saveDraft' : 'stories.save')}</Button>
        <Button variant="default" onClick={onClose}>{t('stories.close')}</Button>
        <span className={classes.quiet}>{t('stories.kept')}</span>
      </div>
    </div>
  );
}
