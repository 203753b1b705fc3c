import type { ReleaseContent } from '@saimado/reports/domain/release/content';
import { monthsOf, type Period, periodCode } from '@saimado/reports/domain/release/period';
import { type Count, figuresOf, type Knowledge, nameOf, partsOf, sumsOf } from './knowledge';

/** Unknown whole numbers, tied by equations with small whole coefficients. */
export interface System {
  /** by unknown: the counts that it is */
  unknowns: readonly (readonly Count[])[];
  /** by unknown: the least and the most that it can be */
  ends: readonly { min: number; max: number }[];
  equations: readonly Equation[];
  /** what a count is: known, or one of the unknowns */
  isReported: (count: Count) => boolean;
  find: (count: Count) => { known: number } | { unknown: number } | null;
}

export interface Equation {
  terms: readonly (readonly [unknown: number, coefficient: number])[];
  right: number;
}

/**
 * All that was ever released as one system. Each release speaks of its period as the data then were, and of every quarter and
 * month within: those counts add up in the same way (each ticket of a month is in one cell of every crossing), though nobody
 * printed them. Where two releases are taken to speak of the same, their counts are one unknown.
 */
export function jointSystem(published: readonly ReleaseContent[], knowledge: Knowledge): System {
  const places = new Map<string, number>();
  const counts: Count[] = [];
  const parent: number[] = [];
  const values = new Map<number, number>();
  const rows: { plus: number; minus: number[]; right?: number }[] = [];
  const ends = new Map<number, { min: number; max: number }>();

  const place = (count: Count): number => {
    const name = nameOf(count);
    let found = places.get(name);
    if (found === undefined) {
      places.set(name, (found = counts.length));
      counts.push(count);
      parent.push(found);
    }
    return found;
  };
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] = parent[parent[top] ?? top] ?? top;
    return top;
  };

  // A period is taken apart only where another release speaks of a part of it.
  const taken = (period: Period) => partsOf(period).filter(({ whole }) => published.some((other) => isWithin(other.period, whole)));
  const given = (part: Period, coordinates: string): boolean => knowledge.monthlyCrossings || part.kind !== 'MONTH' || !coordinates.includes('/');
  const bySlice = new Map<string, number[]>();
  published.forEach((content, release) => {
    for (const { hotline } of content.hotlines) {
      const figures = figuresOf(content, hotline);
      const sums = sumsOf(content, hotline, knowledge.refinements);
      const splits = taken(content.period);
      const slices = [content.period, ...splits.flatMap(({ parts }) => parts)];
      for (const part of slices) {
        for (const { total, of } of sums) {
          if (!of.every((coordinates) => given(part, coordinates))) continue;
          rows.push({ plus: place({ release, part, hotline, coordinates: total }), minus: of.map((coordinates) => place({ release, part, hotline, coordinates })) });
        }
      }
      for (const coordinates of figures.keys()) {
        for (const { whole, parts } of splits) {
          if (!parts.every((part) => given(part, coordinates))) continue;
          rows.push({ plus: place({ release, part: whole, hotline, coordinates }), minus: parts.map((part) => place({ release, part, hotline, coordinates })) });
        }
      }
      for (const [coordinates, figure] of figures) {
        const at = place({ release, part: content.period, hotline, coordinates });
        if (figure === null) ends.set(at, { min: knowledge.leastWithheld, max: Infinity });
        else values.set(at, figure);
        for (const part of slices) {
          if (!given(part, coordinates)) continue;
          const slice = `${periodCode(part)}|${hotline}|${coordinates}`;
          bySlice.set(slice, [...(bySlice.get(slice) ?? []), place({ release, part, hotline, coordinates })]);
        }
      }
    }
  });

  for (const same of bySlice.values()) {
    same.forEach((at, index) => {
      const [count, earlier] = [counts[at], same.slice(0, index).find((other) => counts[other] && counts[at] && knowledge.unchanged(counts[other], counts[at]))];
      if (count && earlier !== undefined) parent[root(at)] = root(earlier);
      const previous = same[index - 1];
      const [before, most] = [counts[previous ?? -1], count && counts[previous ?? -1] ? knowledge.changedByAtMost(counts[previous ?? -1] as Count, count) : null];
      if (!before || previous === undefined || most === null || root(at) === root(previous)) return;
      // The change, moved up so that it is no less than nothing: new − old + most = change.
      const change = parent.push(parent.length) - 1;
      ends.set(change, { min: 0, max: 2 * most });
      rows.push({ plus: at, minus: [previous, change], right: -most });
    });
  }
  const known = new Map<number, number>();
  for (const [at, value] of values) {
    const before = known.get(root(at));
    if (before !== undefined && before !== value) throw new Error(`two releases contradict each other about ${JSON.stringify(counts[at])}: a wrong guess`);
    known.set(root(at), value);
  }
  const isReported = ({ release, part }: Count): boolean => published[release] !== undefined && periodCode(published[release].period) === periodCode(part);
  return { isReported, ...solveSimple({ counts, size: parent.length, root, known, ends, rows, place: (count) => places.get(nameOf(count)) }) };
}

