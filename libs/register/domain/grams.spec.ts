import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallerClaim } from './claim';
import { keysOf, searchKeysOf, type KeySource } from './grams';
import { numbersNear, slipOf } from './number-neighbours';

const entry: KeySource = {
  memberNumber: '0012345678', registryNumber: '012345', memberName: '髙橋　龍一', memberKana: 'タカハシ　リュウイチ',
  facilityName: '医療法人社団恵愛会　緑ヶ丘クリニック', prefecture: '東京都', address: '港区三田三丁目2番5号　桜ビル2階', phone: '03-0123-4567',
};

/** What a GIN index over `grams` would answer: any number key, or all grams of one alternative of each text field. */
function finds(claim: CallerClaim, row: KeySource = entry): boolean {
  const held = new Set(keysOf(row).grams);
  const { any, and } = searchKeysOf(claim);
  const byNumber = any.some((key) => held.has(key));
  const byText = and.length > 0 && and.every(({ alternatives }) => alternatives.some((grams) => grams.every((gram) => held.has(gram))));
  return byNumber || byText;
}

describe('an entry is found', () => {
  it.each<[string, CallerClaim]>([
    ['by its name', { memberName: '髙橋龍一' }], ['in other letters', { memberName: '高橋 竜一' }], ['by the family name', { memberName: '高橋' }],
    ['by one letter', { memberName: '高' }], ['by the given name', { memberName: '龍一' }],
    ['by its reading', { memberKana: 'たかはし' }], ['half typed', { memberKana: 'たか' }], ['one kana', { memberKana: 'タ' }], ['half-width', { memberKana: 'ﾀｶﾊｼ' }],
    ['with the long vowel as heard', { memberKana: 'りゅーいち' }], ['from its middle', { memberKana: 'カハシ' }],
    ['by the reading in the name box', { memberName: 'たかはし' }], ['by the name in the kana box', { memberKana: '高橋' }],
    ['by the facility', { facilityName: '緑が丘クリニック' }], ['half typed facility', { facilityName: '緑ヶ丘クリ' }], ['another clinic word', { facilityName: '緑ヶ丘医院' }],
    ['by the corporation', { facilityName: '恵愛会' }], ['by form and corporation', { facilityName: '医療法人恵愛会' }],
    ['a name half in kana', { memberName: '高橋りゅういち' }], ['the other half', { memberName: 'たかはし 龍一' }], ['half in kana, half typed', { memberKana: '高橋りゅ' }],
    ['by the town', { address: '港区三田' }], ['by the whole address', { address: '東京都港区三田3-2-5' }], ['another number', { address: '港区三田3-9' }],
    ['misheard', { memberKana: 'だかはひ' }], ['surname and given name the other way round', { memberKana: 'りゅういち たかはし' }], ['the other way round in kanji', { memberName: '龍一　高橋' }],
    ['the parts of an address in another order', { address: '三田 港区' }], ['and with the prefecture last', { address: '港区三田東京都' }],
    ['name and place together', { memberName: '高橋', address: '三田' }], ['a prefecture half typed', { memberName: '高橋', address: '東京' }],
    ['by 医籍番号', { registryNumber: '第012345号' }], ['by 会員番号', { memberNumber: '00-1234-5678' }], ['in the other box', { registryNumber: '0012345678' }],
    ['one digit wrong', { registryNumber: '012945' }], ['two swapped', { registryNumber: '012354' }], ['one missing', { registryNumber: '01345' }], ['one too many', { registryNumber: '0123345' }],
    ['zeros unsaid', { registryNumber: '12345' }], ['zeros unsaid, long', { memberNumber: '12345678' }], ['half typed', { memberNumber: '001234' }], ['half typed', { registryNumber: '0123' }],
    ['by telephone', { phoneNumber: '+81-3-0123-4567' }],
  ])('%s: %j', (_how, claim) => expect(finds(claim)).toBe(true));
});

