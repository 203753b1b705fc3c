import { clinicAt } from '@saimado/callbacks/domain/clinic-days';
import { daysInWords } from '@saimado/callbacks/domain/clinic-hours';
import { printReach, type readReach } from '@saimado/callbacks/domain/reach';
import type { JstDate } from '@saimado/kernel/jst';
import { reachOf, type ReachRow } from './reach-rows.service';
import type { ReachType, ReadReachType } from './reach.types';

type IsHoliday = (date: JstDate) => boolean;
const orNull = (text: string): string | null => text || null;

/** @param history newest first */
export function reachView(history: readonly ReachRow[], callerNumber: string | null, isHoliday: IsHoliday, now: Date): ReachType {
  const reach = reachOf(history[0]);
  const typed = printReach(reach, now);
  return {
    version: history[0]?.version ?? 0,
    contactName: reach.contactName,
    contactRole: reach.contactRole,
    phone: reach.phone,
    phoneToCall: reach.phone ?? callerNumber,
    hours: orNull(typed.hours),
    daysOff: orNull(typed.daysOff),
    notBefore: reach.notBefore,
    notBeforeTyped: orNull(typed.notBefore),
    remark: reach.remark,
    ...clinicAt(reach, isHoliday, now),
    changes: history.map(({ version, at, by, changed }) => ({ version, at, by, changed })),
  };
}

export function readReachView({ reach, assumedClosed, problems }: ReturnType<typeof readReach>, isHoliday: IsHoliday, now: Date): ReadReachType {
  const typed = printReach(reach, now);
  return {
    hours: orNull(typed.hours),
    assumedClosed: orNull(daysInWords(assumedClosed)),
    daysOff: orNull(typed.daysOff),
    notBefore: reach.notBefore,
    problems: problems.map(({ field, message }) => ({ field, message })),
    ...clinicAt(reach, isHoliday, now),
  };
}
