import { monthsOf, type Period } from './period';

/**
 * Which of `earlier` hang together with `period`: those that share a month with it, those that share one with these, and so
 * on. Sums tie counts of the same months only, so what has no month in common, however many steps away, tells nothing of it.
 * @returns in the order of `earlier`
 */
export function relatedTo<Released extends { period: Period }>(period: Period, earlier: readonly Released[]): Released[] {
  const reached = new Set(monthsOf(period));
  const related = new Set<Released>();
  for (let before = -1; before < related.size;) {
    before = related.size;
    for (const release of earlier) {
      const months = monthsOf(release.period);
      if (!months.some((month) => reached.has(month))) continue;
      related.add(release);
      months.forEach((month) => reached.add(month));
    }
  }
  return earlier.filter((release) => related.has(release));
}
