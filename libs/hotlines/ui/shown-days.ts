import type { Language } from '@saimado/ui-kit/format-date';

/** `YYYY` of a leap year, so that 02-29 is a day. */
const monthDay = (locale: string) => new Intl.DateTimeFormat(locale, { month: locale === 'ja-JP' ? 'long' : 'short', day: 'numeric', timeZone: 'UTC' });
const FORMATS = { ja: monthDay('ja-JP'), en: monthDay('en-GB') };

/** `12-29` → 12月29日 */
export const shownMonthDay = (day: string, language: Language): string => FORMATS[language].format(new Date(`2024-${day}T00:00:00Z`));

/** ISO weekdays as words: every day, a run of three or more from–to, else one by one. */
export function shownWeekdays(days: readonly number[], t: (key: string, values?: Record<string, string>) => string, language: Language): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (days.length === 7) return t('weekday.all');
  const name = (day: number): string => t(`weekday.${day}`);
  const unbroken = last - first === days.length - 1;
  if (unbroken && days.length >= 3) return t('weekday.range', { from: name(first), to: name(last) });
  return days.map(name).join(language === 'ja' ? '・' : ', ');
}
