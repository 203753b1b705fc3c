import type { EarlierRelease, Tabulated } from '../release/tabulated';
import { clinicsBeside, figuresOf, inOrder, type Keys, type Quantity, type Told } from './figures';
import { coversOf, type Cover, type Span, spanOf } from './periods';
import { reasonsOf, THRESHOLD } from './primaries';

/** `total` is the sum of `of`: keys of quantities. */
export interface JointSum {
  name: string;
  total: string;
  of: readonly string[];
  /** the release at hand tells or withholds something of it */
  fresh: boolean;
}

/** All that can be added up over everything ever released and the release at hand. */
export interface Joint {
  quantities: ReadonlyMap<string, Quantity>;
  sums: readonly JointSum[];
  /** keys of the cells of the release at hand */
  keys: Keys;
}

/**
 * The sums of each release, and those that tie releases:
 * - **Periods.** A quarter is its months. Where all of them were released, what is left between it and them is what was
 *   changed in between; where some were not, what is left is theirs, and as much a count as any other.
 * - **Corrections.** A count that changed is the old one and a difference.
 * Such a difference is never told, but who knows both ends knows it: it is a quantity of its own, and to be protected when
 * it is small. In which direction it goes is taken to be known.
 *
 * Every release of a period is tied to what the shorter ones said when it was made, and once more to what they say since
 * where that fits exactly: whoever compares takes what fits.
 */
export function jointOf(tabulated: Tabulated, earlier: readonly EarlierRelease[]): Joint {
  const releases = inOrder(tabulated, earlier);
  const { quantities, keys, changes } = figuresOf(releases);
  const own = keys.at(-1) ?? new Map<string, string>();
  const fresh = new Set(own.values());
  const builder = new JointBuilder(quantities, fresh);
  releases.forEach((release, index) => {
    const keyOf = keys[index] ?? new Map<string, string>();
    release.tabulated.breakdowns.forEach(({ total, of }) => builder.sum(keyOf.get(total) ?? '', of.map((name) => keyOf.get(name) ?? '')));
  });
  for (const { before, after } of changes) builder.tie(after, [before], true);
  tiePeriods(releases, keys, builder);
  return { quantities, sums: builder.sums(), keys: own };
}

/** What follows the period in a cell's name: the same for the same thing in another period. */
export const coordinatesOf = (name: string): string => name.slice(name.indexOf('/') + 1);

function tiePeriods(releases: readonly Told[], keys: readonly Keys[], builder: JointBuilder): void {
  const spans = releases.map(({ tabulated }) => spanOf(tabulated.period));
  const told = new Map<string, { span: Span; at: number; key: string }[]>();
  keys.forEach((keyOf, at) => {
    const span = spans[at];
    if (!span) return;
    for (const [name, key] of keyOf) {
      const tellings = told.get(coordinatesOf(name)) ?? [];
      tellings.push({ span, at, key });
      told.set(coordinatesOf(name), tellings);
    }
  });
  const coversBySpans = new Map<string, ReadonlyMap<string, ReturnType<typeof coversOf>>>();
  for (const tellings of told.values()) {
    const known = [...new Map(tellings.map(({ span }) => [span.code, span])).values()];
    if (known.length === 1) continue;
    // Most things are told for the same periods.
    const codes = known.map(({ code }) => code).join();
    const covers = coversBySpans.get(codes) ?? new Map(known.map((span) => [span.code, coversOf(span, known)]));
    coversBySpans.set(codes, covers);
    const keyAt = (code: string, at: number): string => {
      const same = tellings.filter(({ span }) => span.code === code);
      return (same.findLast((telling) => telling.at < at) ?? same[0])?.key ?? '';
    };
    for (const { span, at, key } of tellings) {
      const { longest = null, shortest = null } = covers.get(span.code) ?? {};
      const tie = ({ parts, whole }: Cover, when: number): boolean => builder.tie(key, parts.map(({ code }) => keyAt(code, when)), whole);
      if (!longest) continue;
      const fits = tie(longest, at);
      if (!fits && shortest?.whole) tie(shortest, at);
      for (const cover of fits ? [] : [longest, shortest]) {
        if (cover?.whole) builder.tieIfExact(key, cover.parts.map(({ code }) => keyAt(code, releases.length)));
      }
    }
  }
}

class JointBuilder {
  private readonly found = new Map<string, JointSum>();

  constructor(private readonly quantities: Map<string, Quantity>, private readonly fresh: ReadonlySet<string>) {}

  sums(): JointSum[] {
    return [...this.found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  sum(total: string, of: readonly string[], tied: readonly string[] = [total, ...of]): void {
    const parts = [...of].sort();
    const name = `${total} = ${parts.join(' + ')}`;
    this.found.set(name, { name, total, of: parts, fresh: tied.some((key) => this.fresh.has(key)) });
  }

  /** @returns whether they add up without a difference */
  tie(total: string, of: readonly string[], whole: boolean): boolean {
    const [left, parts] = [this.at(total), of.map((key) => this.at(key))];
    const rest = left.count - parts.reduce((sum, { count }) => sum + count, 0);
    if (rest === 0 && whole) this.sum(total, of);
    // Of what everybody knows already no difference is a secret; and a rest that is missing on both sides ties nothing.
    else if (![left, ...parts].every(({ state }) => state === 'KNOWN') && (whole || rest >= 0)) this.tieBy(left, parts, rest, whole);
    return rest === 0 && whole;
  }

  tieIfExact(total: string, of: readonly string[]): void {
    if (this.at(total).count === of.reduce((sum, key) => sum + this.at(key).count, 0)) this.sum(total, of);
  }

  private tieBy(total: Quantity, parts: readonly Quantity[], rest: number, whole: boolean): void {
    const of = parts.map(({ key }) => key);
    const tied = [total.key, ...of];
    const name = `${total.key} − ${[...of].sort().join(' − ')}`;
    if (rest >= 0) return this.sum(total.key, [...of, this.hidden(name, rest, clinicsBeside(total, parts), whole)], tied);
    // Less than its parts: the parts together are it and the difference.
    const first = parts[0];
    const together = parts.length === 1 && first ? first.key : this.hidden(`(${[...of].sort().join(' + ')})`, total.count - rest, new Map(), true, false);
    if (parts.length > 1) this.sum(together, of, tied);
    this.sum(together, [total.key, this.hidden(name, -rest, new Map(), true)], tied);
  }

  /** A quantity that nobody tells. What changed is judged by its number, what is left of a period as any count. */
  private hidden(key: string, count: number, clinics: ReadonlyMap<string, number>, difference: boolean, judged = true): string {
    const primary = judged && (difference ? count > 0 && count < THRESHOLD : reasonsOf({ count, clinics }).length > 0);
    this.quantities.set(key, { key, count, clinics: difference ? new Map() : clinics, state: 'HIDDEN', primary });
    return key;
  }

  private at(key: string): Quantity {
    const quantity = this.quantities.get(key);
    if (!quantity) throw new RangeError(`no quantity ${key}`);
    return quantity;
  }
}
