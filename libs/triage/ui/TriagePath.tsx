import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import type { TriageWork } from './use-triage';
import classes from './triage.module.css';

/** What was answered so far. Any answer can be changed; the later ones stay where they still apply. */
export function TriagePath({ work }: { work: TriageWork }) {
  const { t } = useTranslation('triage');
  const english = useLanguage() === 'en';
  if (work.path.length === 0) return null;
  return (
    <ol className={classes.path} aria-label={t('path')} data-decided={work.verdict !== null || undefined}>
      {work.path.map((one) => (
        <li key={one.questionId}>
          <UnstyledButton className={classes.step} aria-current={work.question?.id === one.questionId ? 'step' : undefined} title={english ? `${one.questionEn} ${one.answerEn}` : `${one.question} ${one.answer}`} onClick={() => work.ask(one.questionId)}>
            <span className="visually-hidden">{english ? one.questionEn : one.question} </span>
            {english ? one.answerEn : one.answer}
            <span className="visually-hidden"> {t('change')}</span>
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}
