import { addWorkTime, workTimeBetween, type WorkDays } from '@saimado/hotlines/domain/work-time';

const HOUR_MS = 3_600_000;

/** Within which working time a firm says whether it takes a case on. No source states any: 要確認. */
export const ACKNOWLEDGE_WITHIN = { ms: 4 * HOUR_MS, needsConfirmation: true } as const;
/** Of a firm whose hours are not known: every day, round the clock. */
const ALWAYS: WorkDays = () => [{ opensAt: '00:00', closesAt: '24:00' }];
/** A firm that hardly ever opens is asked after all the same. */
const AT_THE_LATEST_MS = 14 * 24 * HOUR_MS;

/** By when a firm is to have answered, counted over its own hours: it can answer in no others. */
export const acknowledgeBy = (sentAt: Date, workDays: WorkDays | null, within: number): Date => {
  const latest = new Date(sentAt.getTime() + AT_THE_LATEST_MS);
  const due = addWorkTime(workDays ?? ALWAYS, sentAt, within);
  return due && due < latest ? due : latest;
};

/** How long a firm took to answer, in its own hours. */
export const answeredWithin = (sentAt: Date, answeredAt: Date, workDays: WorkDays | null): number => workTimeBetween(workDays ?? ALWAYS, sentAt, answeredAt);
