import { describe, expect, it } from 'vitest';
import { readRelease, type Verb } from './input';

const good = {
  threshold: 10, zerosShown: true, cells: { 'ä': 3, all: 15, b: 12, zero: 0 }, sums: [{ total: 'all', of: ['b', 'ä', 'zero'] }],
  sensitive: { b: { atMost: 5, atLeast: 20 } }, weights: { b: 7 }, fixed: ['all'],
};
const read = (change: object, verb: Verb = 'protect') => readRelease({ ...good, ...change }, verb);

describe('readRelease', () => {
  it('makes the general form: cells by name, sums by place', () => {
    const cell = { atLeast: 1, atMost: null };
    expect(read({})).toEqual({
      kind: 'read', withheld: new Set(),
      table: {
        cells: [
          { ...cell, name: 'all', count: 15, weight: 15, fixed: true, protect: null },
          { ...cell, name: 'b', count: 12, weight: 7, fixed: false, protect: { atMost: 5, atLeast: 20 } },
          { ...cell, name: 'zero', count: 0, weight: 0, fixed: false, protect: null },
          { ...cell, name: 'ä', count: 3, weight: 3, fixed: false, protect: { atMost: 1, atLeast: 10 } },
        ],
        sums: [{ total: 0, of: [1, 2, 3] }],
      },
    });
  });

  it('lets a listed cell have its own interval, small or not', () => {
    const reading = read({ sensitive: { 'ä': { atMost: 0, atLeast: 4 } }, zerosShown: false });
    expect(reading.kind === 'read' && reading.table.cells[3]).toMatchObject({ atLeast: 0, protect: { atMost: 0, atLeast: 4 } });
  });

  it('needs neither sums nor the lists', () => {
    expect(readRelease({ threshold: 10, zerosShown: false, cells: { a: 1 } }, 'protect').kind).toBe('read');
    expect(read({ withheld: ['b', 'ä'] }, 'audit')).toMatchObject({ kind: 'read', withheld: new Set([1, 3]) });
  });

  it('takes names that JavaScript holds dear', () => {
    const json: unknown = JSON.parse('{"threshold": 10, "zerosShown": true, "cells": {"__proto__": 3, "constructor": 4, "x": 7}, "sums": [{"total": "x", "of": ["__proto__", "constructor"]}], "weights": {"__proto__": 9}}');
    const reading = readRelease(json, 'protect');
    expect(reading.kind === 'read' && reading.table.cells.map(({ name, weight }) => [name, weight])).toEqual([['__proto__', 9], ['constructor', 4], ['x', 7]]);
    expect(read({ fixed: ['toString'] })).toMatchObject({ message: expect.stringContaining('toString') });
  });

  const sum = (total: string, ...of: string[]) => ({ total, of });
  it.each<[string, unknown, RegExp, Verb?]>([
    ['an unknown item', { fixd: [] }, /「fixd」という項目/],
    ['no threshold', { threshold: undefined }, /threshold には/],
    ['a threshold of 0', { threshold: 0 }, /threshold には/],
    ['zerosShown as text', { zerosShown: 'yes' }, /zerosShown/],
    ['no cells', { cells: {} }, /1 つ以上のセル/],
    ['cells as a list', { cells: [1] }, /cells には/],
    ['a fraction', { cells: { ...good.cells, b: 1.5 } }, /cells の「b」には 0 以上/],
    ['a negative count', { cells: { ...good.cells, b: -1 } }, /cells の「b」/],
    ['a count as text', { cells: { ...good.cells, b: '12' } }, /cells の「b」/],
    ['a count that is too large', { cells: { ...good.cells, b: 2 ** 53 } }, /1000000000 以下/],
    ['too many cells', { cells: Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`x${index}`, 1])), sums: [], sensitive: {}, weights: {}, fixed: [] }, /5000 個まで/],
    ['sums as an object', { sums: {} }, /sums には/],
    ['a sum of nothing', { sums: [sum('all')] }, /1 番目/],
    ['a sum with something else', { sums: [{ ...sum('all', 'b'), note: '' }] }, /1 番目/],
    ['a sum with an unknown cell', { sums: [sum('all', 'b', 'c')] }, /「c」が cells に/],
    ['a sum with an unknown total', { sums: [sum('everything', 'b')] }, /「everything」が cells に/],
    ['a part twice', { sums: [sum('all', 'b', 'b')] }, /「b」が 2 回/],
    ['a sum twice', { sums: [sum('all', 'b', 'ä'), sum('all', 'ä', 'b')] }, /「all」の同じ内訳が 2 回/],
    ['a sum that does not add up', { sums: [sum('all', 'b')] }, /「all」は 15 件ですが、内訳の合計は 12 件/],
    ['a total of itself', { sums: [sum('zero', 'zero')] }, /輪になっています（zero → zero）/],
    ['a cycle', { cells: { a: 1, b: 1, c: 1 }, sums: [sum('a', 'b'), sum('b', 'c'), sum('c', 'a')], sensitive: {}, weights: {}, fixed: [] }, /輪になっています/],
    ['an unknown sensitive cell', { sensitive: { c: { atMost: 1, atLeast: 2 } } }, /sensitive にあるセル「c」/],
    ['a sensitive cell without an end', { sensitive: { b: { atMost: 1 } } }, /sensitive の「b」/],
    ['a sensitive cell upside down', { sensitive: { b: { atMost: 9, atLeast: 2 } } }, /sensitive の「b」/],
    ['sensitive as a list', { sensitive: ['b'] }, /sensitive は/],
    ['a weight of an unknown cell', { weights: { c: 1 } }, /weights にあるセル「c」/],
    ['a negative weight', { weights: { b: -1 } }, /weights の「b」/],
    ['an unknown fixed cell', { fixed: ['c'] }, /fixed にあるセル「c」/],
    ['a fixed cell twice', { fixed: ['b', 'b'] }, /fixed にセル「b」が 2 回/],
    ['fixed as an object', { fixed: { b: 1 } }, /fixed には/],
    ['no withheld to audit', {}, /withheld が必要/, 'audit'],
    ['an unknown withheld cell', { withheld: ['c'] }, /withheld にあるセル「c」/, 'audit'],
    ['a withheld cell twice', { withheld: ['b', 'b'] }, /withheld にセル「b」が 2 回/, 'audit'],
    ['a withheld zero where zeros are shown', { withheld: ['zero'] }, /「zero」は 0 件/, 'audit'],
  ])('refuses %s', (_, change, message, verb = 'protect') =>
    expect(read(change as object, verb)).toEqual({ kind: 'unreadable', message: expect.stringMatching(message) }));

  it.each([[null], [1], ['text'], [[]], [[good]]])('refuses %j', (json) => expect(readRelease(json, 'protect')).toMatchObject({ kind: 'unreadable' }));

  it('takes a hierarchy as deep as there are cells', () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `x${index}`);
    const deep = { threshold: 10, zerosShown: true, cells: Object.fromEntries(names.map((name) => [name, 20])), sums: names.slice(1).map((name, index) => sum(names[index] ?? '', name)) };
    expect(readRelease(deep, 'protect').kind).toBe('read');
  });
});
