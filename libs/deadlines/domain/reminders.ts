import { addDays, jstInstant, type JstDate } from '@saimado/kernel/jst';
import type { Clock } from './clocks';
import type { DeadlinesContent } from './deadlines-book';

/** When somebody is told of a clock: once for each stage of each due day. */
export interface PlannedReminder {
  dutyId: string;
  /** `BEFORE_2`, `BEFORE_0`, `AFTER_1` */
  stage: string;
  dueOn: JstDate;
  at: Date;
}

/** Every reminder of a clock, past ones too; none where there is no day. */
export function remindersOf({ remindAtHour }: Pick<DeadlinesContent, 'remindAtHour'>, { duty, dueOn }: Pick<Clock, 'duty' | 'dueOn'>): PlannedReminder[] {
  if (dueOn === null) return [];
  const hour = `${String(remindAtHour).padStart(2, '0')}:00`;
  const planned = (stage: string, moved: number): PlannedReminder => ({ dutyId: duty.id, stage, dueOn, at: jstInstant(addDays(dueOn, moved), hour) });
  return [
    ...duty.remindBefore.map(({ days }) => planned(`BEFORE_${days}`, -days)),
    ...duty.remindAfter.map(({ days }) => planned(`AFTER_${days}`, days)),
  ];
}
