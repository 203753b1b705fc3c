import { addMonths } from '@saimado/kernel/jst';
import type { PeriodKind, ReleaseHead } from './release';

export const KINDS: readonly PeriodKind[] = ['MONTH', 'QUARTER', 'YEAR'];
export const MONTHS: Readonly<Record<PeriodKind, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** Of each period of a kind the newest version, newest period first. */
export function newestOf<Head extends ReleaseHead>(releases: readonly Head[], kind: PeriodKind): Head[] {
  const newest = new Map<string, Head>();
  for (const release of releases) {
    if (release.period.kind !== kind) continue;
    const known = newest.get(release.period.code);
    if (!known || known.version < release.version) newest.set(release.period.code, release);
  }
  return [...newest.values()].sort((a, b) => b.period.first.localeCompare(a.period.first));
}

/** All versions of a release's period, newest first. */
export const versionsOf = <Head extends ReleaseHead>(releases: readonly Head[], { period }: ReleaseHead): Head[] =>
  releases.filter((one) => one.period.code === period.code).sort((a, b) => b.version - a.version);

/** The release of the period before that was known when this one went out; what came later would change what this one says. */
export function before<Head extends ReleaseHead>(releases: readonly Head[], { period, seq }: ReleaseHead): Head | undefined {
  const first = addMonths(period.first, -MONTHS[period.kind]);
  return newestOf(releases.filter((one) => seq == null || one.seq == null || one.seq < seq), period.kind).find((one) => one.period.first === first);
}

/** Every period of a kind from the oldest that was released to the newest; those between them that were not are undefined. */
export function inOrder<Head extends ReleaseHead>(releases: readonly Head[], kind: PeriodKind): { first: string; release: Head | undefined }[] {
  const newest = newestOf(releases, kind);
  const [last, oldest] = [newest[0], newest.at(-1)];
  if (!last || !oldest) return [];
  const all: { first: string; release: Head | undefined }[] = [];
  for (let first = oldest.period.first; first <= last.period.first; first = addMonths(first, MONTHS[kind])) {
    all.push({ first, release: newest.find((one) => one.period.first === first) });
  }
  return all;
}
