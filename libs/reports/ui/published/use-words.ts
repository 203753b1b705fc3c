import { useTranslation } from 'react-i18next';
import { addMonths } from '@saimado/kernel/jst';
import { formatMonth } from '@saimado/ui-kit/format-date';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import type { PeriodKind, ReleaseHead } from './release';
import { MONTHS } from './releases';

type Words = (...codes: string[]) => string;

/** The words for the codes of a release. One that the catalogue does not know yet is shown as it is. */
export function useWords(): { table: Words; code: (table: string, code: string) => string; measure: Words; hotline: Words } {
  const { t } = useTranslation(['reports', 'common']);
  return {
    table: (table) => t(`published.tables.${table}`, { defaultValue: table }),
    code: (table, code) => t(`published.codes.${table}.${code}`, { defaultValue: code }),
    measure: (measure) => t(`published.measures.${measure}`, { defaultValue: measure }),
    hotline: (hotline) => t(`common:hotline.${hotline}`),
  };
}

/** A period's name: 2026年5月, 2026年4月〜6月, 2026年度. */
export function usePeriodName(): (period: Pick<ReleaseHead['period'], 'kind' | 'first'>) => string {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  return ({ kind, first }) => {
    if (kind === 'MONTH') return formatMonth(first, language);
    const last = addMonths(first, MONTHS[kind] - 1);
    const names = { first: formatMonth(first, language), last: formatMonth(last, language), lastMonth: Number(last.slice(5)), year: first.slice(0, 4) };
    if (kind === 'YEAR' && first.endsWith('-04')) return t('published.period.fiscalYear', names);
    return t(first.slice(0, 4) === last.slice(0, 4) ? 'published.period.sameYear' : 'published.period.range', names);
  };
}

/** Whole seconds as people say them: 45秒, 12分30秒, 3時間5分, 2日4時間. */
export function useDuration(): (seconds: number) => string {
  const { t } = useTranslation('reports');
  return (seconds) => {
    const parts = [['days', Math.floor(seconds / 86_400)], ['hours', Math.floor(seconds / 3_600) % 24], ['minutes', Math.floor(seconds / 60) % 60], ['seconds', seconds % 60]] as const;
    const first = parts.findIndex(([, amount]) => amount > 0);
    if (first < 0) return t('published.duration.seconds', { amount: 0 });
    return parts.slice(first, first + 2).filter(([, amount]) => amount > 0).map(([unit, amount]) => t(`published.duration.${unit}`, { amount })).join(t('published.duration.between'));
  };
}

/** For under a narrow bar: the month, or where the quarter begins, with the year where it is new; a year by its number. */
export function useShortPeriodName(): (kind: PeriodKind, first: string, index: number) => string {
  const { t } = useTranslation('reports');
  return (kind, first, index) => {
    const [year, month] = [first.slice(0, 4), Number(first.slice(5))];
    if (kind === 'YEAR') return year;
    const name = t(kind === 'MONTH' ? 'published.short.month' : 'published.short.quarter', { month, last: Number(addMonths(first, 2).slice(5)) });
    return index === 0 || month < 1 + MONTHS[kind] ? `${name}\n${year}` : name;
  };
}
