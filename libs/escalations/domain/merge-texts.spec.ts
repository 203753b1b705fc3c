import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markDifferences, mergeTexts } from './merge-texts';

describe('two changes of one text', () => {
  const BASE = '受付のPC\n暗号化を確認\nLANは抜線済み';

  it.each([
    ['at different places are both made', '受付のPC 2台\n暗号化を確認\nLANは抜線済み', '受付のPC\n暗号化を確認\nLANは抜線済み\nルーターの記録を依頼', '受付のPC 2台\n暗号化を確認\nLANは抜線済み\nルーターの記録を依頼', true],
    ['that are the same are made once', '暗号化を確認\nLANは抜線済み', '暗号化を確認\nLANは抜線済み', '暗号化を確認\nLANは抜線済み', true],
    ['of one line stand one below the other, theirs first', '受付のPC 2台\n暗号化を確認\nLANは抜線済み', '受付のPCと会計機\n暗号化を確認\nLANは抜線済み', '受付のPCと会計機\n受付のPC 2台\n暗号化を確認\nLANは抜線済み', false],
    ['at the end both stay', `${BASE}\n電源は入れたまま`, `${BASE}\nバックアップは別室`, `${BASE}\nバックアップは別室\n電源は入れたまま`, false],
  ])('%s', (_what, mine, theirs, text, disjoint) => {
    expect(mergeTexts(BASE, mine, theirs)).toEqual({ text, disjoint });
  });

  it('of an empty field both stay', () => expect(mergeTexts('', '私の所見', '別の所見')).toEqual({ text: '別の所見\n私の所見', disjoint: false }));

  /** Few different lines, so that drawn texts share some. */
  const text = fc.array(fc.constantFrom('あ', 'い', 'う', 'え', 'お', ''), { maxLength: 8 }).map((parts) => parts.join('\n'));

  const linesOf = (whole: string): string[] => (whole === '' ? [] : whole.split('\n'));

  it('never lose a line that either wrote', () => {
    fc.assert(fc.property(text, text, text, (base, mine, theirs) => {
      const merged = linesOf(mergeTexts(base, mine, theirs).text);
      for (const line of [...linesOf(mine), ...linesOf(theirs)].filter((one) => !linesOf(base).includes(one))) expect(merged).toContain(line);
    }), { numRuns: 200 });
  });

  it('of which one is none give the other as it is', () => {
    fc.assert(fc.property(text, text, (base, changed) => {
      expect(mergeTexts(base, changed, base)).toEqual({ text: changed, disjoint: true });
      expect(mergeTexts(base, base, changed)).toEqual({ text: changed, disjoint: true });
    }), { numRuns: 100 });
  });

  it('at lines far apart are both made and nothing else is', () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 12 }), fc.nat(), fc.nat(), (length, one, other) => {
      const base = Array.from({ length }, (_, n) => `行${n}`);
      const [i, j] = [one % length, other % length];
      fc.pre(Math.abs(i - j) > 1);
      const changed = (at: number, to: string): string[] => base.map((line, n) => (n === at ? to : line));
      const both = changed(i, '私').map((line, n) => (n === j ? '相手' : line));
      expect(mergeTexts(base.join('\n'), changed(i, '私').join('\n'), changed(j, '相手').join('\n'))).toEqual({ text: both.join('\n'), disjoint: true });
    }), { numRuns: 100 });
  });
});

describe('the marks of a conflict', () => {
  it('are where the two differ', () => {
    expect(markDifferences('受付の𠮷田機2台', '受付の𠮷田機3台')).toEqual({
      mine: [{ text: '受付の𠮷田機', differs: false }, { text: '2', differs: true }, { text: '台', differs: false }],
      theirs: [{ text: '受付の𠮷田機', differs: false }, { text: '3', differs: true }, { text: '台', differs: false }],
    });
  });

  it('lose no letter, and what is not marked is common', () => {
    const word = fc.string({ unit: fc.constantFrom('あ', 'い', '\n', '𠮷'), maxLength: 12 });
    fc.assert(fc.property(word, word, (mine, theirs) => {
      const marked = markDifferences(mine, theirs);
      const textOf = (pieces: { text: string }[]): string => pieces.map((piece) => piece.text).join('');
      expect([textOf(marked.mine), textOf(marked.theirs)]).toEqual([mine, theirs]);
      expect(textOf(marked.mine.filter(({ differs }) => !differs))).toBe(textOf(marked.theirs.filter(({ differs }) => !differs)));
    }), { numRuns: 200 });
  });

  it('are given up on two long texts that have nothing to do with each other', () => {
    const { mine } = markDifferences(`頭${'あ'.repeat(4_000)}尾`, `頭${'い'.repeat(4_000)}尾`);
    expect(mine).toEqual([{ text: '頭', differs: false }, { text: 'あ'.repeat(4_000), differs: true }, { text: '尾', differs: false }]);
  });
});
