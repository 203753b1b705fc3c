import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKana } from './fold';
import { CONFUSABLE_SOUNDS, confusionOf, foldSound } from './sounds';

const sound = (text: string): string => foldSound(foldKana(text).loose);

describe('what sounds alike folds to one', () => {
  it.each([
    ['シバタ', 'ヒバタ'], ['ヒロシ', 'シロシ'], ['タシロ', 'タジロ'], ['ナガシマ', 'ナカシマ'], ['ナカジマ', 'ナカシマ'], ['ババ', 'ハバ'], ['パク', 'バク'],
    ['コウジ', 'コウチ'], ['シンヤ', 'シムヤ'], ['ハットリ', 'ハトリ'], ['ニッタ', 'ニタ'], ['オオノ', 'オノ'], ['ユウコ', 'ユコ'], ['ラモン', 'ダモン'],
    ['ミノル', 'ニノル'], ['マキ', 'ナキ'], ['カズオ', 'カツオ'], ['エトウ', 'イトウ'], ['シュンジ', 'シンジ'], ['スズキ', 'ススキ'], ['ヅカ', 'ツカ'], ['しばた', 'ヒバタ'],
  ])('%s ~ %s', (a, b) => expect(sound(a)).toBe(sound(b)));
});

describe('what does not, does not', () => {
  it.each([['サイトウ', 'サトウ'], ['タナカ', 'タカナ'], ['ヤマダ', 'ヤマモト'], ['カトウ', 'サトウ'], ['マツダ', 'マタ'], ['ワタナベ', 'タナベ']])(
    '%s / %s', (a, b) => expect(sound(a)).not.toBe(sound(b)));
});

describe('a confusion has a name', () => {
  it.each([['シ', 'ヒ', 'シ・ヒ'], ['ジ', 'チ', 'ジ・チ'], ['バ', 'パ', 'ハ・バ・パ行'], ['カ', 'ガ', '清音・濁音'], ['ラ', 'ダ', 'ラ・ダ行'], ['ナ', 'マ', 'マ・ナ行'], ['カ', 'サ', null], ['カ', 'カ', null], ['ヒ', 'チ', null]])(
    '%s/%s: %s', (a, b, label) => {
      expect(confusionOf(a, b)).toBe(label);
      expect(confusionOf(b, a)).toBe(label);
    });
  it('and two sounds that have one fold alike', () => {
    for (const { groups } of CONFUSABLE_SOUNDS) for (const group of groups.split(' ')) expect(new Set([...group].map(foldSound)).size, group).toBe(1);
  });
});

describe('for every reading', () => {
  const letters = [...'アイウエオカガキギクケコゴサシジスズソタダチヂッツテトドナニヌネノハバパヒヘホマミムメモヤャユュヨョラリルレロワヲンー'];
  const reading = fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((list) => list.join(''));
  it('a folded one folds to itself', () => {
    fc.assert(fc.property(reading, (text) => { expect(foldSound(sound(text))).toBe(sound(text)); }), { numRuns: 3_000 });
  });
  it('a beginning folds to a beginning, unless it ends in ツ', () => {
    fc.assert(fc.property(reading, fc.nat(12), (text, length) => {
      const typed = text.slice(0, length);
      if (!foldKana(typed).loose.endsWith('ツ')) expect(sound(text).startsWith(sound(typed)), `${typed} of ${text}`).toBe(true);
    }), { numRuns: 3_000 });
  });
  it('other letters stay', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replace(/[ァ-ヺ]/g, '')), (text) => { expect(foldSound(text)).toBe(text); }));
  });
});
