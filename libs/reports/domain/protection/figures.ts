import type { CellName, CountedCell, EarlierRelease, Tabulated } from '../release/tabulated';
import { primariesOf } from './primaries';

/** One number that releases tell or withhold, or that follows from them. Two releases which tell the same count of the same thing share it. */
export interface Quantity {
  /** its name; of a count that a later release changed, with the place of that release in the ledger */
  key: string;
  count: number;
  /** each clinic's own tickets in it */
  clinics: ReadonlyMap<string, number>;
  /** KNOWN: an earlier release published it. HIDDEN: the earlier ones withheld it, or none tells it. OPEN: the release at hand decides. */
  state: 'KNOWN' | 'HIDDEN' | 'OPEN';
  /** to be protected */
  primary: boolean;
}

/** The key of each of a release's cells. */
export type Keys = ReadonlyMap<CellName, string>;

/** A release among others: `withheld` null is the one at hand. */
export interface Told {
  seq: number;
  tabulated: Tabulated;
  withheld: ReadonlySet<CellName> | null;
}

/** By their place in the ledger, the release at hand last. */
export function inOrder(tabulated: Tabulated, earlier: readonly EarlierRelease[]): Told[] {
  const past = [...earlier].sort((a, b) => a.seq - b.seq);
  return [...past, { seq: (past.at(-1)?.seq ?? 0) + 1, tabulated, withheld: null }];
}

export interface Figures {
  quantities: Map<string, Quantity>;
  /** by release, in their order */
  keys: readonly Keys[];
  /** where a later release of the period tells another count: keys */
  changes: readonly { before: string; after: string }[];
}

/** What releases tell, each count once. That a count is unchanged is taken to be known to the attacker; he may guess it. */
export function figuresOf(releases: readonly Told[]): Figures {
  const quantities = new Map<string, Quantity>();
  const versions = new Map<CellName, Quantity[]>();
  const changes: { before: string; after: string }[] = [];
  const keys = releases.map(({ seq, tabulated, withheld }): Keys => {
    const primaries = primariesOf(tabulated);
    return new Map(tabulated.cells.map((cell) => {
      const before = versions.get(cell.name) ?? [];
      const same = before.find(({ count }) => count === cell.count);
      const state = withheld === null ? 'OPEN' : withheld.has(cell.name) ? 'HIDDEN' : 'KNOWN';
      const told: Quantity = { key: before.length > 0 ? `${cell.name}@${seq}` : cell.name, count: cell.count, clinics: cell.clinics, state, primary: primaries.has(cell.name) };
      const quantity = same ? merged(same, told) : told;
      // Whoever compares takes any two of them, not only neighbours.
      if (!same) changes.push(...before.map(({ key }) => ({ before: key, after: told.key })));
      quantities.set(quantity.key, quantity);
      versions.set(cell.name, [...before.filter((one) => one !== same), quantity]);
      return [cell.name, quantity.key] as const;
    }));
  });
  return { quantities, keys, changes };
}

/** What one release publishes is known, and what one withholds stays withheld as long as nobody published it. */
const merged = (before: Quantity, again: Quantity): Quantity => ({
  ...before,
  clinics: new Map([...before.clinics, ...[...again.clinics].map(([clinic, own]) => [clinic, Math.max(own, before.clinics.get(clinic) ?? 0)] as const)]),
  state: before.state === 'KNOWN' || again.state === 'KNOWN' ? 'KNOWN' : 'HIDDEN',
  primary: before.primary || again.primary,
});

/** What `whole` counts besides `parts`, for each clinic: not more than there is, and nothing for one that has more in the parts. */
export function clinicsBeside(whole: Pick<CountedCell, 'count' | 'clinics'>, parts: readonly Pick<CountedCell, 'count' | 'clinics'>[]): Map<string, number> {
  const rest = parts.reduce((left, { count }) => left - count, whole.count);
  return new Map([...whole.clinics].flatMap(([clinic, own]) => {
    const beside = Math.min(rest, parts.reduce((left, { clinics }) => left - (clinics.get(clinic) ?? 0), own));
    return beside > 0 ? [[clinic, beside] as const] : [];
  }));
}

/** Each clinic's tickets in all of them. */
export function clinicsOf(parts: readonly Pick<CountedCell, 'clinics'>[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const { clinics } of parts) for (const [clinic, own] of clinics) all.set(clinic, own + (all.get(clinic) ?? 0));
  return all;
}
