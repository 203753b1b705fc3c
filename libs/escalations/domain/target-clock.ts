import { addWorkTime, isWorkTime, type WorkDays, workTimeBetween } from '@saimado/hotlines/domain/work-time';
import { addDays, jstDateOf, jstInstant } from '@saimado/kernel/jst';
import type { Counted, DeskTarget } from './desk-book';
import { countedDays } from './desk-calendar';

const MINUTE_MS = 60_000;
/** A warning moved to a closing time is never moved further back than over a long holiday. */
const LONGEST_CLOSURE_DAYS = 31;
/** So late a hint may come and still be of its time. */
const STILL_ON_TIME_MS = 30 * MINUTE_MS;

/** What happens to a clock. It pauses while the caller is waited for, or while tier 1 has the escalation; it ends met or unmet. */
export interface ClockEvent {
  kind: 'STARTED' | 'PAUSED' | 'RESUMED' | 'MET' | 'ENDED';
  at: Date;
}
export type ClockState = 'RUNNING' | 'PAUSED' | 'MET' | 'ENDED';
export interface TargetClock {
  state: ClockState;
  /** When the time runs out, or ran out; null while paused before that. Of a clock that ended: when it would have. */
  dueAt: Date | null;
  warnAt: Date | null;
  /** counted time used up to `now` or the end */
  usedMs: number;
  /** counted time left; less than none once it ran out */
  leftMs: number;
}

/** A stretch in which the clock ran; `until` null: it runs on. */
interface Run { from: Date; until: Date | null }

/**
 * A clock is what its events make of it under the desk's calendar: recounted whole, so that pauses, another calendar and
 * another target all come to the same thing whatever order they came in. Paused twice it goes on when resumed twice.
 */
export function targetClock(events: readonly ClockEvent[], target: DeskTarget, desk: WorkDays, now: Date): TargetClock {
  const days = countedDays(target.counted, desk);
  const { runs, state, endedAt } = runsOf(events);
  const total = target.minutes * MINUTE_MS;
  const until = endedAt ?? now;
  const usedMs = runs.reduce((sum, { from, until: to }) => sum + workTimeBetween(days, from, to && to < until ? to : until), 0);
  const dueAt = passingOf(days, runs, total);
  const warnAt = passingOf(days, runs, total - target.warnBefore * MINUTE_MS);
  return { state, dueAt, warnAt: warnAt && told(warnAt, target.counted, desk, runs), usedMs, leftMs: total - usedMs };
}

function runsOf(events: readonly ClockEvent[]): { runs: Run[]; state: ClockState; endedAt: Date | null } {
  const runs: Run[] = [];
  let [started, pauses]: [boolean, number] = [false, 0];
  let end: ClockEvent | null = null;
  for (const event of [...events].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (event.kind === 'STARTED') started = true;
    if (event.kind === 'PAUSED') pauses += 1;
    if (event.kind === 'RESUMED') pauses -= 1;
    if (event.kind === 'MET' || event.kind === 'ENDED') end ??= event;
    const last = runs.at(-1);
    const running = started && pauses <= 0;
    if (running && last?.until !== null) runs.push({ from: event.at, until: null });
    if (!running && last?.until === null) last.until = event.at;
    if (end) break;
  }
  const state = end ? (end.kind === 'MET' ? 'MET' : 'ENDED') : runs.at(-1)?.until === null ? 'RUNNING' : 'PAUSED';
  return { runs, state, endedAt: end?.at ?? null };
}

/** The instant at which `ms` have passed; null where the clock stands still before. */
function passingOf(days: WorkDays, runs: readonly Run[], ms: number): Date | null {
  let left = ms;
  for (const { from, until } of runs) {
    const passed = until ? workTimeBetween(days, from, until) : Infinity;
    if (passed >= left) return addWorkTime(days, from, left);
    left -= passed;
  }
  return null;
}

/**
 * When a warning is given. One counted at the desk falls into its hours by itself (glpi#22678 gave it at midnight). One
 * counted by the clock that would fall into closed hours is given as the desk closes before, while somebody is there.
 */
function told(at: Date, counted: Counted, desk: WorkDays, runs: readonly Run[]): Date {
  if (counted === 'DESK' || isWorkTime(desk, at)) return at;
  const since = runs.findLast(({ from }) => from <= at)?.from ?? at;
  for (let back = 0; back <= LONGEST_CLOSURE_DAYS; back += 1) {
    const date = addDays(jstDateOf(at), -back);
    const closing = desk(date).map(({ closesAt }) => jstInstant(date, closesAt)).findLast((one) => one <= at);
    if (closing) return closing > since ? closing : at;
  }
  return at;
}

/**
 * Whether something that was due `at` is told at `now`. What comes late (the server was down) of a target counted at the desk
 * waits until the desk is open again: nobody is woken by it (zammad#4432).
 */
export const mayTell = (at: Date, counted: Counted, desk: WorkDays, now: Date): boolean =>
  counted === 'CLOCK' || now.getTime() - at.getTime() <= STILL_ON_TIME_MS || isWorkTime(desk, now);
