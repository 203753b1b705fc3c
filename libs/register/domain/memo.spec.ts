import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memo } from './memo';

describe('memo', () => {
  it('answers as the function does, whatever is asked in whatever order, and computes the last few never again', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...'あいうえおかきくけこ'), { maxLength: 60 }), (asked) => {
      let computed = 0;
      const twice = memo((text: string) => { computed += 1; return text + text; }, 4);
      for (const text of asked) {
        expect(twice(text)).toBe(text + text);
        const before = computed;
        expect(twice(text)).toBe(text + text);
        expect(computed).toBe(before);
      }
    }));
  });
  it('forgets what has not been asked for long: its size is bounded', () => {
    let computed = 0;
    const one = memo((text: string) => { computed += 1; return text; }, 4);
    one('first');
    for (let at = 0; at < 8; at += 1) one(String(at));
    one('first');
    expect(computed).toBe(10);
  });
  it('remembers that the answer is none', () => {
    let computed = 0;
    const none = memo(() => { computed += 1; return null; });
    expect([none('x'), none('x'), computed]).toEqual([null, null, 1]);
  });
});
