import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryGrams, searchGrams, searchText } from './ticket-search';

/** As the database does it: the index proposes, the text decides. */
const finds = (query: string, parts: (string | null)[]): boolean => {
  const text = searchText(parts);
  const held = new Set(searchGrams(text));
  const { words, grams } = queryGrams(query);
  return grams.every((gram) => held.has(gram)) && words.every((word) => text.includes(word));
};

const TICKET = ['123-456-782', '髙橋 太郎', 'タカハシ　タロウ', '医療法人社団さくら会 ﾐﾗｲクリニック', '電子カルテが動かない。Emotet の疑い。', '03-1234-5678'];

describe('ticket search', () => {
  it.each([
    'カルテ', '電子', '疑', '高橋', '髙橋太郎', '高橋　太郎', 'たかはし', 'ﾀｶﾊｼﾀﾛｳ', 'さくら会', 'みらい', 'ミライクリニック', 'emotet', 'ＥＭＯＴＥＴ', 'Emot 電子',
    '0312345678', '03-1234', '123456782', '１２３', '',
  ])('finds %j', (query) => expect(finds(query, TICKET)).toBe(true));

  it.each(['鈴木', 'カルテ 鈴木', 'テカル', '停', '橋電', '太郎タカ'])('does not find %j', (query) => expect(finds(query, TICKET)).toBe(false));

  it('needs every word, in any order', () => {
    expect(finds('動かない 電子カルテ', TICKET)).toBe(true);
    expect(queryGrams('  電子　カルテ 電子 ')).toEqual({ words: ['電子', 'カルテ'], grams: ['電子', 'カル', 'ルテ'] });
    expect(queryGrams('疑').grams).toEqual(['疑']);
  });

  const letters = fc.string({ unit: fc.constantFrom(...'電子カルテかるて停止髙高橋山田ーエモABCabc０１23 　-𠮷齋'), minLength: 1, maxLength: 30 });

  it('finds any stretch of what it holds', () => {
    fc.assert(fc.property(letters, fc.nat(29), fc.integer({ min: 1, max: 8 }), (text, from, length) => {
      const held = searchText([text]);
      const part = [...held].slice(from, from + length).join('');
      expect(finds(part, [text])).toBe(true);
    }), { numRuns: 500 });
  });

  it('keeps no gram twice, and none with a space', () => {
    fc.assert(fc.property(letters, (text) => {
      const grams = searchGrams(searchText([text]));
      expect(new Set(grams).size).toBe(grams.length);
      for (const gram of grams) expect(gram).not.toMatch(/\s/);
    }));
  });

  it('folds what is folded to itself', () => {
    fc.assert(fc.property(letters, (text) => {
      expect(searchText([searchText([text])])).toBe(searchText([text]));
    }));
  });

  it('holds nothing for nothing', () => expect(searchText([null, undefined, ' ', ''])).toBe(''));
});
