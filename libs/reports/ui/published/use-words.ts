import { useTranslation } from 'react-i18next';
import { addMonths } from '@saimado/kernel/jst';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatMonth } from '@saimado/ui-kit/format-date';
import type { PeriodKind, ReleaseHead } from './release';
import { MONTHS } from './releases';
import { durationSayings, periodSaying } from './say';

type Word = (code: string) => string;

/** The words for the codes of a release. One that the catalogue does not know any more is shown as it is. */
export function useWords(): Record<'table' | 'measure' | 'hotline', Word> & Record<'note' | 'measureNote', (code: string) => string | undefined> & { code: (table: string, code: string) => string } {
  const { t, i18n } = useTranslation('reports');
  const known = (group: string) => (code: string): string => t(`published.${group}.${code}`, { defaultValue: code });
  const note = (group: string) => (code: string): string | undefined => (i18n.exists(`reports:published.${group}.${code}`) ? t(`published.${group}.${code}`) : undefined);
  return {
    table: known('tables'), measure: known('measures'), hotline: known('hotlines'), note: note('notes'), measureNote: note('measureNotes'),
    code: (table, code) => known(`codes.${table}`)(code),
  };
}

/** A period's name: 2026年5月, 2026年4〜6月, 2026年度. */
export function usePeriodName(): (period: Pick<ReleaseHead['period'], 'kind' | 'first'>) => string {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  return (period) => {
    const { key, values } = periodSaying(period);
    return t(`published.${key}`, { ...values, monthName: formatMonth(values.first, language) });
  };
}

/** Whole seconds as people say them. */
export function useDuration(): (seconds: number) => string {
  const { t } = useTranslation('reports');
  const between = useLanguage() === 'en' ? ' ' : '';
  return (seconds) => durationSayings(seconds).map(({ key, values }) => t(`published.${key}`, { ...values })).join(between);
}

/** For under a narrow bar: the month, or the months of the quarter, with the year where it is new; a year by its number. */
export function useShortPeriodName(): (kind: PeriodKind, first: string, index: number) => string {
  const { t } = useTranslation('reports');
  return (kind, first, index) => {
    const [year, month] = [first.slice(0, 4), Number(first.slice(5))];
    if (kind === 'YEAR') return year;
    const name = t(kind === 'MONTH' ? 'published.short.month' : 'published.short.quarter', { month, last: Number(addMonths(first, 2).slice(5)) });
    return index === 0 || month < 1 + MONTHS[kind] ? `${name}\n${year}` : name;
  };
}
