import { describe, expect, it } from 'vitest';
import { readRelease } from './input';
import { checkWitnesses, isConsistent } from './witnesses';

const reading = readRelease({
  threshold: 10, zerosShown: true, cells: { a: 4, b: 30, c: 20, total: 54 }, sums: [{ total: 'total', of: ['a', 'b', 'c'] }],
}, 'protect');
if (reading.kind === 'unreadable') throw new Error(reading.message);
const { table } = reading;
const [a, b] = [0, 1];
const withheld = new Set([a, b]);
const low = [1, 33, 20, 54];
const high = [10, 24, 20, 54];

describe('isConsistent', () => {
  it.each([
    ['the truth', [4, 30, 20, 54], true],
    ['another distribution of what is withheld', low, true],
    ['a published cell changed', [4, 29, 21, 54], false],
    ['a sum that does not add up', [4, 31, 20, 54], false],
    ['a withheld zero where zeros are shown', [0, 34, 20, 54], false],
    ['fractions', [4.5, 29.5, 20, 54], false],
    ['a value missing', [4, 30, 20], false],
    ['beyond what numbers hold exactly', [2 ** 53, 30, 20, 54], false],
  ])('%s: %j', (_, values, expected) => expect(isConsistent(table, withheld, values)).toBe(expected));

  it('keeps to what an insider knows', () => {
    const known = { ...table, cells: table.cells.map((cell, place) => (place === b ? { ...cell, atMost: 30 } : cell)) };
    expect(isConsistent(known, withheld, high)).toBe(true);
    expect(isConsistent(known, withheld, low)).toBe(false);
  });

  it('adds up sums that numbers would round', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const cell = (name: string, count: number) => ({ name, count, weight: 1, fixed: false, atLeast: 0, atMost: null, protect: null });
    const odd = { cells: [cell('all', most), cell('x', most), cell('y', most), cell('z', 2)], sums: [{ total: 0, of: [1, 2, 3] }] };
    expect(isConsistent(odd, new Set([0, 1, 2, 3]), [most, most, most, 2])).toBe(false);
  });
});

describe('checkWitnesses', () => {
  it('takes two tables for each cell to protect', () => expect(checkWitnesses(table, withheld, [{ cell: a, low, high }])).toEqual([]));

  it.each([
    ['Missing', []],
    ['LowTooHigh', [{ cell: a, low: [2, 32, 20, 54], high }]],
    ['HighTooLow', [{ cell: a, low, high: [9, 25, 20, 54] }]],
    ['LowInconsistent', [{ cell: a, low: [1, 30, 20, 54], high }]],
    ['HighInconsistent', [{ cell: a, low, high: [10, 30, 20, 54] }]],
  ])('%s', (fault, witnesses) => expect(checkWitnesses(table, withheld, witnesses)).toEqual([{ cell: a, fault }]));

  it('Published', () => expect(checkWitnesses(table, new Set([b]), [{ cell: a, low, high }])).toEqual([{ cell: a, fault: 'Published' }]));
});
