import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import type { Hit } from './use-stories';
import classes from './stories.module.css';

interface Props {
  hits: readonly Hit[];
  /** Typed and not saved yet, by {@link reasonKey}. */
  reasons: Readonly<Record<string, string>>;
  onReason: (key: string, reason: string) => void;
  /** Puts the cursor on the words, so that the next thing typed takes their place. */
  onReplace: (hit: Hit) => void;
  onSubmitKey: () => void;
}

/** Not by its place, which moves with every letter typed before it: the same words twice have one reason. */
export const reasonKey = ({ field, kind, words }: Hit): string => `${field}:${kind}:${words}`;

/** Each place that may tell of somebody: other words, or why it does not. */
export function StoryHits({ hits, reasons, onReason, onReplace, onSubmitKey }: Props) {
  const { t } = useTranslation('reports');
  return (
    <ol className={classes.hits} aria-label={t('stories.hits')}>
      {hits.map((hit) => {
        const key = reasonKey(hit);
        return (
          <li key={`${key}:${hit.start}`} className={classes.hit} data-settled={hit.reason !== null || undefined}>
            <span className={classes.hitWords}><Icon name={hit.reason === null ? 'alert' : 'check'} /> 「{hit.words}」<span className={classes.quiet}>{t(`stories.kind.${hit.kind}`)}</span></span>
            <Button size="sm" variant="default" onClick={() => onReplace(hit)} aria-label={t('stories.replaceWords', { words: hit.words })}>{t('stories.replace')}</Button>
            {hit.reason === null
              ? <ImeTextInput className={classes.reason} placeholder={t('stories.reasonHint')} aria-label={t('stories.reasonOf', { words: hit.words })} maxLength={200} value={reasons[key] ?? ''} onSubmitKey={onSubmitKey} onChange={(event) => onReason(key, event.currentTarget.value)} />
              : <p className={classes.reason}>{t('stories.reasonGiven', { reason: hit.reason, by: hit.reasonBy })}</p>}
          </li>
        );
      })}
    </ol>
  );
}
