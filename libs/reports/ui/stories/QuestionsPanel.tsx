import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useMe } from '@saimado/contract/client/session';
import type { AskedQuestionsQuery, ReportQuestionsQuery } from '@saimado/contract/generated/report-stories';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { AskQuestion } from './AskQuestion';
import { StoryCard } from './StoryCard';
import { StoryEditor } from './StoryEditor';
import { useAskedQuestions, useQuestions } from './use-stories';
import classes from './stories.module.css';

type Asked = AskedQuestionsQuery['reportQuestions'][number];

/** Questions on a published report and their answers, for both sides. */
export function QuestionsPanel({ reportId }: { reportId: string }) {
  const { t } = useTranslation('reports');
  const answers = useMe().role === 'SUPERVISOR';
  return <Panel title={t('stories.questions')} icon="question">{answers ? <Answering reportId={reportId} /> : <Asking reportId={reportId} />}</Panel>;
}

function Asking({ reportId }: { reportId: string }) {
  const { t } = useTranslation('reports');
  const query = useAskedQuestions(reportId);
  return (
    <div className={classes.stack}>
      <QueryGate query={query}>
        {({ reportQuestions }) => (reportQuestions.length === 0
          ? <EmptyState icon="question" title={t('stories.questionsNone')} />
          : <>{reportQuestions.map((asked) => <Question key={asked.id} asked={asked}>{asked.answers.length === 0 && <p className={classes.quiet}>{t('stories.awaitsAnswer')}</p>}</Question>)}</>)}
      </QueryGate>
      <AskQuestion reportId={reportId} refetch={query.refetch} />
    </div>
  );
}

function Answering({ reportId }: { reportId: string }) {
  const { t } = useTranslation('reports');
  const query = useQuestions(reportId);
  return (
    <QueryGate query={query}>
      {({ reportQuestions }) => (reportQuestions.length === 0
        ? <EmptyState icon="question" title={t('stories.questionsNone')}>{t('stories.questionsNoneHint')}</EmptyState>
        : <div className={classes.stack}>{reportQuestions.map((asked) => <Question key={asked.id} asked={asked}><Answer asked={asked} refetch={query.refetch} /></Question>)}</div>)}
    </QueryGate>
  );
}

function Question({ asked, children }: { asked: Asked; children: ReactNode }) {
  const { t } = useTranslation('reports');
  return (
    <article className={classes.card} aria-label={t('stories.question')}>
      <p className={classes.quiet}>{t('stories.askedAt')} <DateTime value={asked.askedAt} /></p>
      <p className={classes.question}>{asked.text}</p>
      {asked.answers.map(({ id, text, publishedAt }) => (
        <div key={id} className={classes.answer}>
          <p className={classes.quiet}>{t('stories.answeredAt')} <DateTime value={publishedAt} /></p>
          <p className={classes.text}>{text}</p>
        </div>
      ))}
      {children}
    </article>
  );
}

function Answer({ asked, refetch }: { asked: ReportQuestionsQuery['reportQuestions'][number]; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation('reports');
  const [writing, setWriting] = useState(false);
  const [underWay] = asked.underWay;
  if (underWay) return <StoryCard key={`${underWay.id}:${underWay.version}`} story={underWay} aboutName={undefined} refetch={refetch} />;
  if (writing) return <StoryEditor periodCode="" questionId={asked.id} refetch={refetch} onClose={() => setWriting(false)} />;
  return <div><Button size="sm" variant={asked.answers.length === 0 ? 'filled' : 'default'} onClick={() => setWriting(true)}>{t(asked.answers.length === 0 ? 'stories.writeAnswer' : 'stories.addAnswer')}</Button></div>;
}
