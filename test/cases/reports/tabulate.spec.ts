import { anySourceRow, frozenInput, sourceRow } from '@test/testkit/builders/source-rows';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '@saimado/reports/domain/release/period';
import { tabulate } from '@saimado/reports/domain/release/tabulate';
import type { Tabulated } from '@saimado/reports/domain/release/tabulated';

const PERIODS: readonly Period[] = [{ kind: 'MONTH', first: '2026-05' }, { kind: 'QUARTER', first: '2026-04' }, { kind: 'YEAR', first: '2026-04' }];
const anyFrozen = fc.constantFrom(...PERIODS).chain((period) => fc.array(anySourceRow(period), { maxLength: 60 }).map((rows) => frozenInput(rows, period)));

const byName = ({ cells }: Tabulated) => new Map(cells.map((cell) => [cell.name, cell]));
const plain = (tabulated: Tabulated) => ({
  ...tabulated, cells: tabulated.cells.map(({ name, count, clinics }) => [name, count, [...clinics].sort(([a], [b]) => (a < b ? -1 : 1))]),
});

describe('tabulate', () => {
  it('adds up: every breakdown to its total, in tickets and in each clinic\'s tickets', () => {
    fc.assert(fc.property(anyFrozen, (frozen) => {
      const tabulated = tabulate(frozen);
      const cells = byName(tabulated);
      expect(cells.size).toBe(tabulated.cells.length);
      for (const { total, of } of tabulated.breakdowns) {
        const clinics = new Map<string, number>();
        let sum = 0;
        for (const name of of) {
          const { count, clinics: theirs } = cells.get(name)!;
          sum += count;
          for (const [clinic, tickets] of theirs) clinics.set(clinic, (clinics.get(clinic) ?? 0) + tickets);
        }
        const whole = cells.get(total)!;
        if (whole.count !== sum || whole.clinics.size !== clinics.size) expect([total, sum, clinics]).toEqual([total, whole.count, whole.clinics]);
      }
      const totals = ['EMERGENCY', 'GUIDELINE'].map((hotline) => cells.get(tabulated.cells.find(({ name }) => name.endsWith(`/${hotline}`))!.name)!.count);
      expect(totals).toEqual(['EMERGENCY', 'GUIDELINE'].map((hotline) => frozen.rows.filter((row) => row.hotline === hotline).length));
    }), { numRuns: 60 });
  });

  it('ties every cell but a hotline\'s total to one, by sums of nothing but its own cells', () => {
    for (const period of PERIODS) {
      const { cells, breakdowns } = tabulate(frozenInput([], period));
      const names = new Set(cells.map(({ name }) => name));
      const parts = new Set(breakdowns.flatMap(({ of }) => of));
      expect(breakdowns.flatMap(({ total, of }) => [total, ...of]).filter((name) => !names.has(name))).toEqual([]);
      expect([...names].filter((name) => !parts.has(name)).map((name) => name.split('/').length)).toEqual([2, 2]);
      expect(cells.every(({ count, clinics }) => count === 0 && clinics.size === 0)).toBe(true);
    }
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(fc.property(anyFrozen.chain((frozen) => fc.tuple(fc.constant(frozen), fc.shuffledSubarray([...frozen.rows], { minLength: frozen.rows.length }))), ([frozen, rows]) => {
      expect(plain(tabulate({ ...frozen, rows }))).toEqual(plain(tabulate(frozen)));
    }), { numRuns: 40 });
  });

  it('names cells as everybody else does, a crossing in the order of the catalogue', () => {
    const quarter = byName(tabulate(frozenInput([sourceRow({ category: 'RANSOMWARE', clinic: 'x' })], PERIODS[1])));
    expect(quarter.get('2026-04+3/EMERGENCY')).toMatchObject({ count: 1 });
    expect(quarter.get('2026-04+3/EMERGENCY/category=RANSOMWARE/facilityKind=CLINIC')).toMatchObject({ count: 1, clinics: new Map([['x', 1]]) });
    const month = byName(tabulate(frozenInput([sourceRow()])));
    expect([month.get('2026-05/EMERGENCY/block=KANTO')?.count, month.has('2026-05/EMERGENCY/prefecture=JP-13')]).toEqual([1, false]);
    expect(byName(tabulate(frozenInput([sourceRow()], PERIODS[2]))).get('2026-04+12/EMERGENCY/prefecture=JP-13')?.count).toBe(1);
  });

  it('counts a crossing by months too: each month’s cells are what a report of it would have if it gave them', () => {
    const period: Period = { kind: 'QUARTER', first: '2026-04' };
    fc.assert(fc.property(fc.array(anySourceRow(period), { maxLength: 60 }), (rows) => {
      const alone = new Map(['2026-04', '2026-05', '2026-06'].map((month) => [month, byName(tabulate(frozenInput(rows.filter((row) => row.month === month), period)))]));
      for (const { name, byMonth } of tabulate(frozenInput(rows, period)).cells) {
        expect([...byMonth?.keys() ?? []]).toEqual(name.split('/').length === 4 ? ['2026-04', '2026-05', '2026-06'] : []);
        for (const [month, part] of byMonth ?? []) {
          const { count, clinics } = alone.get(month)!.get(name)!;
          expect([part.count, new Map(part.clinics)]).toEqual([count, new Map(clinics)]);
        }
      }
    }), { numRuns: 20 });
  });

  it('leaves out a crossing that a release is without, and nothing else', () => {
    const names = (without?: readonly string[]) => tabulate({ ...frozenInput([sourceRow()], PERIODS[1]), ...(without && { without }) });
    const [all, fewer] = [names(), names(['EMERGENCY/weekday/hour'])];
    const isLeftOut = (name: string): boolean => /EMERGENCY\/weekday=\w+\/hour=/.test(name);
    expect(fewer.cells.map(({ name }) => name)).toEqual(all.cells.map(({ name }) => name).filter((name) => !isLeftOut(name)));
    expect(fewer.breakdowns).toEqual(all.breakdowns.filter(({ of }) => !of.some(isLeftOut)));
    expect(all.cells.length - fewer.cells.length).toBe(49);
  });

  it('refuses a row of another period, which the source would never give', () => {
    expect(() => tabulate(frozenInput([sourceRow({ month: '2026-06' })]))).toThrow('2026-06');
  });
});
