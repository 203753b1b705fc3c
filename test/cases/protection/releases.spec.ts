import type { Solver } from '@saimado/reports/domain/disclosure/integer-program';
import { jointOf } from '@saimado/reports/domain/protection/joint';
import { protectRelease } from '@saimado/reports/domain/protection/protect-release';
import { SliceWatch } from '@saimado/reports/domain/protection/slice-watch';
import { verifyProtection } from '@saimado/reports/domain/protection/verify';
import type { EarlierRelease, Protection, Tabulated } from '@saimado/reports/domain/release/tabulated';
import { createHighsSolver } from '@saimado/reports/server/highs-solver';
import { type Counted, month, quarter, releasedAs, type SmallCatalogue, tabulatedOf, tickets, year } from '@test/testkit/builders/histories';
import { beforeAll, describe, expect, it } from 'vitest';

let solver: Solver;
beforeAll(async () => { solver = await createHighsSolver(600_000); });

const TIERS: SmallCatalogue = { tables: { tier: ['a', 'b', 'c', 'd'] } };
const MONTHS = ['2026-04', '2026-05', '2026-06'];

/** So many tickets of each tier, each of another clinic. */
const tiers = (first: string, counts: Readonly<Record<string, number>>): Counted[] => Object.entries(counts).flatMap(([tier, count]) => tickets(first, count, { tier }));

function protectedOf(tabulated: Tabulated, earlier: readonly EarlierRelease[] = []): Protection {
  const protection = protectRelease(tabulated, earlier, solver);
  if (protection.kind === 'undecided') throw new Error(protection.detail);
  expect(verifyProtection(tabulated, earlier, new Set(protection.withheld.keys()), protection.witnesses)).toEqual([]);
  return protection;
}

/** Withheld cells without period and hotline, with the reasons. */
const reasons = ({ withheld }: Protection): Record<string, string> =>
  Object.fromEntries([...withheld].map(([name, { because }]) => [name.split('/').slice(2).join('/') || 'all', because.join(' ')]));

/** One release after the other, each protected against those before. */
function history(releases: readonly Tabulated[]): { protections: Protection[]; earlier: EarlierRelease[] } {
  const earlier: EarlierRelease[] = [];
  const protections = releases.map((tabulated) => {
    const protection = protectedOf(tabulated, earlier);
    earlier.push(releasedAs(earlier.length + 1, tabulated, protection.withheld.keys()));
    return protection;
  });
  return { protections, earlier };
}

