import { addWorkTime, workTimeBetween, type WorkDays } from '@saimado/hotlines/domain/work-time';

/** Of a firm whose hours are not known, what it took is counted round the clock. */
const ALWAYS: WorkDays = () => [{ opensAt: '00:00', closesAt: '24:00' }];
/** A firm that hardly ever opens is asked after all the same. */
const AT_THE_LATEST_MS = 14 * 24 * 3_600_000;

/**
 * By when a firm is to have answered, counted over its own hours, for it can answer in no others.
 * @param otherwise by the desk's hours, for a firm whose own are not known
 */
export function acknowledgeBy(sentAt: Date, workDays: WorkDays | null, withinMs: number, otherwise: Date | null): Date {
  const latest = new Date(sentAt.getTime() + AT_THE_LATEST_MS);
  const due = workDays ? addWorkTime(workDays, sentAt, withinMs) : otherwise;
  return due && due < latest ? due : latest;
}

/** How long a firm took to answer, in ms of its own hours. */
export const answeredWithin = (sentAt: Date, answeredAt: Date, workDays: WorkDays | null): number => workTimeBetween(workDays ?? ALWAYS, sentAt, answeredAt);
