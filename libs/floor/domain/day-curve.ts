import { RING_TIMEOUT_MS } from '@saimado/calls/domain/call-states';
import type { CallState } from '@saimado/kernel/codes';
import { jstDateOf, type JstDate, jstInstant, jstTimeOf } from '@saimado/kernel/jst';
import type { AgentPeriod } from './agent-history';

/** The hours that are shown one by one: those in which some line is open (domain.md §1). */
export const FIRST_HOUR = 6;
export const LAST_HOUR = 20;
const HOUR_MS = 3_600_000;

export interface CurveCall {
  state: CallState;
  receivedAt: Date;
  acceptedAt: Date | null;
  endedAt: Date | null;
  wrappedUpAt: Date | null;
  outsideHours: boolean;
}

export interface CurveCounts {
  arrived: number;
  answered: number;
  /** given up by the caller */
  abandoned: number;
  /** left unanswered by us */
  missed: number;
  outsideHours: number;
}

export interface CurveHour extends CurveCounts {
  hour: number;
  medianWaitMs: number | null;
  /** from answering to the end of after-call work */
  medianHandlingMs: number | null;
  /** how many people could have answered, on average over the hour or as much of it as has passed; null: still to come */
  available: number | null;
  /** how many were there at all, in whatever state */
  present: number | null;
}

export interface DayCurve {
  hours: CurveHour[];
  /** in the night before the first hour and after the last */
  night: CurveCounts;
}

const median = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** A ring never lasts longer than its timeout: whoever "waited" longer was written down afterwards, and nobody knows how long they waited. */
const waited = ({ receivedAt, acceptedAt }: CurveCall): number[] => {
  const ms = acceptedAt ? acceptedAt.getTime() - receivedAt.getTime() : -1;
  return ms >= 0 && ms <= RING_TIMEOUT_MS ? [ms] : [];
};
/** Known of calls that went on while they were written down, once all of it is done. */
const handled = ({ acceptedAt, endedAt, wrappedUpAt }: CurveCall): number[] =>
  acceptedAt && endedAt && wrappedUpAt && endedAt >= acceptedAt ? [wrappedUpAt.getTime() - acceptedAt.getTime()] : [];

const counts = (calls: readonly CurveCall[]): CurveCounts => ({
  arrived: calls.length,
  answered: calls.filter(({ acceptedAt }) => acceptedAt !== null).length,
  abandoned: calls.filter(({ state }) => state === 'ABANDONED').length,
  missed: calls.filter(({ state }) => state === 'MISSED').length,
  outsideHours: calls.filter(({ outsideHours }) => outsideHours).length,
});

/** Milliseconds for which some of these periods lay between two instants. */
const overlap = (periods: readonly AgentPeriod[], from: number, until: number): number =>
  periods.reduce((sum, period) => sum + Math.max(0, Math.min(period.until.getTime(), until) - Math.max(period.from.getTime(), from)), 0);

/**
 * A day of one line, hour by hour in JST, by the hour in which a call came in.
 * @param calls all that came in on that day
 * @param periods what the line's operators were on that day, up to `now`
 */
export function dayCurve(day: JstDate, calls: readonly CurveCall[], periods: readonly AgentPeriod[], now: Date): DayCurve {
  const hourOf = ({ receivedAt }: CurveCall): number => (jstDateOf(receivedAt) === day ? Number(jstTimeOf(receivedAt).slice(0, 2)) : -1);
  const there = periods.filter(({ state }) => state !== 'OFF');
  const free = periods.filter(({ state }) => state === 'AVAILABLE');
  const hours = Array.from({ length: LAST_HOUR - FIRST_HOUR + 1 }, (_, index): CurveHour => {
    const hour = FIRST_HOUR + index;
    const own = calls.filter((call) => hourOf(call) === hour);
    const from = jstInstant(day).getTime() + hour * HOUR_MS;
    const until = Math.min(from + HOUR_MS, now.getTime());
    const onAverage = (some: readonly AgentPeriod[]): number | null => (until > from ? overlap(some, from, until) / (until - from) : null);
    return { hour, ...counts(own), medianWaitMs: median(own.flatMap(waited)), medianHandlingMs: median(own.flatMap(handled)), available: onAverage(free), present: onAverage(there) };
  });
  const night = calls.filter((call) => hourOf(call) < FIRST_HOUR || hourOf(call) > LAST_HOUR);
  return { hours, night: counts(night) };
}
