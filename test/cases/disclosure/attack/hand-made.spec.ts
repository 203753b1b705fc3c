import type { TableCode } from '@saimado/reports/domain/release/catalogue';
import type { ContentCrossing, Figure, ReleaseContent } from '@saimado/reports/domain/release/content';
import type { Period } from '@saimado/reports/domain/release/period';
import { describe, expect, it } from 'vitest';
import { recompute } from './exact-recompute';
import { integerReach, type OwnOf, solverOfAttackers } from './integer-reach';
import { jointSystem } from './joint-system';
import type { Claim, Count, Knowledge, Question } from './knowledge';
import { percentagesToCounts, unexplainedFigures } from './percentages';
import { pressMatches } from './press';
import { propagated } from './propagation';

/** Reports made by hand, whose truth is known: every attacker finds what can be found in them, and nothing else. */

const month = (first: string): Period => ({ kind: 'MONTH', first });
const quarter = (first: string): Period => ({ kind: 'QUARTER', first });

interface Figures {
  total: Figure;
  tables?: Partial<Record<TableCode, Record<string, Figure>>>;
  crossings?: ContentCrossing[];
  sentences?: string[];
}
const report = (period: Period, { total, tables = {}, crossings = [], sentences = [] }: Figures, version = 1): ReleaseContent => ({
  period, version, threshold: 10, catalogue: 0,
  hotlines: [{
    hotline: 'EMERGENCY', total, crossings, measures: [], sentences,
    tables: Object.entries(tables).map(([table, cells]) => ({ table: table as TableCode, cells: Object.entries(cells).map(([code, count]) => ({ code, count })) })),
  }],
});
const count = (release: number, part: Period, coordinates: string): Count => ({ release, part, hotline: 'EMERGENCY', coordinates });
const asked = (of: Count): Question => ({ count: of, atMost: 1, atLeast: 10 });

const STRAIGHT: Knowledge = { refinements: [], unchanged: () => true, monthlyCrossings: false, leastWithheld: 0, changedByAtMost: () => null };
const ends = ({ min, max }: Claim) => ({ min, max });
const known = (reports: readonly ReleaseContent[], of: Count, knowledge: Partial<Knowledge> = {}) =>
  recompute(jointSystem(reports, { ...STRAIGHT, ...knowledge }), [asked(of)]).map(ends);
const bounds = (reports: readonly ReleaseContent[], of: Count, knowledge: Partial<Knowledge> = {}) =>
  propagated(jointSystem(reports, { ...STRAIGHT, ...knowledge }), [asked(of)]).map(ends)[0];
const excluded = async (reports: readonly ReleaseContent[], of: Count, knowledge: Partial<Knowledge> = {}, ownOf?: OwnOf) =>
  integerReach(await solverOfAttackers(), jointSystem(reports, { ...STRAIGHT, ...knowledge }), [asked(of)], ownOf).map(({ by, min, max }) => ({ by, min, max }));

const MAY = month('2026-05');

