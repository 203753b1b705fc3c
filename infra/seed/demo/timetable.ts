import type { HotlineCode } from '@saimado/kernel/codes';
import { addDays, jstDateOf, jstInstant, type JstDate, type JstMonth, nextMonth, weekdayOf } from '@saimado/kernel/jst';
import type { Random } from '../register-generator/random';

export interface Arrival {
  hotline: HotlineCode;
  at: Date;
}

/** How many calls come in each hour of the day, from 0:00, in relation to each other. A few come while a line is closed. */
const HOURS: Readonly<Record<HotlineCode, readonly number[]>> = {
  EMERGENCY: [0.1, 0.1, 0, 0, 0, 0.3, 1, 2, 6, 10, 10, 8, 5, 7, 9, 9, 8, 7, 4, 2, 1, 0.5, 0.3, 0.2],
  GUIDELINE: [0, 0, 0, 0, 0, 0, 0, 0, 0.4, 8, 9, 8, 4, 7, 9, 9, 7, 4, 0.5, 0.2, 0, 0, 0, 0],
};
/** The same for the days of a week, from Monday. */
const DAYS: Readonly<Record<HotlineCode, readonly number[]>> = {
  EMERGENCY: [13, 11, 11, 9, 12, 8, 3],
  GUIDELINE: [6, 5, 5, 4, 5, 0.2, 0.1],
};
const EMERGENCY_SHARE = 0.76;

const daysOf = (month: JstMonth): JstDate[] => {
  const days: JstDate[] = [];
  for (let day = `${month}-01`; day < `${nextMonth(month)}-01`; day = addDays(day, 1)) days.push(day);
  return days;
};

/** `count` calls of a month, earliest first. */
export function callsOfMonth(month: JstMonth, count: number, random: Random): Arrival[] {
  const slotsOf = (hotline: HotlineCode) => daysOf(month).flatMap((day) =>
    HOURS[hotline].map((weight, hour) => [{ day, hour }, weight * (DAYS[hotline][weekdayOf(day) - 1] ?? 0)] as const));
  const slots = { EMERGENCY: slotsOf('EMERGENCY'), GUIDELINE: slotsOf('GUIDELINE') };
  const arrivals = Array.from({ length: count }, (): Arrival => {
    const hotline = random.chance(EMERGENCY_SHARE) ? 'EMERGENCY' : 'GUIDELINE';
    const { day, hour } = random.weighted(slots[hotline]);
    return { hotline, at: new Date(jstInstant(day).getTime() + hour * 3_600_000 + random.below(3_600_000)) };
  });
  return arrivals.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The three months before the one in which `now` falls, oldest first. */
export function lastMonths(now: Date): readonly [JstMonth, JstMonth, JstMonth] {
  const before = (month: JstMonth): JstMonth => addDays(`${month}-01`, -1).slice(0, 7);
  const latest = before(jstDateOf(now).slice(0, 7));
  const middle = before(latest);
  return [before(middle), middle, latest];
}
