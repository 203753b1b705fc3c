import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { ProposeKnowledgeDocument } from '@saimado/contract/generated/guideline';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import type { Answer } from './use-guideline';
import classes from './guideline.module.css';

/** What was answered on this ticket; each may be laid before the supervisors, so that it helps again. */
export function RecordedAnswers({ answers, refetch }: { answers: readonly Answer[]; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation('guideline');
  const proposing = useRecording(ProposeKnowledgeDocument, 'KnowledgeProposed');
  if (answers.length === 0) return null;
  const propose = async (answerId: string): Promise<void> => {
    await proposing.record({ answerId });
    await refetch();
  };
  return (
    <section aria-label={t('answers.title')} className={classes.answers}>
      <h3 className={classes.heading}>{t('answers.title')}</h3>
      <RefusedNotice refused={proposing.refused} />
      <ul className={classes.list}>
        {answers.map((answer) => (
          <li key={answer.id} className={classes.answer}>
            <p className={classes.suggestedQuestion}>{answer.question}</p>
            <p className={classes.suggestedAnswer}>{answer.answer}</p>
            <div className={classes.row}>
              <span className={classes.quiet}>{answer.by} <DateTime value={answer.at} shape="time" />{answer.about.length > 0 && ` ・ ${answer.about.join('、')}`}</span>
              {answer.reused && <StatusBadge tone="info" icon="copy">{t('answers.reused')}</StatusBadge>}
              {answer.proposed
                ? <StatusBadge tone="success" icon="check">{t('answers.proposed')}</StatusBadge>
                : !answer.reused && <Button size="sm" variant="default" className={classes.push} leftSection={<Icon name="send" />} loading={proposing.pending} onClick={() => void propose(answer.id)}>{t('answers.propose')}</Button>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