describe('one report', () => {
  it('Geurts’ table: the first cell lies between 3 and 6', () => {
    const figures = [[null, null], [null, null], [3, 3]];
    const geurts = report(quarter('2026-04'), {
      total: 16, tables: { category: { A: 7, B: 3, C: 6 }, tier: { TIER_1: 9, TIER_2: 7 } },
      crossings: [{ rows: 'category', columns: 'tier', cells: figures.flatMap((row, index) => row.map((figure, column) => ({ row: 'ABC'[index] ?? '', column: `TIER_${column + 1}`, count: figure }))) }],
    });
    expect(bounds([geurts], count(0, geurts.period, 'category=A/tier=TIER_1'))).toEqual({ min: 3, max: 6 });
    expect(known([geurts], count(0, geurts.period, 'category=A/tier=TIER_1'))).toEqual([]);
  });

  it('a single gap is the complement', async () => {
    const reports = [report(MAY, { total: 46, tables: { category: { A: null, B: 12, C: 30 } } })];
    expect(known(reports, count(0, MAY, 'category=A'))).toEqual([{ min: 4, max: 4 }]);
    expect(await excluded(reports, count(0, MAY, 'category=A'))).toEqual([{ by: 'integer interval', min: 4, max: 4 }]);
  });

  it('two gaps hide each other, unless together they are few', async () => {
    const gaps = (total: number) => [report(MAY, { total, tables: { category: { A: null, B: null, C: 30 } } })];
    expect(known(gaps(46), count(0, MAY, 'category=A'))).toEqual([]);
    expect(await excluded(gaps(46), count(0, MAY, 'category=A'))).toEqual([]);
    expect(await excluded(gaps(38), count(0, MAY, 'category=A'))).toEqual([{ by: 'integer interval', min: -Infinity, max: 9 }]);
  });

  it('where empty cells are shown, a gap is somebody: two of them are known to be fewer than ten each', async () => {
    const reports = [report(MAY, { total: 40, tables: { category: { A: null, B: null, C: 30, D: 0 } } })];
    expect(await excluded(reports, count(0, MAY, 'category=A'))).toEqual([]);
    expect(await excluded(reports, count(0, MAY, 'category=A'), { leastWithheld: 1 })).toEqual([{ by: 'integer interval', min: -Infinity, max: 9 }]);
  });

  it('an insider knows the own tickets', async () => {
    const reports = [report(MAY, { total: 46, tables: { category: { A: null, B: null, C: 30 } } })];
    const ownOf: OwnOf = ({ coordinates }) => new Map(coordinates === 'category=B' ? [['regular', 7]] : []);
    expect(await excluded(reports, count(0, MAY, 'category=A'), {}, ownOf)).toEqual([{ by: 'insider regular', min: -Infinity, max: 9 }]);
  });
});

describe('several reports', () => {
  const [APRIL, JUNE, Q1] = [month('2026-04'), month('2026-06'), quarter('2026-04')];
  const table = (A: Figure, B: Figure, total: Figure) => ({ total, tables: { category: { A, B } } });

  it('a quarter less two of its months is the third, though that was never released', () => {
    const reports = [report(APRIL, table(20, 30, 50)), report(MAY, table(15, 25, 40)), report(Q1, table(38, 95, 133))];
    expect(known(reports, count(2, JUNE, 'category=A'))).toEqual([{ min: 3, max: 3 }]);
    expect(known(reports, count(2, JUNE, ''))).toEqual([{ min: 43, max: 43 }]);
  });

  it('what a month withholds is told by the quarter', () => {
    const reports = [report(APRIL, table(20, 30, 50)), report(MAY, table(15, 25, 40)), report(JUNE, table(null, null, 43)), report(Q1, table(38, 95, 133))];
    expect(known(reports.slice(0, 3), count(2, JUNE, 'category=A'))).toEqual([]);
    expect(known(reports, count(2, JUNE, 'category=A'))).toEqual([{ min: 3, max: 3 }]);
  });

  it('nothing is told where the guess that nothing changed is not made', () => {
    const reports = [report(APRIL, table(20, 30, 50)), report(MAY, table(15, 25, 40)), report(JUNE, table(null, null, 43)), report(Q1, table(38, 95, 133))];
    expect(known(reports, count(2, JUNE, 'category=A'), { unchanged: () => false })).toEqual([]);
  });

  it('two readers with two cuts of the same tickets compare', () => {
    const reports = [report(MAY, { total: 46, tables: { category: { A: null, B: null, C: 30 } } }), report(MAY, { total: 46, tables: { category: { B: 12, OTHERS: 34 } } })];
    expect(known(reports, count(0, MAY, 'category=A'))).toEqual([{ min: 4, max: 4 }]);
  });

  it('a correction that withholds other cells tells those of the first edition', () => {
    const of = (A: Figure, B: Figure, C: Figure) => ({ total: 46, tables: { category: { A, B, C } } });
    const reports = [report(MAY, of(null, null, 30)), report(MAY, of(null, 12, null), 2)];
    expect(known(reports, count(0, MAY, 'category=A'))).toEqual([{ min: 4, max: 4 }]);
  });

  it('who takes a correction to be small needs no count to be unchanged', () => {
    const of = (A: Figure, B: Figure, C: Figure, total: number) => ({ total, tables: { category: { A, B, C } } });
    const reports = [report(MAY, of(null, null, 30, 46)), report(MAY, of(null, 13, null, 47), 2)];
    const guess = { unchanged: () => false, changedByAtMost: () => 2 };
    expect(bounds(reports, count(0, MAY, 'category=A'), { ...guess, changedByAtMost: () => null })).toEqual({ min: 0, max: 16 });
    expect(bounds(reports, count(0, MAY, 'category=A'), guess)).toEqual({ min: 1, max: 5 });
  });

  it('a quarter’s crossing is bounded by the tables of its months, which crossed nothing', async () => {
    const figures = (total: number, A: number, one: number) => ({ total, tables: { category: { A, B: total - A }, tier: { TIER_1: one, TIER_2: total - one } } });
    const gaps = ['A', 'B'].flatMap((row) => ['TIER_1', 'TIER_2'].map((column) => ({ row, column, count: null })));
    const crossed = { ...figures(140, 60, 60), crossings: [{ rows: 'category' as const, columns: 'tier' as const, cells: gaps }] };
    const reports = [report(APRIL, figures(40, 30, 30)), report(MAY, figures(50, 15, 15)), report(JUNE, figures(50, 15, 15)), report(Q1, crossed)];
    const cell = count(3, Q1, 'category=A/tier=TIER_1');
    expect(await excluded(reports, cell)).toEqual([]);
    // 30 + 30 of April’s 40 overlap in 20 or more.
    expect(await excluded(reports, cell, { monthlyCrossings: true })).toEqual([{ by: 'integer interval', min: 2, max: null }]);
  });
});

