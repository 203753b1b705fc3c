import { describe, expect, it } from 'vitest';
import { foldLooseVariants, foldStrictVariants, LOOSE_VARIANTS, STRICT_VARIANTS } from './variants';

const lettersOf = (families: string): string[][] => families.split(' ').map((family) => [...family]);
const strict = STRICT_VARIANTS.flatMap(({ families }) => lettersOf(families));
const loose = LOOSE_VARIANTS.flatMap(({ families }) => lettersOf(families));
const looseLetters = new Set(loose.flat());

describe('the table of variants', () => {
  it('folds each strict family to its common form, except where a letter is loose', () => {
    for (const family of strict) {
      const folded = new Set(family.map(foldStrictVariants));
      if (family.some((letter) => looseLetters.has(letter))) expect(new Set(family.map((letter) => foldLooseVariants(letter))).size, family.join('')).toBe(1);
      else expect([...folded], family.join('')).toEqual([family[0]]);
    }
  });
  it('leaves loose letters alone when strict', () => {
    for (const letter of looseLetters) expect(foldStrictVariants(letter)).toBe(letter);
    for (const family of loose) expect(new Set(family.map(foldLooseVariants)), family.join('')).toEqual(new Set([family[0]]));
  });
  it('lets loose win for letters in both: the families of domain.md §3', () => {
    for (const letter of '斉斎齊齋龍竜島嶋嶌') expect(foldStrictVariants(letter)).toBe(letter);
  });
  it('has no letter in two families of one table, none that NFKC folds already, and each source', () => {
    for (const table of [strict, loose]) {
      const all = table.flat();
      expect(all.filter((letter, at) => all.indexOf(letter) !== at)).toEqual([]);
      expect(all.filter((letter) => letter.normalize('NFKC') !== letter)).toEqual([]);
    }
    for (const { source } of [...STRICT_VARIANTS, ...LOOSE_VARIANTS]) expect(source.length).toBeGreaterThan(10);
  });
});
