import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsToScroll } from './anchor';

const before = ['a', 'b', 'c', 'd', 'e', 'f'];
const view = { before, from: 2, to: 5 };

describe('rowsToScroll', () => {
  it.each([
    ['two arrive above the chosen row', ['x', 'y', ...before], 'd', 2],
    ['one above leaves', before.slice(1), 'd', -1],
    ['what comes below moves nothing', [...before, 'x'], 'd', 0],
    ['the chosen row is out of view: the first in view stays', ['x', ...before], 'a', 1],
    ['the first in view has gone: the next one stays', ['x', 'a', 'b', 'd', 'e', 'f'], 'a', 0],
    ['the chosen row has gone', ['x', 'y', 'a', 'b', 'c', 'e', 'f'], 'd', 0],
  ] as [string, string[], string, number][])('%s', (_, after, selected, rows) => expect(rowsToScroll({ ...view, after, selected })).toBe(rows));

  it('leaves who reads at the top at the top', () => {
    expect(rowsToScroll({ before, after: ['x', ...before], from: 0, to: 3, selected: 'f' })).toBe(0);
    expect(rowsToScroll({ before, after: ['x', ...before], from: 0, to: 3, selected: 'b' })).toBe(1);
  });

  it('keeps the chosen row in its place whatever comes and goes around it', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...before, 'x', 'y', 'z'], { minLength: 1 }), fc.constantFrom('c', 'd', 'e'), (after, selected) => {
      fc.pre(after.includes(selected));
      expect(before.indexOf(selected) + rowsToScroll({ ...view, after, selected })).toBe(after.indexOf(selected));
    }), { numRuns: 100 });
  });
});
