import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedKeyOf } from './repeated-key';

describe('repeatedKeyOf', () => {
  it.each([
    ['{"cells": {"a": 1, "b": 2, "a": 3}}', 'a'],
    ['{"a": {"x": 1}, "b": {"x": 1}, "c": ["x", "x"]}', null],
    ['[{"x": 1}, {"x": 1}, "x"]', null],
    ['{"a": "a", "b": "a: a"}', null],
    ['{"a\\"b": 1, "a\\u0022b" : 2}', 'a"b'],
    ['{"a": {"a": 1}, "a"\n\t: 2}', 'a'],
    ['{"{": 1, "}": 2, "[": "{"}', null],
    ['1', null],
  ])('%s: %s', (json, key) => expect(repeatedKeyOf(json)).toBe(key));

  it('finds none in what JSON.stringify writes', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(repeatedKeyOf(JSON.stringify(value, null, 1))).toBeNull();
    }));
  });
});
