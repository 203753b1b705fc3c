import { isJstDate } from '@saimado/kernel/jst';
import { useTranslation } from 'react-i18next';
import { useLanguage } from './DateTime';
import { formatDay } from './format-date';
import { ImeTextInput } from './ImeInput';
import { dayOf } from './typed-day';

interface Props {
  label: string;
  value: string;
  error?: string | undefined;
  required?: boolean;
  autoFocus?: boolean;
  /** Said while nothing is typed. */
  hint?: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
}

/** A day as text, in any spelling and width, read back with its weekday. The browser's own field would follow the PC's language. */
export function DayInput({ label, value, error, required = false, autoFocus = false, hint, onChange, onBlur }: Props) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const day = dayOf(value);
  return (
    <ImeTextInput
      label={label} required={required} withAsterisk={false} inputMode="numeric" autoComplete="off" data-autofocus={autoFocus || undefined} value={value} error={error} onBlur={onBlur} onChange={(event) => onChange(event.currentTarget.value)}
      description={isJstDate(day) ? formatDay(day, language) : (value === '' && hint) || t('dateHint')} inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
