import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCallerNumber, hyphenate } from './caller-number';

describe('foldCallerNumber', () => {
  it.each([
    ['03-1234-5678', '0312345678'], ['０３－１２３４－５６７８', '0312345678'], ['(03) 1234 5678', '0312345678'], ['０３ー１２３４ー５６７８', '0312345678'],
    ['+81 3-1234-5678', '0312345678'], ['+81 (0)3-1234-5678', '0312345678'], ['＋８１９０１２３４５６７８', '09012345678'],
    ['110', '110'], ['+1 202-555-0123', '+12025550123'], ['', null], ['　', null], [null, null], [undefined, null], ['非通知', null],
  ])('%j → %j', (text, value) => expect(foldCallerNumber(text)).toEqual({ kind: 'number', value }));

  it.each(['12', '1234567890123456', '03-1234-567x', '山田', '++8131234', '3+4+5678'])('refuses %j', (text) => {
    expect(foldCallerNumber(text)).toMatchObject({ reason: 'InvalidInput', field: 'callerNumber' });
  });

  it('reads back what it showed, in either width', () => {
    const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    fc.assert(fc.property(fc.stringMatching(/^0[1-9]\d{8,9}$/), (number) => {
      expect(foldCallerNumber(hyphenate(number))).toEqual({ kind: 'number', value: number });
      expect(foldCallerNumber(wide(hyphenate(number)))).toEqual({ kind: 'number', value: number });
    }));
  });
});

describe('hyphenate', () => {
  it.each([['0120179066', '0120-179-066'], ['0312345678', '03-1234-5678'], ['09012345678', '090-1234-5678'], ['0220123456', '0220-12-3456'], ['110', '110'], ['+12025550123', '+1 202 555 0123']])(
    '%s → %s', (number, shown) => expect(hyphenate(number)).toBe(shown));
});
