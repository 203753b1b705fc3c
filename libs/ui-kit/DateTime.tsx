import { useTranslation } from 'react-i18next';
import { formatDateTime, formatDay, formatEra, formatShort, formatTime, type Language } from './format-date';

/** The language of the screen, for formatters. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'ja';
}

const SHAPES = {
  full: formatDateTime,
  short: formatShort,
  day: formatDay,
  time: (value: string | Date) => formatTime(value),
} as const;

/** An instant or a day in JST; the Japanese era on hover. */
export function DateTime({ value, shape = 'full' }: { value: string; shape?: keyof typeof SHAPES }) {
  const language = useLanguage();
  return <time dateTime={value} title={formatEra(value, shape !== 'day')}>{SHAPES[shape](value, language)}</time>;
}
