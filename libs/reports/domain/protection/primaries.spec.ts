import { describe, expect, it } from 'vitest';
import { primariesOf, reasonsOf } from './primaries';

const clinics = (...owns: number[]): Map<string, number> => new Map(owns.map((own, index) => [`clinic ${index}`, own]));
const ones = (count: number): Map<string, number> => clinics(...Array.from({ length: count }, () => 1));

describe('reasonsOf', () => {
  it.each([
    ['nobody', 0, clinics(), []],
    ['one ticket', 1, ones(1), ['SMALL', 'FEW_CLINICS', 'ONE_CLINIC']],
    ['nine tickets of nine', 9, ones(9), ['SMALL', 'FEW_CLINICS']],
    ['ten tickets of ten', 10, ones(10), []],
    ['ten tickets of nine', 10, clinics(2, 1, 1, 1, 1, 1, 1, 1, 1), ['FEW_CLINICS']],
    ['half of one', 20, clinics(10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), []],
    ['more than half of one', 21, clinics(11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), ['ONE_CLINIC']],
    ['nobody said who', 40, clinics(), ['FEW_CLINICS']],
  ])('%s', (_, count, own, reasons) => expect(reasonsOf({ count, clinics: own })).toEqual(reasons));
});

describe('primariesOf', () => {
  const cell = (name: string, count: number) => ({ name, count, clinics: ones(count) });
  const release = (of: number[], total = of.reduce((sum, count) => sum + count, 0)) => ({
    period: { kind: 'MONTH' as const, first: '2026-05' }, version: 1,
    cells: [cell('all', total), ...of.map((count, index) => cell(`x${index}`, count))],
    breakdowns: [{ total: 'all', of: of.map((_, index) => `x${index}`) }],
  });

  it('all of a breakdown in one cell', () => {
    expect([...primariesOf(release([40, 0]))]).toEqual([['x0', ['ALL_IN_ONE']]]);
    expect([...primariesOf(release([30, 10]))]).toEqual([]);
  });

  it('nobody at all says nothing of anybody, nor does the only code there is', () => {
    expect([...primariesOf(release([0, 0]))]).toEqual([]);
    expect([...primariesOf(release([40]))]).toEqual([]);
  });
});
