import { CLAIM_FIELDS, type CallerClaim, type ClaimField } from '@saimado/register/domain/claim';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeEvidence, type EvidenceEntry } from './evidence';

const entry: EvidenceEntry = {
  memberNumber: '0012345678', registryNumber: '012345', memberName: '髙橋　龍一', memberKana: 'タカハシ　リュウイチ',
  facilityName: '医療法人社団恵愛会　緑ヶ丘クリニック', prefecture: '東京都', address: '府中市本町三丁目2番5号　桜ビル2階', phone: '03-0123-4567',
};
const graded = (field: ClaimField, claim: CallerClaim, on: EvidenceEntry = entry) => gradeEvidence(claim, on).find((one) => one.field === field);

describe('evidence per field', () => {
  it.each<[ClaimField, CallerClaim, string, string | null]>([
    ['MEMBER_NAME', { memberName: '髙橋　龍一' }, 'MATCH', null],
    ['MEMBER_NAME', { memberName: '高橋　龍一' }, 'VARIANT', '異体字（高＝髙）'],
    ['MEMBER_NAME', { memberName: '高橋　竜一' }, 'NEAR', '異体字（高＝髙）・似た字（竜＝龍）'],
    ['MEMBER_NAME', { memberName: '髙橋' }, 'NEAR', '一部のみ'],
    ['MEMBER_NAME', { memberName: '髙橋　隆一' }, 'NEAR', '1文字違い（聞き直し）'],
    ['MEMBER_NAME', { memberName: '鈴木　一郎' }, 'MISMATCH', null],
    ['MEMBER_NAME', { memberName: 'たかはし りゅういち' }, 'VARIANT', '読みで一致'],
    ['MEMBER_NAME', { memberName: 'たかはし' }, 'NEAR', '一部のみ・読み'],
    ['MEMBER_NAME', { memberName: 'すずき' }, 'MISMATCH', null],
    ['MEMBER_KANA', { memberKana: 'たかはし　りゅういち' }, 'VARIANT', 'ひらがな・カタカナ'],
    ['MEMBER_KANA', { memberKana: 'タカハシリューイチ' }, 'NEAR', '空白・長音・長音（オオ・オウなど）'],
    ['MEMBER_KANA', { memberKana: 'タカ' }, 'NEAR', '一部のみ'],
    ['MEMBER_KANA', { memberKana: 'スズキ' }, 'MISMATCH', null],
    ['MEMBER_KANA', { memberKana: '高橋龍一' }, 'VARIANT', '氏名で一致'],
    ['MEMBER_KANA', { memberKana: '高橋' }, 'NEAR', '一部のみ・氏名'],
    ['FACILITY_NAME', { facilityName: '緑が丘クリニック' }, 'VARIANT', '法人格を除く・「ヶ・ケ・が」'],
    ['FACILITY_NAME', { facilityName: '恵愛会 緑ヶ丘クリニック' }, 'VARIANT', '法人格を除く'],
    ['FACILITY_NAME', { facilityName: '医療法人社団友愛会　緑ヶ丘クリニック' }, 'NEAR', '法人名の違い（聞き直し）'],
    ['FACILITY_NAME', { facilityName: '緑ヶ丘医院' }, 'NEAR', '法人格を除く・クリニック・医院・診療所の違い'],
    ['FACILITY_NAME', { facilityName: '緑ヶ丘クリ' }, 'NEAR', '一部のみ'],
    ['FACILITY_NAME', { facilityName: '恵愛会' }, 'NEAR', '一部のみ'],
    ['FACILITY_NAME', { facilityName: '山田病院' }, 'MISMATCH', null],
    ['ADDRESS', { address: '府中市本町三丁目2番5号　桜ビル2階' }, 'MATCH', null],
    ['ADDRESS', { address: '東京都府中市本町3-2-5' }, 'VARIANT', '漢数字・丁目・番地の書き方・建物名の省略'],
    ['ADDRESS', { address: '広島県府中市本町3-2-5' }, 'MISMATCH', '都道府県の違い'],
    ['ADDRESS', { address: '府中市本町3-2-5 緑ビル' }, 'NEAR', '建物名・部屋番号の違い（聞き直し）'],
    ['ADDRESS', { address: '府中市本町3-2' }, 'NEAR', '番地の一部のみ'],
    ['ADDRESS', { address: '府中市本町' }, 'NEAR', '番地の一部のみ'],
    ['ADDRESS', { address: '府中市本町3-9-5' }, 'NEAR', '町名まで一致（番地の聞き直し）'],
    ['ADDRESS', { address: '本町3-2-5' }, 'NEAR', '一部のみ'],
    ['ADDRESS', { address: '東京' }, 'NEAR', '一部のみ'],
    ['ADDRESS', { address: '東京都' }, 'NEAR', '一部のみ'],
    ['ADDRESS', { address: '府中市宮町3-2-5' }, 'NEAR', '1文字違い（聞き直し）'],
    ['ADDRESS', { address: '八王子市旭町1-1' }, 'MISMATCH', null],
    ['REGISTRY_NUMBER', { registryNumber: '012345' }, 'MATCH', null],
    ['REGISTRY_NUMBER', { registryNumber: '第０１２３４５号' }, 'VARIANT', '全角・空白・ハイフン・「第…号」'],
    ['REGISTRY_NUMBER', { registryNumber: '012845' }, 'NEAR', '1桁違い（聞き直し）'],
    ['REGISTRY_NUMBER', { registryNumber: '012354' }, 'NEAR', '隣り合う数字の入れ替わり（聞き直し）'],
    ['REGISTRY_NUMBER', { registryNumber: '12345' }, 'NEAR', '先頭の0が足りない（聞き直し）'],
    ['REGISTRY_NUMBER', { registryNumber: '0123' }, 'NEAR', '一部のみ'],
    ['REGISTRY_NUMBER', { registryNumber: '999999' }, 'MISMATCH', null],
    ['REGISTRY_NUMBER', { registryNumber: '01234X' }, 'MISMATCH', null],
    ['REGISTRY_NUMBER', { registryNumber: '0012345678' }, 'NEAR', '欄違い（会員番号と一致）'],
    ['MEMBER_NUMBER', { memberNumber: '012345' }, 'NEAR', '欄違い（医籍番号と一致）'],
    ['MEMBER_NUMBER', { memberNumber: '0012-3456-78' }, 'VARIANT', '全角・空白・ハイフン'],
    ['PHONE_NUMBER', { phoneNumber: '0301234567' }, 'VARIANT', '全角・空白・ハイフン'],
    ['PHONE_NUMBER', { phoneNumber: '0399999999' }, 'MISMATCH', null],
  ])('%s %j: %s %s', (field, claim, grade, rule) => {
    expect(graded(field, claim)).toMatchObject({ grade, rule });
  });

  it('says what was claimed and what is registered', () => {
    expect(graded('MEMBER_NAME', { memberName: ' 高橋 ' })).toMatchObject({ claimed: '高橋', registered: '髙橋　龍一' });
  });
  it('nothing said, or nothing but marks, is 未聴取', () => {
    expect(gradeEvidence({}, entry).map(({ field, grade }) => [field, grade])).toEqual(CLAIM_FIELDS.map((field) => [field, 'NOT_ASKED']));
    expect(graded('MEMBER_NAME', { memberName: '　' })).toMatchObject({ grade: 'NOT_ASKED', claimed: null });
    expect(graded('ADDRESS', { address: '・・' })).toMatchObject({ grade: 'NOT_ASKED' });
  });
  it('what the register does not hold proves nothing', () => {
    expect(graded('PHONE_NUMBER', { phoneNumber: '0301234567' }, { ...entry, phone: '' })).toMatchObject({ grade: 'NOT_ASKED', rule: '名簿に登録がありません' });
    expect(graded('MEMBER_KANA', { memberKana: 'タカハシ' }, { ...entry, memberKana: '' })).toMatchObject({ grade: 'NOT_ASKED' });
  });
  it('what is registered, said as it is written, matches in every field', () => {
    expect(gradeEvidence({ ...entry, phoneNumber: entry.phone }, entry).every(({ grade }) => grade === 'MATCH')).toBe(true);
  });
  it('a beginning of what is registered is never 不一致 while it is typed', () => {
    const whole: Required<CallerClaim> = { ...entry, memberKana: 'たかはしりゅういち', phoneNumber: entry.phone, facilityName: '緑ヶ丘クリニック' };
    fc.assert(fc.property(fc.constantFrom('memberName', 'memberKana', 'facilityName', 'address', 'registryNumber', 'memberNumber', 'phoneNumber'), fc.integer({ min: 1, max: 30 }), (key, length) => {
      const typed = (whole[key as keyof CallerClaim] ?? '').slice(0, length);
      for (const { grade } of gradeEvidence({ [key]: typed }, entry)) expect(grade, typed).not.toBe('MISMATCH');
    }), { numRuns: 300 });
  });
  it('never throws', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(fc.property(text, text, (a, b) => {
      const evidence = gradeEvidence({ memberName: a, memberKana: a, facilityName: a, address: a, registryNumber: a, memberNumber: a, phoneNumber: a }, { ...entry, memberName: b, memberKana: b, facilityName: b, address: b });
      expect(evidence).toHaveLength(7);
    }));
  });
});
