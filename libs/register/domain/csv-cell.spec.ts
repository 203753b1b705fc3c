import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvLine } from './csv-cell';

describe('a CSV file for people', () => {
  it.each([
    ['member_kana: フリガナがありません。', 'member_kana: フリガナがありません。'],
    ['a,b', '"a,b"'],
    ['「"」', '"「""」"'],
    ['=HYPERLINK("http://example.com")', `"'=HYPERLINK(""http://example.com"")"`],
    ['-1', `"'-1"`], ['＝1', `"'＝1"`], [' +1', `"' +1"`], ['@a', `"'@a"`],
  ])('%s', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('reads back as it was, formulas aside, and has none', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), (cells) => {
      const [read] = parse(csvLine(cells), { relax_column_count: true }) as string[][];
      if (cells.some((cell) => cell !== '')) expect(read?.map((cell, at) => (cell === `'${cells[at]}` ? cells[at] : cell))).toEqual(cells);
      for (const cell of read ?? []) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    }));
  });
});
