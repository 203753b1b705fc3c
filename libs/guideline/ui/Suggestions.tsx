import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GuidelineSuggestionsDocument } from '@saimado/contract/generated/guideline';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { useLetterKey } from '@saimado/ui-kit/use-letter-key';
import { useLater } from '@saimado/ui-kit/use-later';
import classes from './guideline.module.css';

interface Props {
  ticketNumber: string;
  question: string;
  /** What the ticket asks about: other items bring other suggestions. */
  codes: readonly string[];
  used: string | null;
  onUse: (suggestion: { entryId: string; answer: string }) => void;
}

const WAIT_MS = 300;

/** Released answers to similar questions, and why each is offered; one key puts the first into the answer. */
export function Suggestions({ ticketNumber, question, codes, used, onUse }: Props) {
  const { t } = useTranslation('guideline');
  const later = useLater(question.trim(), WAIT_MS);
  const nothing = later === '' && codes.length === 0;
  const { data, previousData } = useQuery(GuidelineSuggestionsDocument, { variables: { ticketNumber, codes: [...codes], question: later }, fetchPolicy: 'cache-and-network', skip: nothing });
  const suggestions = nothing ? [] : ((data ?? previousData)?.guidelineSuggestions ?? []);
  const first = suggestions[0];
  useLetterKey('q', () => { if (first) onUse(first); }, Boolean(first));
  if (suggestions.length === 0) return null;
  return (
    <section className={classes.suggestions} aria-label={t('suggestion.title')}>
      <h3 className={classes.heading}>{t('suggestion.title')}</h3>
      <ul className={classes.list}>
        {suggestions.map((suggestion, index) => (
          <li key={suggestion.entryId} className={classes.suggestion}>
            <p className={classes.suggestedQuestion}>{suggestion.question}</p>
            <p className={classes.suggestedAnswer}>{suggestion.answer}</p>
            <p className={classes.quiet}>
              {suggestion.sharedSubjects.length > 0 && <span>{t('suggestion.sharedSubjects', { subjects: suggestion.sharedSubjects.join('、') })} </span>}
              {suggestion.sharedWords.length > 0 && <span>{t('suggestion.sharedWords', { words: suggestion.sharedWords.join('・') })} </span>}
              <span>{t('suggestion.uses', { count: suggestion.uses })} ・ {t('subject.source', { source: suggestion.source })}</span>
            </p>
            <div className={classes.row}>
              {suggestion.reviewOverdue && <StatusBadge tone="warning" icon="clock">{t('suggestion.overdue')}</StatusBadge>}
              {used === suggestion.entryId
                ? <StatusBadge tone="success" icon="check">{t('suggestion.used')}</StatusBadge>
                : <Button size="sm" variant="default" rightSection={index === 0 ? <KeyHint keys="Alt+Q" /> : undefined} onClick={() => onUse(suggestion)}>{t('suggestion.use')}</Button>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
