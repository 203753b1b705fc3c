import { isJstDate, jstInstant } from '@saimado/kernel/jst';
import { dayOf } from '@saimado/ui-kit/typed-day';
import { typedTime } from '@saimado/ui-kit/typed-time';

export type TypedMoment = { kind: 'read'; at: string } | { kind: 'unread'; field: 'day' | 'time' };

/** A day and a time of day in Japan as they are typed, as an instant; else which of the two is none. */
export function typedMoment(day: string, time: string): TypedMoment {
  const [date, clock] = [dayOf(day), typedTime(time)];
  if (!isJstDate(date)) return { kind: 'unread', field: 'day' };
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) return { kind: 'unread', field: 'time' };
  return { kind: 'read', at: jstInstant(date, clock).toISOString() };
}
