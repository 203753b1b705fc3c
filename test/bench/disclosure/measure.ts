import { Random } from '@infra/seed/register-generator/random';
import { addMonths } from '@saimado/kernel/jst';
import { monthsOf, type Period } from '@saimado/reports/domain/release/period';
import type { SourceRow } from '@saimado/reports/domain/release/source';
import { breakdownsOf } from '@test/cases/disclosure/attack/secret';
import { FULL_PLAN } from '@test/cases/disclosure/attack/full-plan';
import { type Draft, type History, smallHistory } from '@test/cases/disclosure/attack/histories';
import { attackAll, attackThroughMonths } from '@test/cases/disclosure/attack/judge';
import { primariesOnly, publish, type Published } from '@test/cases/disclosure/attack/pipelines';
import { shippedPipeline } from '@test/cases/disclosure/attack/shipped-pipeline';
import { yearOf } from './realistic-year';

const HOUR = 3_600_000;

export interface HistoriesSeen {
  histories: number;
  releases: number;
  refused: number;
  questions: number;
  violations: number;
  mistaken: number;
  /** histories in which somebody who rightly guesses that no count changed by more than three finds something */
  guessed: number;
  failing: number[];
}

/** Histories of six releases with up to 30 cells each. @param from seeds, `to` excluded */
export async function attackHistories(from: number, to: number, onEach: (done: number) => void): Promise<HistoriesSeen> {
  const pipeline = await shippedPipeline(100 * HOUR);
  const seen: HistoriesSeen = { histories: 0, releases: 0, refused: 0, questions: 0, violations: 0, mistaken: 0, guessed: 0, failing: [] };
  for (let seed = from; seed < to; seed++) {
    const history = smallHistory(new Random(seed));
    const { contents, frozen, refused } = publish(history, pipeline);
    const { questions, violations, mistaken } = await attackThroughMonths(contents, frozen, history.plan);
    const corrected = frozen.some(({ version }) => version > 1);
    const guess = corrected ? await attackAll(contents, frozen, history.plan, { fewChanges: 3 }) : { violations: [], mistaken: [] };
    seen.histories += 1;
    seen.releases += contents.length;
    seen.refused += refused;
    seen.questions += questions;
    seen.violations += violations.length;
    seen.mistaken += mistaken.length + guess.mistaken.length;
    seen.guessed += guess.violations.length > 0 ? 1 : 0;
    if (violations.length > 0) seen.failing.push(seed);
    onEach(seen.histories);
  }
  return seen;
}

export interface FullSize {
  /** by period: milliseconds to protect it, cells that are not empty, of them published, and published by the naive scheme */
  releases: { period: Period; ms: number; cells: number; said: number; naive: number }[];
  questions: number;
  violations: number;
  mistaken: number;
  refused: number;
  attackMs: number;
  /** the same with primaries alone withheld */
  unprotected: number;
}

/** A year's months, its quarters as they end and the year, with the whole catalogue. @param releases only so many of these seventeen, from the first */
export async function attackYear(perMonth: number, seed: number, releases: number): Promise<FullSize> {
  const first = '2026-04';
  const rows = yearOf(first, perMonth, seed);
  const periods = Array.from({ length: 12 }, (_, index) => addMonths(first, index)).flatMap((month, index): Period[] => [
    { kind: 'MONTH', first: month },
    ...(index % 3 === 2 ? [{ kind: 'QUARTER', first: addMonths(month, -2) } as const] : []),
    ...(index === 11 ? [{ kind: 'YEAR', first } as const] : []),
  ]).slice(0, releases);
  const history: History = { plan: FULL_PLAN, drafts: periods.map((period) => draftOf(period, rows)) };
  const shipped = await shippedPipeline(10 * HOUR);
  const times: number[] = [];
  const published = publish(history, (now, earlier) => {
    const began = performance.now();
    try {
      return shipped(now, earlier);
    } finally {
      times.push(performance.now() - began);
    }
  });
  const began = performance.now();
  const found = await attackAll(published.contents, published.frozen, FULL_PLAN);
  const attackMs = performance.now() - began;
  const bare = publish(history, primariesOnly);
  const unprotected = await attackAll(bare.contents.slice(0, 4), bare.frozen.slice(0, 4), FULL_PLAN);
  return {
    releases: published.releases.map(({ tabulated: { period, cells }, withheld }, index) => ({
      period, ms: times[index] ?? NaN, cells: cells.filter(({ count }) => count > 0).length,
      said: cells.filter(({ name, count }) => count > 0 && !withheld.has(name)).length, naive: naive(published, index),
    })),
    questions: found.questions, violations: found.violations.length, mistaken: found.mistaken.length, refused: published.refused, attackMs, unprotected: unprotected.violations.length,
  };
}

const draftOf = (period: Period, rows: readonly SourceRow[]): Draft => {
  const months = new Set(monthsOf(period));
  return { period, rows: rows.filter(({ month }) => months.has(month)) };
};

/** Cells that are not empty, in tables (of crossings, rows) of which no cell has to be withheld for itself: what whoever withholds by the table would publish. */
function naive({ releases }: Published, index: number): number {
  const release = releases[index];
  if (!release) return NaN;
  const { tabulated } = release;
  const primaries = primariesOnly(tabulated, []) ?? new Set<string>();
  const counts = new Map(tabulated.cells.map(({ name, count }) => [name, count]));
  const prefix = (hotline: string): string => tabulated.cells.find(({ name }) => name.split('/').length === 2 && name.endsWith(hotline))?.name ?? '';
  const shown = new Set<string>();
  for (const hotline of FULL_PLAN.hotlines) {
    const whole = prefix(hotline);
    if (primaries.has(whole)) continue;
    shown.add(whole);
    const name = (coordinates: string): string => (coordinates ? `${whole}/${coordinates}` : whole);
    for (const { total, of } of breakdownsOf(FULL_PLAN, hotline, tabulated.period.kind)) {
      // Crossings by row, in the direction in which they are printed.
      if (of.some((part) => primaries.has(name(part))) || (total !== '' && of[0]?.includes('/') && !of[0].startsWith(`${total}/`))) continue;
      for (const part of of) shown.add(name(part));
    }
  }
  return [...shown].filter((name) => (counts.get(name) ?? 0) > 0).length;
}