describe('one release', () => {
  const release = (rows: readonly Counted[], catalogue = TIERS) => tabulatedOf(month('2026-05'), rows, catalogue);

  it('withholds nothing where nothing is small, and shows its zeros', () => {
    const { withheld, witnesses, attack } = protectedOf(release(tiers('2026-05', { a: 30, b: 20 })));
    expect([...withheld]).toEqual([]);
    expect(witnesses).toEqual([]);
    expect(attack).toEqual({ cells: 0, insiders: 50 });
  });

  it('withholds a small count, the cheapest other beside it, and the zeros', () => {
    const protection = protectedOf(release(tiers('2026-05', { a: 4, b: 30, c: 15 })));
    expect(reasons(protection)).toEqual({ 'tier=a': 'SMALL FEW_CLINICS', 'tier=c': 'SECONDARY', 'tier=d': 'ZERO' });
    expect(protection.withheld.get('2026-05/E/tier=a')).toMatchObject({ min: 0, max: 19 });
    expect(protection.witnesses).toMatchObject([{ cell: '2026-05/E/tier=a', atMost: 1, atLeast: 10 }]);
  });

  it('of yes and no both go, for each is the rest of the other', () =>
    expect(reasons(protectedOf(release(tickets('2026-05', 3, { fund: 'yes' }).concat(tickets('2026-05', 90, { fund: 'no' })), { tables: { fund: ['yes', 'no'] } }))))
      .toEqual({ 'fund=yes': 'SMALL FEW_CLINICS', 'fund=no': 'SECONDARY' }));

  it('what is said of all is said of each: all in one cell', () =>
    expect(reasons(protectedOf(release(tiers('2026-05', { b: 50 }))))).toEqual({ 'tier=a': 'ZERO', 'tier=b': 'ALL_IN_ONE', 'tier=c': 'ZERO', 'tier=d': 'ZERO' }));

  it('many tickets of few clinics', () =>
    expect(reasons(protectedOf(release([...tiers('2026-05', { a: 40, b: 30, d: 50 }), ...tickets('2026-05', 27, { tier: 'c' }, ['x', 'y', 'z'])]))))
      .toEqual({ 'tier=b': 'SECONDARY', 'tier=c': 'FEW_CLINICS' }));

  it('many tickets mostly of one clinic', () =>
    expect(reasons(protectedOf(release([...tiers('2026-05', { a: 40, b: 30, c: 12, d: 50 }), ...tickets('2026-05', 15, { tier: 'c' }, ['x'])]))))
      .toEqual({ 'tier=b': 'SECONDARY', 'tier=c': 'ONE_CLINIC' }));

  it('an empty cell is company enough for a large one: as far as one can see they may be each other’s', () =>
    expect(reasons(protectedOf(release([...tiers('2026-05', { a: 40, b: 30 }), ...tickets('2026-05', 27, { tier: 'c' }, ['x', 'y', 'z'])]))))
      .toEqual({ 'tier=c': 'FEW_CLINICS', 'tier=d': 'ZERO' }));

  it('a clinic that knows its own share: of ten in two cells it would know the other nine', () => {
    const own = (clinic: string): Counted[] => [...tickets('2026-05', 3, { tier: 'a' }, [clinic, 'p', 'q']), ...tiers('2026-05', { b: 7, c: 40, d: 60 })];
    // For an outsider three and seven hide each other. Whoever has one of the three knows that the seven are nine at most.
    expect(reasons(protectedOf(release(own('o'))))).toEqual({ 'tier=a': 'SMALL FEW_CLINICS', 'tier=b': 'SMALL FEW_CLINICS', 'tier=c': 'SECONDARY' });
    expect(reasons(protectedOf(release([...tickets('2026-05', 3, { tier: 'a' }, [null]), ...tickets('2026-05', 7, { tier: 'b' }, [null]), ...tiers('2026-05', { c: 40, d: 60 })]))))
      .toEqual({ 'tier=a': 'SMALL FEW_CLINICS', 'tier=b': 'SMALL FEW_CLINICS' });
  });

  it('a hotline’s total goes only where nothing else helps', () => {
    const of = (...hotlines: Readonly<Record<string, number>>[]) =>
      protectedOf(release(hotlines.flatMap((counts, at) => tiers('2026-05', counts).map((row) => ({ ...row, hotline: `H${at}` }))), { ...TIERS, hotlines: ['H0', 'H1'] }));
    expect(of({ a: 30, b: 10 }, { a: 60 }).withheld.has('2026-05/H0')).toBe(false);
    const small = of({ a: 3, b: 7 }, { a: 60 });
    // Of ten in all whoever has one of the three knows that the seven are nine at most.
    expect(small.withheld.get('2026-05/H0')).toMatchObject({ because: ['SECONDARY'] });
    expect(small.withheld.has('2026-05/H1')).toBe(false);
  });

  it('in the same order whatever the order of what it is given', () => {
    const rows = tiers('2026-05', { a: 4, b: 30, c: 15, d: 15 });
    const forwards = release(rows);
    const backwards = { ...forwards, cells: [...forwards.cells].reverse(), breakdowns: forwards.breakdowns.map(({ total, of }) => ({ total, of: [...of].reverse() })).reverse() };
    expect(protectedOf(backwards)).toEqual(protectedOf(forwards));
  });

  it('tells how far it is, 0 to 1', () => {
    const told: [number, string][] = [];
    protectRelease(release(tiers('2026-05', { a: 4, b: 30, c: 15 })), [], solver, (share, step) => told.push([share, step]));
    expect(told[0]).toEqual([0, 'PROTECTING']);
    expect(told.at(-1)).toEqual([1, 'ATTACKING']);
    expect(told.map(([share]) => share)).toEqual(told.map(([share]) => share).sort((a, b) => a - b));
  });
});

