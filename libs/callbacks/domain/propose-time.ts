import type { JstDate } from '@saimado/kernel/jst';
import { AGAIN_AFTER_MS, checkDueAt } from './callback-rules';
import type { AttemptOutcome } from './callback-states';
import { clinicAt, nextReachable } from './clinic-days';
import { instantOf, readMoment } from './moment';
import type { Reach } from './reach';

type IsHoliday = (date: JstDate) => boolean;

const SAY = {
  unread: (typed: string) => `「${typed}」がいつなのか読み取れません。「15時」「明日 10:30」「11/25 14時」「30分後」のように書いてください。`,
  noTime: '時刻も書いてください（例：明日 10時）。',
};

/** What is understood of a time that is being typed: whether the clinic is open then, and where not, when it is. It is never moved. */
export interface TypedTime {
  dueAt: Date | null;
  /** null: its hours are not known, or no time was understood */
  isOpen: boolean | null;
  /** the first time from then on at which the clinic can be reached; null where `dueAt` is one already, or none is in sight */
  proposal: Date | null;
  problem: string | null;
}

export function typedTime(typed: string, reach: Reach, isHoliday: IsHoliday, now: Date): TypedTime {
  const nothing = (problem: string | null, from: Date): TypedTime => ({ dueAt: null, isOpen: null, problem, proposal: nextReachable(reach, isHoliday, from) });
  if (typed.trim() === '') return nothing(null, now);
  const moment = readMoment(typed, now);
  if (!moment) return nothing(SAY.unread(typed.trim()), now);
  const dueAt = instantOf(moment);
  if (moment.time === null) return nothing(SAY.noTime, dueAt > now ? dueAt : now);
  const wrong = checkDueAt('dueAt', dueAt, now);
  if (wrong) return nothing(wrong.message, now);
  const { isOpen } = clinicAt(reach, isHoliday, dueAt);
  return { dueAt, isOpen, problem: null, proposal: isOpen === false ? nextReachable(reach, isHoliday, dueAt) : null };
}

/** When to try again after an attempt in vain: a while later, within the clinic's hours; null where it opens on no day in sight. */
export const proposeAgain = (reach: Reach, isHoliday: IsHoliday, outcome: Exclude<AttemptOutcome, 'DONE'>, now: Date): Date | null =>
  nextReachable(reach, isHoliday, new Date(now.getTime() + AGAIN_AFTER_MS[outcome]));