function isWithin(part: Period, whole: Period): boolean {
  const months = monthsOf(whole);
  return periodCode(part) !== periodCode(whole) && monthsOf(part).every((month) => months.includes(month));
}

interface Raw {
  counts: readonly Count[];
  /** of the places, those of changes among them, which are nobody's counts */
  size: number;
  root: (at: number) => number;
  known: Map<number, number>;
  ends: ReadonlyMap<number, { min: number; max: number }>;
  rows: readonly { plus: number; minus: readonly number[]; right?: number }[];
  place: (count: Count) => number | undefined;
}

/** Takes in what is known, again and again: an equation with one unknown left tells it, and parts of nothing are nothing. */
function solveSimple({ counts, size, root, known, ends: given, rows, place }: Raw): Omit<System, 'isReported'> {
  let open = rows.map(({ plus, minus, right = 0 }) => ({ terms: termsOf(root(plus), minus.map(root)), constant: right }));
  for (let learnt = true; learnt;) {
    learnt = false;
    open = open.filter(({ terms, constant }) => {
      const { left, right } = reduce(terms, known, constant);
      if (left.length === 0) return false;
      const [[at, coefficient]] = left as [[number, number]];
      const nothing = right === 0 && left.every(([, one]) => one > 0 === coefficient > 0);
      if (left.length > 1 && !nothing) return true;
      for (const [unknown, one] of left) known.set(unknown, nothing ? 0 : right / one);
      learnt = true;
      return at === undefined;
    });
  }
  const index = new Map<number, number>();
  const unknowns: Count[][] = [];
  const ends: { min: number; max: number }[] = [];
  for (let at = 0; at < size; at++) {
    const top = root(at);
    if (known.has(top)) continue;
    const unknown = index.get(top) ?? unknowns.push([]) - 1;
    index.set(top, unknown);
    const count = counts[at];
    if (count) unknowns[unknown]?.push(count);
    const [before, { min, max }] = [ends[unknown], given.get(at) ?? { min: 0, max: Infinity }];
    ends[unknown] = { min: Math.max(before?.min ?? 0, min), max: Math.min(before?.max ?? Infinity, max) };
  }
  return {
    unknowns, ends,
    equations: distinct(open.map(({ terms, constant }) => reduce(terms, known, constant)).map(({ left, right }) => ({ terms: left.map(([at, coefficient]) => [index.get(at) ?? NaN, coefficient] as const), right }))),
    find: (count) => {
      const at = place(count);
      if (at === undefined) return null;
      const value = known.get(root(at));
      return value === undefined ? { unknown: index.get(root(at)) ?? NaN } : { known: value };
    },
  };
}

function termsOf(plus: number, minus: readonly number[]): (readonly [number, number])[] {
  const terms = new Map([[plus, 1]]);
  for (const at of minus) terms.set(at, (terms.get(at) ?? 0) - 1);
  return [...terms].filter(([, coefficient]) => coefficient !== 0);
}

function reduce(terms: readonly (readonly [number, number])[], known: ReadonlyMap<number, number>, constant: number): { left: (readonly [number, number])[]; right: number } {
  const left = terms.filter(([at]) => !known.has(at));
  return { left, right: constant - terms.reduce((sum, [at, coefficient]) => sum + coefficient * (known.get(at) ?? 0), 0) };
}

function distinct(equations: readonly Equation[]): Equation[] {
  return [...new Map(equations.map((one) => [`${[...one.terms].sort(([a], [b]) => a - b).join(';')}=${one.right}`, one])).values()];
}