describe('over periods', () => {
  it('a month’s withheld count stays so when its quarter is published, though the quarter’s own count is large', () => {
    const rows = [...tiers('2026-04', { a: 40, b: 30, c: 12 }), ...tiers('2026-05', { a: 40, b: 20, c: 4 }), ...tiers('2026-06', { a: 40, b: 30, c: 15 })];
    const { protections: [, may, , whole] } = history([...MONTHS.map((first) => tabulatedOf(month(first), rows, TIERS)), tabulatedOf(quarter('2026-04'), rows, TIERS)]);
    expect(may && reasons(may)).toEqual({ 'tier=b': 'SECONDARY', 'tier=c': 'SMALL FEW_CLINICS', 'tier=d': 'ZERO' });
    // 31 less 12 and 15 would be the four of May.
    expect(whole && reasons(whole)).toEqual({ 'tier=b': 'SECONDARY', 'tier=c': 'SECONDARY', 'tier=d': 'ZERO' });
  });

  it('a quarter whose months each withhold the count tells it', () => {
    const rows = MONTHS.flatMap((first) => tiers(first, { a: 40, b: 15, c: 7 }));
    const { protections } = history([...MONTHS.map((first) => tabulatedOf(month(first), rows, TIERS)), tabulatedOf(quarter('2026-04'), rows, TIERS)]);
    expect(protections.slice(0, 3).map((protection) => reasons(protection)['tier=c'])).toEqual(['SMALL FEW_CLINICS', 'SMALL FEW_CLINICS', 'SMALL FEW_CLINICS']);
    expect(protections[3]?.withheld.size).toBe(0);
  });

  it('what is left of a quarter for a month that was never released is a count as any other', () => {
    const rows = [...tiers('2026-04', { a: 40, b: 30 }), ...tiers('2026-05', { a: 40, b: 30 }), ...tiers('2026-06', { a: 30, b: 5 })];
    const { protections } = history([month('2026-04'), month('2026-05'), quarter('2026-04')].map((period) => tabulatedOf(period, rows, TIERS)));
    expect(protections.map(({ withheld }) => withheld.size)).toEqual([0, 0, 4]);
    expect(protections[2] && reasons(protections[2])).toMatchObject({ 'tier=b': 'SECONDARY' });
  });

  it('and so is a month released after its quarter', () => {
    const rows = [...tiers('2026-04', { a: 40, b: 30 }), ...tiers('2026-05', { a: 40, b: 30 }), ...tiers('2026-06', { a: 30, b: 5 })];
    const { protections } = history([quarter('2026-04'), month('2026-04'), month('2026-05')].map((period) => tabulatedOf(period, rows, TIERS)));
    expect(protections.map(({ withheld }) => withheld.size)).toEqual([0, 0, 4]);
  });

  it('a year, its quarters and its months', () => {
    const months = Array.from({ length: 12 }, (_, index) => `${index < 9 ? 2026 : 2027}-${String(((index + 3) % 12) + 1).padStart(2, '0')}`);
    const rows = months.flatMap((first, index) => tiers(first, { a: 30, b: index === 4 ? 3 : 20, c: 14 }));
    const periods = [...months.flatMap((first, index) => [month(first), ...(index % 3 === 2 ? [quarter(months[index - 2] ?? '')] : [])]), year('2026-04')];
    const { protections } = history(periods.map((period) => tabulatedOf(period, rows, TIERS)));
    // August alone is small; what hides it in the quarter must hide it in the year.
    expect(protections.flatMap((protection, index) => (protection.withheld.size > 0 ? [index] : []))).toEqual([5, 7, 16]);
    expect(protections.at(-1) && reasons(protections.at(-1) as Protection)).toMatchObject({ 'tier=b': 'SECONDARY', 'tier=c': 'SECONDARY' });
  });
});

describe('the proof', () => {
  const release = tabulatedOf(month('2026-05'), tiers('2026-05', { a: 4, b: 30, c: 15 }), TIERS);
  const [a, b] = ['2026-05/E/tier=a', '2026-05/E/tier=b'];

  it.each([
    ['a witness is missing', 'Missing', () => []],
    ['a sum is broken', 'SumBroken', (one) => [{ ...one, low: { [a]: 0 } }]],
    ['a published count is moved', 'Unknown', (one) => [{ ...one, low: { ...one.low, [b]: 31 } }]],
    ['a count below nothing', 'NotAWholeNumber', (one) => [{ ...one, low: { ...one.low, [a]: -1 } }]],
    ['not low enough', 'LowTooHigh', (one) => [{ ...one, low: {} }]],
    ['not high enough', 'HighTooLow', (one) => [{ ...one, high: one.low }]],
  ] as [string, string, (one: Protection['witnesses'][number]) => Protection['witnesses']][])('does not hold where %s', (_, fault, changed) => {
    const { withheld, witnesses } = protectedOf(release);
    const [one] = witnesses;
    expect(one && verifyProtection(release, [], new Set(withheld.keys()), changed(one)).map((found) => found.fault)).toContain(fault);
  });

  it('does not hold where a primary cell is published', () => {
    const { withheld, witnesses } = protectedOf(release);
    expect(verifyProtection(release, [], new Set([...withheld.keys()].filter((name) => name !== a)), witnesses)).toContainEqual({ cell: a, fault: 'Published' });
  });
});

