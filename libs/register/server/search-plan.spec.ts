import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallerClaim } from '@saimado/register/domain/claim';
import { keysOf, type KeySource, searchKeysOf } from '@saimado/register/domain/grams';
import { textPlan } from './search-plan';

const entry: KeySource = {
  memberNumber: '0012345678', registryNumber: '012345', memberName: '髙橋　龍一', memberKana: 'タカハシ　リュウイチ',
  facilityName: '医療法人社団恵愛会　緑ヶ丘クリニック', prefecture: '東京都', address: '港区三田三丁目2番5号', phone: '03-0123-4567',
};
const held = new Set(keysOf(entry).grams);
const has = (sets: string[][]): boolean => sets.some((grams) => grams.every((gram) => held.has(gram)));
const plan = (claim: CallerClaim) => textPlan(searchKeysOf(claim));

describe('what is true', () => {
  it('is found together, whatever is said of it', () => {
    const whole = { memberKana: 'たかはしりゅういち', memberName: '高橋龍一', facilityName: '緑が丘クリニック', address: '港区三田3-2-5' };
    fc.assert(fc.property(fc.subarray(Object.keys(whole) as (keyof typeof whole)[], { minLength: 1 }), (fields) => {
      expect(has(plan(Object.fromEntries(fields.map((field) => [field, whole[field]]))).together)).toBe(true);
    }));
  });
});

describe('where nothing fits together', () => {
  it.each<[string, CallerClaim]>([
    ['one sound misheard', { memberKana: 'たかはりりゅういち' }],
    ['one sound misheard, the place right', { memberKana: 'たかはりりゅういち', address: '港区三田' }],
    ['name and facility each half wrong, the place right', { memberKana: 'さとうりゅういち', facilityName: '緑が丘内科', address: '港区三田' }],
    ['everything wrong but the place with its numbers', { memberKana: 'さとう', facilityName: '青葉医院', address: '港区三田3-2-5' }],
    ['another name at the right facility and place', { memberName: '佐藤', facilityName: '緑ヶ丘クリニック', address: '港区三田' }],
    ['the right name and facility, another place', { memberKana: 'たかはしりゅういち', facilityName: '緑ヶ丘クリニック', address: '大阪市北区' }],
    ['two fields, one wrong', { memberKana: 'たかはしりゅういち', facilityName: '青葉医院' }],
  ])('%s still finds the entry: %j', (_how, claim) => {
    const { together, apart } = plan(claim);
    expect(has(together)).toBe(false);
    expect(has(apart)).toBe(true);
  });
  it('asks for few sets, and none that anybody would fit', () => {
    const { together, apart } = plan({ memberKana: 'たかはしりゅういち', memberName: '高橋龍一', facilityName: '医療法人社団恵愛会緑ヶ丘クリニック', address: '港区三田3-2-5' });
    expect(together.length + apart.length).toBeLessThan(80);
    for (const grams of [...together, ...apart]) expect(grams.length).toBeGreaterThan(0);
  });
  it('has nothing to try for a place alone, or for nothing', () => {
    expect(plan({ address: '港区三田' }).apart).toEqual([]);
    expect(plan({})).toEqual({ together: [], apart: [] });
  });
});