describe('an entry is not found', () => {
  it.each<[string, CallerClaim]>([
    ['by another name', { memberName: '鈴木' }], ['by another name half in kana', { memberName: '高橋けんじ' }], ['by a name that only shares letters', { memberName: '橋高' }], ['by one letter from the middle', { memberName: '橋' }],
    ['when place and name disagree', { memberName: '高橋', address: '渋谷区' }], ['by two wrong digits', { registryNumber: '912349' }],
    ['by an empty claim', {}], ['by spaces', { memberName: '　', registryNumber: ' ', address: '' }], ['by the prefecture alone', { address: '東京都' }],
    ['by letters for a number', { registryNumber: 'abc' }], ['by a few digits', { registryNumber: '012' }],
  ])('%s: %j', (_how, claim) => expect(finds(claim)).toBe(false));
});

describe('the keys', () => {
  it('are the columns of an entry', () => {
    expect(keysOf(entry)).toMatchObject({
      nameStrict: '高橋龍一', nameLoose: '高橋竜一', facility: '緑ケ丘診療所', address: '東京都港区三田3-2-5', registryNumber: '012345', memberNumber: '0012345678', phone: '0301234567',
    });
  });
  it('are no more than an index can bear', () => {
    const { grams } = keysOf(entry);
    expect(new Set(grams).size).toBe(grams.length);
    expect(grams.length).toBeLessThan(80);
    expect(searchKeysOf({ registryNumber: '012345', memberNumber: '0012345678' }).any.length).toBeLessThan(200);
  });
  it('find every beginning of what is registered, as it is typed', () => {
    for (const [field, whole] of [['memberName', '髙橋龍一'], ['memberKana', 'たかはしりゅういち'], ['facilityName', '緑ヶ丘クリニック'], ['address', '東京都港区三田三丁目2番5号']] as const) {
      for (let length = 1; length <= whole.length; length += 1) {
        const claim = { [field]: whole.slice(0, length) };
        if (searchKeysOf(claim).and.length) expect(finds(claim), whole.slice(0, length)).toBe(true);
      }
    }
  });
});

describe('number slips', () => {
  const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
  const slip = fc.record({ number: digits(6), at: fc.integer({ min: 0, max: 4 }), digit: fc.integer({ min: 0, max: 9 }), how: fc.constantFrom('replace', 'swap', 'drop', 'add') });
  const slipped = ({ number, at, digit, how }: { number: string; at: number; digit: number; how: string }): string => {
    const [head, rest] = [number.slice(0, at), number.slice(at)];
    if (how === 'replace') return head + String(digit) + rest.slice(1);
    if (how === 'swap') return head + rest.charAt(1) + rest.charAt(0) + rest.slice(2);
    return how === 'drop' ? head + rest.slice(1) : head + String(digit) + rest;
  };
  it('every one-step slip is both looked up and explained', () => {
    fc.assert(fc.property(slip, (made) => {
      const said = slipped(made);
      expect(numbersNear(said, 6)).toContain(made.number);
      if (said !== made.number) expect(slipOf(said, made.number)).not.toBeNull();
    }), { numRuns: 500 });
  });
  it('whatever is looked up at full length is the number itself or explained', () => {
    fc.assert(fc.property(digits(6), (said) => {
      for (const found of numbersNear(said, 6)) if (found !== said) expect(slipOf(said, found)).not.toBeNull();
    }));
  });
  it.each([['123456', '123456', null], ['123456', '654321', null], ['123465', '123456', 'SWAP'], ['123457', '123456', 'ONE_DIGIT'], ['12346', '123456', 'MISSING'], ['1234', '123456', 'BEGINNING'], ['1234', '001234', 'LEADING_ZEROS'], ['1234566', '123456', 'EXTRA'], ['x', '123456', null], ['', '123456', null]])(
    '%s for %s: %s', (said, registered, expected) => expect(slipOf(said, registered)).toBe(expected));
});
