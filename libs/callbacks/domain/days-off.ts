import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { addDays, daysBetween, type JstDate, jstInstant } from '@saimado/kernel/jst';
import { printDay, readMoment } from './moment';

const MOST_DAYS = 100;
const SAY = {
  unread: (part: string) => `「${part}」が日付として読み取れません。「11/24、12/29-1/3」のように書いてください。`,
  backwards: (part: string) => `「${part}」は終わりが始まりより前です。`,
  tooMany: `休みの日は合わせて${MOST_DAYS}日までです。`,
};

/** Single days and ranges on which a clinic cannot be reached: 「11/24、12/29〜1/3」. In order, each once. */
export function readDaysOff(typed: string, now: Date): { kind: 'days'; days: readonly JstDate[] } | InvalidInput {
  const found = new Set<JstDate>();
  for (const part of typed.normalize('NFKC').split(/[、,;\s]+|(?<=日)と/u).filter((one) => one !== '')) {
    const [from, until, more] = part.split(/[〜~–—―]|(?<![/\d]\d{4})(?<=[\d日)])[-－ー](?=\d{1,4}[/月])|から/u).map((one) => one.replace(/(?:まで|休み|休診)$/u, ''));
    const first = readMoment(from ?? '', now);
    // 「12/29〜1/3」: the end is the next such day after the beginning.
    const last = until === undefined ? first : first && readMoment(until, jstInstant(addDays(first.date, 31)));
    if (more !== undefined || !first || !last || first.time || last.time) return invalidInput('daysOff', SAY.unread(part));
    const lastDate = last.date > addDays(first.date, 365) ? addDays(first.date, -1) : last.date;
    const length = daysBetween(first.date, lastDate) + 1;
    if (length < 1) return invalidInput('daysOff', SAY.backwards(part));
    if (found.size + length > MOST_DAYS) return invalidInput('daysOff', SAY.tooMany);
    for (let day = 0; day < length; day += 1) found.add(addDays(first.date, day));
  }
  return { kind: 'days', days: [...found].sort() };
}

/** Days as one would write them today, days in a row as a range. Reading them today gives the same. */
export function printDaysOff(days: readonly JstDate[], today: JstDate): string {
  const ranges: [JstDate, JstDate][] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last && addDays(last[1], 1) === day) last[1] = day;
    else ranges.push([day, day]);
  }
  return ranges.map(([from, until]) => (from === until ? printDay(from, today) : `${printDay(from, today)}〜${printDay(until, from)}`)).join('、');
}
