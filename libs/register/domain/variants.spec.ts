import { describe, expect, it } from 'vitest';
import { foldLooseVariants, foldStrictVariants, labelOfVariant, LOOSE_VARIANTS, STRICT_VARIANTS, type VariantFamily } from './variants';

const familiesOf = (table: readonly VariantFamily[]): string[][] => table.flatMap(({ families }) => families.split(' ').map((family) => [...family]));
const strict = familiesOf(STRICT_VARIANTS);
const loose = familiesOf(LOOSE_VARIANTS);
const foldLoose = (letter: string): string => foldLooseVariants(foldStrictVariants(letter));

describe('the table of variants', () => {
  it('folds each family to its common form, at its own level', () => {
    for (const family of strict) expect(family.map(foldStrictVariants), family.join('')).toEqual(family.map(() => family[0]));
    for (const family of loose) {
      expect(family.map(foldLoose), family.join('')).toEqual(family.map(() => family[0]));
      expect(new Set(family.map(foldStrictVariants)).size, `${family.join('')} differ when strict`).toBe(family.length);
    }
  });
  it('contradicts itself nowhere: no two letters are strict in one family and loose in another', () => {
    for (const family of strict) for (const other of loose) expect(family.filter((letter) => other.includes(letter)).length, `${family.join('')} ${other.join('')}`).toBeLessThan(2);
  });
  it('folds in one step: what folds strictly stands in no other family, and a common form is final', () => {
    const folded = strict.flatMap(([, ...others]) => others);
    const loosely = loose.flatMap(([, ...others]) => others);
    expect(folded.filter((letter, at) => folded.indexOf(letter) !== at)).toEqual([]);
    expect(loosely.filter((letter, at) => loosely.indexOf(letter) !== at)).toEqual([]);
    expect(folded.filter((letter) => strict.some(([common]) => common === letter) || loose.flat().includes(letter))).toEqual([]);
    expect(loosely.filter((letter) => loose.some(([common]) => common === letter))).toEqual([]);
  });
  it('has no family of one, no letter twice in a family, none that NFKC folds already, and each source', () => {
    for (const family of [...strict, ...loose]) {
      expect(family.length, family.join('')).toBeGreaterThan(1);
      expect(new Set(family).size, family.join('')).toBe(family.length);
      expect(family.filter((letter) => letter.normalize('NFKC') !== letter)).toEqual([]);
    }
    for (const { source } of [...STRICT_VARIANTS, ...LOOSE_VARIANTS]) expect(source.length).toBeGreaterThan(10);
  });
});

describe('the letters that domain.md §3 names', () => {
  it.each(['高髙', '崎﨑', '辺邉邊', '浜濵濱', '徳德', '柳栁', '吉𠮷'])('%s are strict', (family) => {
    expect(new Set([...family].map(foldStrictVariants)).size).toBe(1);
  });
  it.each(['斉斎齊齋', '龍竜', '島嶋嶌'])('%s are loose', (family) => {
    for (const letter of family) expect(foldStrictVariants(letter)).toBe(letter);
    expect(new Set([...family].map(foldLoose)).size).toBe(1);
  });
  it.each(['眞真', '櫻桜', '壽寿', '惠恵', '穰穣', '藏蔵', '條条', '髮髪', '瀧滝', '澤沢', '廣広'])('旧字体 %s is strict', (family) => {
    const [old = '', common] = [...family];
    expect(foldStrictVariants(old)).toBe(common);
    expect(labelOfVariant(old)).toBe('旧字体');
  });
  it.each(['崎碕', '祇祗', '野埜', '峰峯', '竈釜'])('%s are other letters, alike at most', (family) => {
    expect(new Set([...family].map(foldStrictVariants)).size).toBe(2);
    expect(new Set([...family].map(foldLoose)).size).toBe(1);
  });
  it.each(['熊隈', '伊井', '太大', '東藤', '鷹雁', '渡辺', '己巳', '柿杮'])('%s are no variants at all', (family) => expect(new Set([...family].map(foldLoose)).size).toBe(2));
});
