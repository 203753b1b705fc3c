import type { JstTime } from '@saimado/kernel/jst';

/** A time of day as it was typed; `half` is 午前 or 午後 where that was said. */
export interface TypedTime {
  minutes: number;
  half: 'AM' | 'PM' | null;
}

/** The dashes that Japanese keyboards produce for one another, and から. */
export const DASHES = /[-~〜‐‑–—―ー−ｰ]|から/uy;
const TIME = /(午前|午後|am|pm)?\s*(?:(正午)|(\d{1,2}):(\d{2})|(\d{1,2})時\s*(半|\d{1,2}分?)?|(\d{1,2})(\d{2})(?!\d)|(\d{1,2})(?!\d))/iuy;

/** The text with one writing for each sign: half width, as NFKC has it. */
export const plain = (text: string): string => text.normalize('NFKC').trim();

const minutesOf = (text: string | undefined): number => (text === '半' ? 30 : Number(text?.replace('分', '') ?? 0));

/** The time that stands at `at` of a {@link plain} text, and where it ends; null where there is none. */
export function timeAt(text: string, at: number): { time: TypedTime; end: number } | null {
  TIME.lastIndex = at;
  const found = TIME.exec(text);
  if (!found) return null;
  const [, said, noon, h1, m1, h2, m2, h3, m3, h4] = found;
  const half = said ? (/午前|am/i.test(said) ? 'AM' : 'PM') : null;
  const hours = noon ? 12 : Number(h1 ?? h2 ?? h3 ?? h4);
  const minutes = minutesOf(m1 ?? m2 ?? m3);
  return { time: { minutes: (half === 'PM' && hours < 12 ? hours + 12 : hours) * 60 + minutes, half }, end: TIME.lastIndex };
}

/** The end of a stretch that began at `from`: 「午後2時〜6時」 ends in the afternoon too. */
export const endAfter = (from: TypedTime, until: TypedTime): number =>
  until.half === null && from.half === 'PM' && until.minutes < 720 ? until.minutes + 720 : until.minutes;

const MINUTES_OF_DAY = 1_440;
/** Whether it is a time of day at all; `24:00` is one only as an end. */
export const isTime = (minutes: number, asEnd = false): boolean => minutes < MINUTES_OF_DAY || (asEnd && minutes === MINUTES_OF_DAY);

export const jstTime = (minutes: number): JstTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
