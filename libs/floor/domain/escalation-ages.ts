import { Discipline } from '@saimado/kernel/codes';

/** An escalation that tier 2 has not ended. */
export interface OpenEscalation {
  discipline: Discipline;
  claimed: boolean;
  queuedAt: Date;
  dueAt: Date | null;
}

/** Where one bucket of ages ends and the next begins, in minutes: half an hour, two hours, a day. No source: 要確認. */
export const AGE_BOUNDS_MINUTES = [30, 120, 1_440] as const;

export interface EscalationAges {
  discipline: Discipline;
  open: number;
  unclaimed: number;
  overdue: number;
  oldestAt: Date | null;
  /** how many are how old; one more than there are bounds, and an age that is a bound belongs to the older */
  buckets: { untilMinutes: number | null; count: number }[];
}

/** How old what tier 2 has on its desk is, per discipline. */
export const escalationAges = (open: readonly OpenEscalation[], now: Date): EscalationAges[] =>
  Object.values(Discipline).map((discipline) => {
    const own = open.filter((one) => one.discipline === discipline);
    const bucketOf = ({ queuedAt }: OpenEscalation): number => AGE_BOUNDS_MINUTES.filter((minutes) => now.getTime() - queuedAt.getTime() >= minutes * 60_000).length;
    const counts = [...AGE_BOUNDS_MINUTES, null].map((untilMinutes) => ({ untilMinutes, count: 0 }));
    for (const one of own) counts[bucketOf(one)]!.count += 1;
    return {
      discipline,
      open: own.length,
      unclaimed: own.filter(({ claimed }) => !claimed).length,
      overdue: own.filter(({ dueAt }) => dueAt !== null && dueAt <= now).length,
      oldestAt: own.reduce<Date | null>((oldest, { queuedAt }) => (oldest && oldest <= queuedAt ? oldest : queuedAt), null),
      buckets: counts,
    };
  });
