/**
 * How instants and days read: 2026年6月10日（水） 14:05, 24 h, always Asia/Tokyo whatever the PC's time zone
 * (product.md). In English the same order of facts with the zone spelled out.
 */
export type Language = 'ja' | 'en';

const ZONE = 'Asia/Tokyo';
const formatter = (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });

const WEEKDAY = { ja: formatter('ja-JP', { weekday: 'short' }), en: formatter('en-GB', { weekday: 'short' }) };
const DAY = {
  ja: formatter('ja-JP', { year: 'numeric', month: 'long', day: 'numeric' }),
  en: formatter('en-GB', { year: 'numeric', month: 'short', day: 'numeric' }),
};
const TIME = formatter('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const SECONDS = formatter('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const ERA = formatter('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', month: 'long', day: 'numeric' });
const SHORT = { ja: formatter('ja-JP', { month: 'long', day: 'numeric' }), en: formatter('en-GB', { month: 'short', day: 'numeric' }) };

/** A day `YYYY-MM-DD` as an instant inside it; an ISO instant as it is. */
const instantOf = (value: string | Date): Date =>
  value instanceof Date ? value : new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00+09:00` : value);

export function formatDay(value: string | Date, language: Language): string {
  const at = instantOf(value);
  const weekday = WEEKDAY[language].format(at);
  return language === 'ja' ? `${DAY.ja.format(at)}（${weekday}）` : `${weekday} ${DAY.en.format(at)}`;
}

export const formatTime = (value: string | Date): string => TIME.format(instantOf(value));

export const formatDateTime = (value: string | Date, language: Language): string =>
  `${formatDay(value, language)} ${formatTime(value)}${language === 'en' ? ' JST' : ''}`;

/** For dense lists: 6月10日（水） 14:05. */
export function formatShort(value: string | Date, language: Language): string {
  const at = instantOf(value);
  const weekday = WEEKDAY[language].format(at);
  return language === 'ja' ? `${SHORT.ja.format(at)}（${weekday}） ${formatTime(at)}` : `${weekday} ${SHORT.en.format(at)} ${formatTime(at)}`;
}

/** For a place that holds no more: 6月10日. */
export const formatMonthDay = (value: string | Date, language: Language): string => SHORT[language].format(instantOf(value));

/** 令和8年6月10日（水） 14:05:33, for the hover. */
export function formatEra(value: string | Date, withTime: boolean): string {
  const at = instantOf(value);
  return `${ERA.format(at)}（${WEEKDAY.ja.format(at)}）${withTime ? ` ${SECONDS.format(at)}` : ''}`;
}

/** `YYYY-MM` → 2026年6月 / Jun 2026. */
export function formatMonth(month: string, language: Language): string {
  const at = instantOf(`${month}-01`);
  return formatter(language === 'ja' ? 'ja-JP' : 'en-GB', { year: 'numeric', month: language === 'ja' ? 'long' : 'short' }).format(at);
}

/** Milliseconds → 4:05 or 1:04:05. */
export function formatElapsed(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const two = (n: number): string => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
