import { Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { useHotkey } from '@saimado/ui-kit/use-hotkey';
import type { Question, TriageWork } from './use-triage';
import classes from './triage.module.css';

/** One question with one key per answer. */
export function TriageQuestion({ work, question }: { work: TriageWork; question: Question }) {
  const { t } = useTranslation('triage');
  const english = useLanguage() === 'en';
  useHotkey('0', () => work.keepRest?.(), { enabled: work.keepRest !== null && !work.waiting });
  const help = english ? question.helpEn : question.help;
  return (
    <section aria-labelledby="triage-question" aria-busy={work.waiting} className={classes.question}>
      <h3 id="triage-question" className={classes.ask}>{english ? question.textEn : question.text}</h3>
      {help && <p className={classes.help}>{help}</p>}
      <div className={classes.answers}>
        {question.options.map(({ id, key, label, labelEn }) => (
          <AnswerKey key={id} hotkey={key} label={english ? labelEn : label} given={work.given === id} enabled={!work.waiting} onAnswer={() => work.answer(id)} />
        ))}
      </div>
      {work.path.length > 0 && (
        <div className={classes.buttons}>
          {work.keepRest && <Button size="sm" variant="light" leftSection={<Icon name="check" />} rightSection={<KeyHint keys="0" />} onClick={work.keepRest}>{t('keepRest')}</Button>}
          <Button size="sm" variant="subtle" leftSection={<Icon name="arrowLeft" />} rightSection={<KeyHint keys="Backspace" />} onClick={work.back}>{t('back')}</Button>
        </div>
      )}
    </section>
  );
}

interface AnswerProps { hotkey: string; label: string; given: boolean; enabled: boolean; onAnswer: () => void }

function AnswerKey({ hotkey, label, given, enabled, onAnswer }: AnswerProps) {
  const { t } = useTranslation('triage');
  useHotkey(hotkey, onAnswer, { enabled });
  return (
    <UnstyledButton className={classes.answer} data-given={given || undefined} aria-keyshortcuts={hotkey} onClick={onAnswer}>
      <KeyHint keys={hotkey} />
      <span className={classes.answerText}>{label}</span>
      {given && <span className={classes.given}>{t('given')}</span>}
    </UnstyledButton>
  );
}
