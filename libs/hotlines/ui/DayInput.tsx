import { isJstDate } from '@saimado/kernel/jst';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay } from '@saimado/ui-kit/format-date';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { useTranslation } from 'react-i18next';
import { dayOf } from './typed';

interface Props {
  label: string;
  value: string;
  error: string | undefined;
  required?: boolean;
  autoFocus?: boolean;
  /** Said while nothing is typed. */
  hint?: string;
  onChange: (text: string) => void;
}

/** A day as text, in any spelling and width, read back with its weekday. The browser's own field would follow the PC's language. */
export function DayInput({ label, value, error, required = false, autoFocus = false, hint, onChange }: Props) {
  const { t } = useTranslation('hotlines');
  const language = useLanguage();
  const day = dayOf(value);
  return (
    <ImeTextInput
      label={label} required={required} withAsterisk={false} inputMode="numeric" autoComplete="off" data-autofocus={autoFocus || undefined} value={value} error={error} onChange={(event) => onChange(event.currentTarget.value)}
      description={isJstDate(day) ? formatDay(day, language) : (value === '' && hint) || t('form.dateHint')} inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