describe('a crossing of a quarter in its months', () => {
  const without = (table: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(table).filter(([key]) => !key.includes(' in 2026-')));
  const CROSSED: SmallCatalogue = { tables: { tier: ['a', 'b', 'c'], kind: ['x', 'y'] }, crossings: [['tier', 'kind']] };
  const crossed = (first: string, counts: Readonly<Record<string, number>>): Counted[] =>
    Object.entries(counts).flatMap(([codes, count]) => tickets(first, count, { tier: codes[0] ?? '', kind: codes[1] ?? '' }));

  const TOO_MUCH = { '2026-04': { ax: 14, ay: 1, bx: 4, by: 4, cx: 13, cy: 2 }, '2026-05': { ax: 3, ay: 4, bx: 6, by: 1, cx: 16, cy: 4 }, '2026-06': { ax: 1, ay: 20, bx: 16, by: 3, cy: 19 } };

  const rows = [...crossed('2026-04', { ay: 13, by: 10, cx: 9, cy: 8 }), ...crossed('2026-05', { ax: 12, ay: 14, bx: 13, by: 14, cx: 10, cy: 4 })];
  const told = [tabulatedOf(month('2026-04'), rows, { tables: CROSSED.tables }), tabulatedOf(quarter('2026-04'), rows, CROSSED)];

  it('has their margins, though no report gives it', () => {
    const { protections: [april, whole] } = history(told);
    // April tells its 17 c and withholds its 9 x. Were the quarter to tell that 12 of its c are y, five of April's at least were x.
    expect(april && reasons(april)).toEqual({ 'kind=x': 'SMALL FEW_CLINICS', 'kind=y': 'SECONDARY' });
    expect(whole && Object.keys(reasons(whole))).toEqual(['tier=b/kind=x', 'tier=b/kind=y', 'tier=c/kind=x', 'tier=c/kind=y']);
  });

  it('has a clinic’s own tickets in it, which that clinic knows', () => {
    const WIDE: SmallCatalogue = { tables: { tier: ['o', 'q', 'p'], kind: ['x', 'y'] }, crossings: [['tier', 'kind']] };
    const april = crossed('2026-04', { qx: 4, ox: 3, qy: 12, oy: 1 });
    const may = crossed('2026-05', { qx: 12, ox: 5, qy: 17, oy: 2 });
    const withheldBeside = (clinics: readonly [string, string]): string[] => {
      const all = [...april, ...may, ...tickets('2026-04', 1, { tier: 'q', kind: 'x' }, [clinics[0]]), ...tickets('2026-05', 1, { tier: 'o', kind: 'y' }, [clinics[1]])];
      const { protections } = history([...['2026-04', '2026-05'].map((first) => tabulatedOf(month(first), all, { tables: WIDE.tables })), tabulatedOf(quarter('2026-04'), all, WIDE)]);
      return Object.keys(reasons(protections[2] as Protection));
    };
    // Who called in both months knows one q x of April and one o y of May: with what the quarter told, May's o could not be its own alone.
    expect(withheldBeside(['one', 'one']).length).toBeGreaterThan(withheldBeside(['one', 'other']).length);
  });

  it('is in the proof: a table that leaves no cells for it proves nothing', () => {
    const { protections: [, whole], earlier: [april] } = history(told);
    const [, tabulated] = told;
    if (!whole || !april || !tabulated) throw new Error('not released');
    const bare = whole.witnesses.map(({ low, high, ...witness }) => ({ ...witness, low: without(low), high: without(high) }));
    expect(bare).not.toEqual(whole.witnesses);
    expect(verifyProtection(tabulated, [april], new Set(whole.withheld.keys()), bare).map(({ fault }) => fault)).toContain('SumBroken');
  });

  it('forbids every table that leaves no cells for it, not the first alone', () => {
    const [april, whole] = told;
    if (!april || !whole) throw new Error('not tabulated');
    const watch = new SliceWatch(jointOf(whole, [releasedAs(1, april, [])]), solver);
    // April told 17 c and no more than 9 x: eight at least of the quarter's c are y.
    const change = (y: number) => new Map([['2026-04+3/E/tier=c/kind=x', 31 - y], ['2026-04+3/E/tier=c/kind=y', y]]);
    try {
      expect([0, 7, 8].map((y) => watch.forbids(change(y), 'OUTSIDERS'))).toEqual([true, true, false]);
    } finally {
      watch.close();
    }
  });

  it('is kept safe by a month that is released after it', () => {
    const all = Object.entries(TOO_MUCH).flatMap(([first, of]) => crossed(first, of));
    const released = [tabulatedOf(quarter('2026-04'), all, CROSSED), ...['2026-06', '2026-04', '2026-05'].map((first) => tabulatedOf(month(first), all, { tables: CROSSED.tables }))];
    const june = history(released).protections[1];
    // Nothing of June's one-way tables is small; but its 19 b and 17 x beside the quarter's 8 b y would tell.
    expect(june && Object.keys(reasons(june))).not.toEqual([]);
  });

  it('is not released where its months told too much of it', () => {
    const all = Object.entries(TOO_MUCH).flatMap(([first, of]) => crossed(first, of));
    const { earlier } = history(['2026-06', '2026-04', '2026-05'].map((first) => tabulatedOf(month(first), all, { tables: CROSSED.tables })));
    // June told 19 b and 17 x: two of its b at least were y, and the quarter's 8 cannot be one.
    expect(protectRelease(tabulatedOf(quarter('2026-04'), all, CROSSED), earlier, solver)).toMatchObject({
      kind: 'undecided', reason: 'InDoubt', detail: expect.stringContaining('2026-04+3/E/tier=b/kind=y') as string,
    });
  });
});