describe('words', () => {
  const NAMES: Readonly<Record<string, string>> = { 'category=A': 'ランサムウェア', 'category=B': '偽の警告', 'category=C': '回線障害' };
  const said = (...sentences: string[]) => [report(MAY, { total: 46, tables: { category: { A: null, B: null, C: 30 } }, sentences })];
  const found = (...sentences: string[]) => percentagesToCounts(said(...sentences), (coordinates) => NAMES[coordinates] ?? null)
    .map(({ question, min, max }) => [question.count.coordinates, min, max]);

  it('a percentage of a known total is a count', () => {
    expect(found('「ランサムウェア」は全体の９％でした。')).toEqual([['category=A', 4, 4]]);
    expect(found('回線障害（30件、全体の65％）、偽の警告（12件）')).toEqual([['category=B', 12, 12], ['category=C', 30, 30], ['category=C', 30, 30]]);
    expect(found('相談は46件ありました。')).toEqual([]);
  });

  it('a figure that does not follow from published counts is seen', () => {
    expect(unexplainedFigures(said('相談は46件、うち回線障害が30件（65％）、ほかが16件でした。'))).toEqual([]);
    expect(unexplainedFigures(said('ランサムウェアは4件（9％）でした。'))).toHaveLength(2);
  });

  it('who reads of an incident in the press finds the figures it must be in', () => {
    const incident = { month: '2026-05', hotline: 'EMERGENCY' as const, codes: new Map<TableCode, string>([['category', 'C'], ['block', 'KINKI']]) };
    expect(pressMatches(said(), incident).map(({ coordinates, figure }) => [coordinates, figure])).toEqual([['', 46], ['category=C', 30]]);
    expect(pressMatches(said(), { ...incident, codes: new Map<TableCode, string>([['category', 'A']]) }).map(({ coordinates }) => coordinates)).toEqual(['']);
    expect(pressMatches(said(), { ...incident, month: '2026-06' })).toEqual([]);
  });
});
