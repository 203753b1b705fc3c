import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import type { useToldAlready } from './use-told-already';
import classes from './escalate-form.module.css';

interface Consented { told: boolean | null; wishes: boolean | null; wishWords: string }
interface Props {
  already: ReturnType<typeof useToldAlready>;
  told: boolean;
  wishes: boolean;
  wishWords: string;
  onChange: (part: Partial<Consented>) => void;
  onBlur: () => void;
}

/**
 * The introduction of a firm is at the member's wish (001 2-1) and its work at their cost, which the caller must hear before
 * (001 Q2-4): the sentence to read stands where it is ticked off, and the wish is kept in the caller's own words.
 */
export function ConsentFields({ already, told, wishes, wishWords, onChange, onBlur }: Props) {
  const { t } = useTranslation('escalations');
  const before = already.read ? t('escalate.readAlready', { by: already.read.by }) : already.toldBefore ? t('escalate.toldBefore') : undefined;
  return (
    <fieldset className={classes.consent}>
      <legend className={classes.legend}>{t('escalate.consent')}</legend>
      {already.sentence && <p lang="ja" className={`saimado-script ${classes.sentence}`}>{already.sentence}</p>}
      <Checkbox label={t('escalate.told')} description={before} checked={told} onChange={(event) => onChange({ told: event.currentTarget.checked })} />
      <Checkbox label={t('escalate.wishes')} description={t('escalate.wishesHint')} checked={wishes} onChange={(event) => onChange({ wishes: event.currentTarget.checked })} />
      {wishes && (
        <ImeTextInput
          size="sm" autoComplete="off" label={t('escalate.wishWords')} value={wishWords} onBlur={onBlur}
          onChange={(event) => onChange({ wishWords: event.currentTarget.value })}
        />
      )}
    </fieldset>
  );
}
