import type { Clock } from '@saimado/deadlines/domain/clocks';
import { daysBetween, type JstDate } from '@saimado/kernel/jst';
import type { DeadlineClockType, DutyDoneType } from './deadlines.types';

/** A clock as it stands on a day. @param confirmed false: judged by what nobody has confirmed yet */
export const clockView = ({ duty, state, ...clock }: Clock, done: DutyDoneType | null, confirmed: boolean, today: JstDate): DeadlineClockType => ({
  dutyId: duty.id,
  authority: duty.authority,
  purpose: duty.purpose,
  title: duty.title,
  short: duty.short,
  state: done ? 'DONE' : confirmed ? state : 'PROVISIONAL',
  ask: clock.ask,
  because: clock.because,
  dueFrom: clock.dueFrom,
  dueOn: clock.dueOn,
  dueAt: clock.dueAt,
  laterDueOn: clock.laterDueOn,
  movedFrom: clock.movedFrom,
  daysLeft: clock.dueOn === null ? null : daysBetween(today, clock.dueOn),
  withoutDelay: duty.withoutDelay,
  todo: duty.todo,
  where: duty.where,
  say: duty.say,
  source: duty.source,
  needsConfirmation: duty.needsConfirmation,
  done,
});
