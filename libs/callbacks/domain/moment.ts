import { addDays, isJstDate, type JstDate, jstDateOf, jstInstant, type JstTime, jstTimeOf, weekdayOf } from '@saimado/kernel/jst';
import { DAY_LETTERS } from './clinic-hours';
import { isTime, jstTime, plain, timeAt } from './typed-time';

/** A day in Asia/Tokyo, and the time where one was told. */
export interface Moment {
  date: JstDate;
  time: JstTime | null;
}

const NAMED_DAYS: readonly (readonly [RegExp, number])[] = [[/^(?:今日|本日|きょう)/u, 0], [/^(?:明後日|あさって)/u, 2], [/^(?:明日|翌日|あした|あす)/u, 1]];
const AHEAD = /^(?:(\d{1,2})時間)?(?:(半)|(\d{1,3})分)?後$/u;
const WEEKDAY = /^(来週の?)?([月火水木金土日])曜日?/u;
/** How far back a day without a year is still taken for the one that has passed. */
const LOOK_BACK_DAYS = 31;

const two = (text: string): string => text.padStart(2, '0');

/** The day at the beginning of a text, and what is left; the day is the next one of that name from {@link LOOK_BACK_DAYS} ago on. */
function dayAt(text: string, today: JstDate): { date: JstDate; rest: string } | null {
  for (const [pattern, ahead] of NAMED_DAYS) if (pattern.test(text)) return { date: addDays(today, ahead), rest: text.replace(pattern, '') };
  const [weekday, nextWeek, letter] = WEEKDAY.exec(text) ?? [];
  if (weekday && letter) {
    const monday = addDays(today, 1 - weekdayOf(today));
    const inWeek = addDays(monday, DAY_LETTERS.indexOf(letter as '月') + (nextWeek ? 7 : 0));
    return { date: inWeek < today ? addDays(inWeek, 7) : inWeek, rest: text.slice(weekday.length) };
  }
  const [whole, year, month, day] = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})(?:日|(?![\d:]))(?:\([月火水木金土日]\))?/u.exec(text) ?? [];
  if (!whole || !month || !day) return null;
  const rest = text.slice(whole.length);
  const years = year ? [Number(year)] : [0, 1].map((more) => Number(addDays(today, -LOOK_BACK_DAYS).slice(0, 4)) + more);
  const dates = years.map((one) => `${one}-${two(month)}-${two(day)}`).filter(isJstDate);
  const date = dates.find((one) => year !== undefined || one >= addDays(today, -LOOK_BACK_DAYS));
  return date ? { date, rest } : null;
}

/**
 * A moment as it is typed between two sentences: 「15時」 「明日 10:30」 「11/25 午後2時」 「来週月曜 9時」 「30分後」. A time alone is
 * its next occurrence. Null where it cannot be read.
 */
export function readMoment(typed: string, now: Date): Moment | null {
  const text = plain(typed).replace(/\s+/g, ' ');
  const [ahead, hours, half, minutes] = AHEAD.exec(text) ?? [];
  if (ahead && (hours || minutes)) {
    const at = new Date(now.getTime() + (Number(hours ?? 0) * 60 + (half ? 30 : Number(minutes ?? 0))) * 60_000);
    return { date: jstDateOf(at), time: jstTimeOf(at) };
  }
  const today = jstDateOf(now);
  const day = dayAt(text, today);
  const rest = (day?.rest ?? text).replace(/^\s*(?:の|[、,])?\s*/u, '').replace(/(?:から|以降|以後|頃|ごろ|に|〜|~|-)+$/u, '');
  if (rest === '') return day && { date: day.date, time: null };
  const time = timeAt(rest, 0);
  if (!time || time.end !== rest.length || !isTime(time.time.minutes)) return null;
  const at = jstTime(time.time.minutes);
  return { date: day?.date ?? (at > jstTimeOf(now) ? today : addDays(today, 1)), time: at };
}

/** The instant of a moment; a day alone begins at midnight. */
export const instantOf = ({ date, time }: Moment): Date => jstInstant(date, time ?? '00:00');

const inYear = (date: JstDate): string => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;

/** A day as one would write it today; reading it today gives the same day. */
export function printDay(date: JstDate, today: JstDate): string {
  const short = inYear(date);
  return dayAt(short, today)?.date === date ? short : `${Number(date.slice(0, 4))}/${short}`;
}

/** An instant as one would write it today, to the minute. */
export function printMoment(at: Date, now: Date): string {
  const [date, time] = [jstDateOf(at), jstTimeOf(at)];
  const day = printDay(date, jstDateOf(now));
  return time === '00:00' ? day : `${day} ${time.replace(/^0/, '')}`;
}

/** 11月24日（火）10:00, for the timeline. */
export function instantInWords(at: Date): string {
  const date = jstDateOf(at);
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日（${DAY_LETTERS[weekdayOf(date) - 1]}）${jstTimeOf(at)}`;
}
