import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, wordsOf } from './japanese';
import { kanaOfRomaji } from './romaji';
import { suggestAnswers } from './suggest';

const entry = (id: string, codes: string[], question: string, uses = 0) => ({ id, codes, question, uses });
const STOCK = [
  entry('reuse', ['PASSWORD_REUSE'], '職員が同じパスワードを使い回している。どこから直せばよいか', 3),
  entry('length', ['PASSWORD_STRENGTH', 'TWO_FACTOR'], 'パスワードは何文字以上にすればよいか'),
  entry('usb', ['EXTERNAL_MEDIA'], 'USBメモリを検査会社から受け取ってよいか'),
  entry('video', ['SEMINAR_VIDEO'], 'セミナー動画はどこで見られるか'),
];
const ids = (codes: string[], question: string): string[] => suggestAnswers(STOCK, { codes, question }).map(({ entry: { id } }) => id);

describe('suggestions', () => {
  it('come for the same item, whatever the words', () => expect(ids(['EXTERNAL_MEDIA'], '')).toEqual(['usb']));
  it('come for the same words, whatever the item', () => expect(ids([], 'USBメモリを業者から受け取ってもよいでしょうか')[0]).toBe('usb'));
  it('put the main item before one beside it', () => expect(ids(['PASSWORD_STRENGTH', 'PASSWORD_REUSE'], 'パスワード')).toEqual(['length', 'reuse']));
  it('say why', () => {
    const [first] = suggestAnswers(STOCK, { codes: ['PASSWORD_STRENGTH'], question: 'パスワードは何文字ですか' });
    expect(first).toMatchObject({ entry: { id: 'length' }, sharedCodes: ['PASSWORD_STRENGTH'], sharedWords: ['パスワード', '何文字'] });
  });
  it('are none for a question of another kind', () => expect(ids(['BACKUP'], '電子カルテのバックアップの世代数')).toEqual([]));
  it('prefer, of equals, what was of use', () => {
    const twins = [entry('b', ['X'], '同じ質問', 0), entry('a', ['X'], '同じ質問', 2)];
    expect(suggestAnswers(twins, { codes: ['X'], question: '' }).map(({ entry: { id } }) => id)).toEqual(['a', 'b']);
  });
});

describe('words of a sentence', () => {
  it.each([
    ['パスワードの使い回しは禁止ですか', ['パスワード', '使イ回シ', '禁止']],
    ['ばっくあっぷ', ['バックアップ']],
    ['USBメモリを、つないでよいか', ['usb', 'メモリ']],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));
  it('are as like one another in both directions, and most like themselves', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a));
      expect(likeness(a, b)).toBeLessThanOrEqual(1);
    }));
    expect(likeness('同じ文', '同じ文')).toBe(1);
  });
  it.each([['pasuwa-do', 'パスワード'], ['bakkuappu', 'バックアップ'], ['kensyuu', 'ケンシュウ'], ['shishin', 'シシン'], ['denshi', 'デンシ'], ['usb', null], ['bcp', null]])('%s is typed romaji for %s', (romaji, kana) => expect(kanaOfRomaji(romaji)).toBe(kana));
});