describe('corrections', () => {
  const first = tiers('2026-05', { a: 30, b: 25, c: 15 });
  const second = (counts: Readonly<Record<string, number>>) => history([tabulatedOf(month('2026-05'), first, TIERS), tabulatedOf(month('2026-05'), tiers('2026-05', counts), TIERS, 2)]).protections[1];

  it('unchanged: nothing new is withheld', () => expect(second({ a: 30, b: 25, c: 15 })?.withheld.size).toBe(0));

  it('a few tickets moved: the difference would tell them', () =>
    expect(second({ a: 30, b: 27, c: 13 })?.withheld).toEqual(new Map([
      ['2026-05/E/tier=b', { because: ['SECONDARY'], min: 25, max: 40 }], ['2026-05/E/tier=c', { because: ['SECONDARY'], min: 0, max: 15 }],
      ['2026-05/E/tier=d', { because: ['ZERO'], min: 0, max: 0 }],
    ])));

  it('many moved, all of one clinic: the difference would tell of it', () => {
    const withTwelve = (tier: string, version: number) =>
      tabulatedOf(month('2026-05'), [...tiers('2026-05', { a: 40, b: 25, c: 45 }), ...tickets('2026-05', 12, { tier }, ['one'])], TIERS, version);
    expect(history([withTwelve('a', 1), withTwelve('b', 2)]).protections.map((protection) => Object.keys(reasons(protection)))).toEqual([[], ['tier=a', 'tier=b', 'tier=d']]);
  });

  it('many moved: nobody is among few', () => expect(second({ a: 18, b: 37, c: 15 })?.withheld.size).toBe(0));

  it('what the first withheld and did not change stays withheld', () => {
    const counts = { a: 30, b: 25, c: 4 };
    const releases = [tabulatedOf(month('2026-05'), tiers('2026-05', counts), TIERS), tabulatedOf(month('2026-05'), tiers('2026-05', { ...counts, a: 60 }), TIERS, 2)];
    const corrected = history(releases).protections[1];
    expect(corrected && reasons(corrected)).toEqual({ 'tier=b': 'EARLIER', 'tier=c': 'SMALL FEW_CLINICS EARLIER', 'tier=d': 'ZERO EARLIER' });
  });
});
