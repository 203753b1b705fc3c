import type { CallerClaim, ClaimField } from '@saimado/register/domain/claim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeEvidence, type EvidenceEntry } from './evidence';
import { marksIn, type TextMark } from './marks';

const entry: EvidenceEntry = {
  memberNumber: '0012345678', registryNumber: '012345', memberName: '髙橋　龍一', memberKana: 'タカハシ　リュウイチ',
  facilityName: '医療法人社団恵愛会　緑ヶ丘クリニック', prefecture: '東京都', address: '府中市本町三丁目2番5号　桜ビル2階', phone: '03-0123-4567',
};
const shown = (text: string | null, marks: readonly TextMark[]): string =>
  [...marks].reverse().reduce((so, { start, end }) => `${so.slice(0, start)}[${so.slice(start, end)}]${so.slice(end)}`, text ?? '');
function marked(field: ClaimField, claim: CallerClaim, changes: Partial<EvidenceEntry> = {}): [string, string] {
  const evidence = gradeEvidence(claim, { ...entry, ...changes }).find((one) => one.field === field);
  if (!evidence) throw new Error('a field is missing');
  const { claimedMarks, registeredMarks } = marksIn(evidence);
  return [shown(evidence.claimed, claimedMarks), shown(evidence.registered, registeredMarks)];
}

describe('what differs is marked in both, as they are written', () => {
  it.each<[ClaimField, CallerClaim, string, string]>([
    ['MEMBER_NAME', { memberName: '高橋 隆一' }, '高橋 [隆]一', '髙橋　[龍]一'],
    ['MEMBER_NAME', { memberName: '高橋竜一' }, '高橋[竜]一', '髙橋　[龍]一'],
    ['MEMBER_NAME', { memberName: '髙橋龍一郎' }, '髙橋龍一[郎]', '髙橋　龍一'],
    ['MEMBER_NAME', { memberName: '髙橋󠄀龍市' }, '髙橋󠄀龍[市]', '髙橋　龍[一]'],
    ['MEMBER_NAME', { memberName: '龍一 髙橋' }, '龍一 髙橋', '髙橋　龍一'],
    ['MEMBER_NAME', { memberName: 'たかはちりゅういち' }, 'たかは[ち]りゅういち', 'タカハ[シ]　リュウイチ'],
    ['MEMBER_KANA', { memberKana: 'ﾀｶﾊﾞｼﾘｭｳｲﾁ' }, 'ﾀｶ[ﾊﾞ]ｼﾘｭｳｲﾁ', 'タカ[ハ]シ　リュウイチ'],
    ['MEMBER_KANA', { memberKana: 'タカハシリュイチ' }, 'タカハシリュイチ', 'タカハシ　リュ[ウ]イチ'],
    ['FACILITY_NAME', { facilityName: '緑ヶ岡クリニック' }, '緑ヶ[岡]クリニック', '医療法人社団恵愛会　緑ヶ[丘]クリニック'],
    ['FACILITY_NAME', { facilityName: '医療法人社団友愛会 緑ヶ丘クリニック' }, '医療法人社団[友]愛会 緑ヶ丘クリニック', '医療法人社団[恵]愛会　緑ヶ丘クリニック'],
    ['FACILITY_NAME', { facilityName: '緑ヶ丘医院' }, '緑ヶ丘[医院]', '医療法人社団恵愛会　緑ヶ丘[クリニック]'],
    ['ADDRESS', { address: '府中市宮町3-2-5' }, '府中市[宮]町3-2-5', '府中市[本]町三丁目2番5号　桜ビル2階'],
    ['ADDRESS', { address: '府中市本町3-9-5' }, '府中市本町3-[9]-5', '府中市本町三丁目[2]番5号　桜ビル2階'],
    ['ADDRESS', { address: '府中市本町４－２－５' }, '府中市本町[４]－２－５', '府中市本町[三]丁目2番5号　桜ビル2階'],
    ['ADDRESS', { address: '本町3-2-6' }, '本町3-2-[6]', '府中市本町三丁目2番[5]号　桜ビル2階'],
    ['REGISTRY_NUMBER', { registryNumber: '012354' }, '0123[54]', '0123[45]'],
    ['REGISTRY_NUMBER', { registryNumber: '０１２９４５' }, '０１２[９]４５', '012[3]45'],
    ['REGISTRY_NUMBER', { registryNumber: '12345' }, '12345', '[0]12345'],
    ['REGISTRY_NUMBER', { registryNumber: '第012945号' }, '第012[9]45号', '012[3]45'],
    ['MEMBER_NUMBER', { memberNumber: '00-1234-6678' }, '00-1234-[6]678', '001234[5]678'],
    ['PHONE_NUMBER', { phoneNumber: '03-0123-4568' }, '03-0123-456[8]', '03-0123-456[7]'],
    ['MEMBER_NAME', { memberName: '髙橋' }, '髙橋', '髙橋　龍一'],
    ['MEMBER_NAME', { memberName: '鈴木' }, '鈴木', '髙橋　龍一'],
  ])('%s %j', (field, claim, claimed, registered) => expect(marked(field, claim)).toEqual([claimed, registered]));

  it('a digit that stands before the place is not taken for the number', () => {
    expect(marked('ADDRESS', { address: '札幌市北12条西5-1' }, { address: '札幌市北10条西5-1', prefecture: '北海道' })).toEqual(['札幌市北1[2]条西5-1', '札幌市北1[0]条西5-1']);
  });
});

it('every mark lies in its text, in order, and nothing equal is marked', () => {
  const letters = fc.array(fc.constantFrom(...'髙高橋龍竜一二カがヶﾊﾞー　 123１-丁目番府中市本町𠮷󠄀'), { maxLength: 14 }).map((list) => list.join(''));
  fc.assert(fc.property(letters, letters, (a, b) => {
    const claim: CallerClaim = { memberName: a, memberKana: a, facilityName: a, address: a, registryNumber: a, memberNumber: a, phoneNumber: a };
    for (const evidence of gradeEvidence(claim, { ...entry, memberName: b, memberKana: b, facilityName: b, address: b, registryNumber: b })) {
      const { claimedMarks, registeredMarks } = marksIn(evidence);
      for (const [text, marks] of [[evidence.claimed, claimedMarks], [evidence.registered, registeredMarks]] as const) {
        let before = 0;
        for (const { start, end } of marks) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual((text ?? '').length);
      }
      if (!evidence.askAgain) expect([claimedMarks, registeredMarks]).toEqual([[], []]);
    }
  }), { numRuns: 500 });
});
