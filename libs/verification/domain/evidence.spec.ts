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
    ['MEMBER_NAME', { memberName: '髙橋' }, 'NEAR', '姓のみ'],
    ['MEMBER_NAME', { memberName: '髙橋　隆一' }, 'NEAR', '1文字違い'],
    ['MEMBER_NAME', { memberName: '鈴木　一郎' }, 'MISMATCH', null],
    ['MEMBER_NAME', { memberName: 'たかはし りゅういち' }, 'VARIANT', '読みで一致'],
    ['MEMBER_NAME', { memberName: 'たかはし' }, 'NEAR', '姓のみ・読み'],
    ['MEMBER_NAME', { memberName: 'すずき' }, 'MISMATCH', null],
    ['MEMBER_KANA', { memberKana: 'たかはし　りゅういち' }, 'VARIANT', 'ひらがな・カタカナ'],
    ['MEMBER_KANA', { memberKana: 'タカハシリューイチ' }, 'NEAR', '空白・長音・長音（オオ・オウなど）'],
    ['MEMBER_KANA', { memberKana: 'タカ' }, 'NEAR', '一部のみ'],
    ['MEMBER_KANA', { memberKana: 'スズキ' }, 'MISMATCH', null],
    ['MEMBER_KANA', { memberKana: '高橋龍一' }, 'VARIANT', '氏名で一致'],
    ['MEMBER_KANA', { memberKana: '高橋' }, 'NEAR', '姓のみ・氏名'],
    ['FACILITY_NAME', { facilityName: '緑が丘クリニック' }, 'VARIANT', '法人格を除く・「ヶ・ケ・が」'],
    ['FACILITY_NAME', { facilityName: '恵愛会 緑ヶ丘クリニック' }, 'VARIANT', '法人格を除く'],
    ['FACILITY_NAME', { facilityName: '医療法人社団友愛会　緑ヶ丘クリニック' }, 'NEAR', '法人名の違い'],
    ['FACILITY_NAME', { facilityName: '緑ヶ丘医院' }, 'NEAR', '法人格を除く・クリニック・医院・診療所の違い'],
    ['FACILITY_NAME', { facilityName: '緑ヶ丘クリ' }, 'NEAR', '一部のみ'],
    ['FACILITY_NAME', { facilityName: '恵愛会' }, 'NEAR', '一部のみ'],
    ['FACILITY_NAME', { facilityName: '山田病院' }, 'MISMATCH', null],
    ['ADDRESS', { address: '府中市本町三丁目2番5号　桜ビル2階' }, 'MATCH', null],
    ['ADDRESS', { address: '東京都府中市本町3-2-5' }, 'VARIANT', '漢数字・丁目・番地の書き方・建物名の省略'],
    ['ADDRESS', { address: '広島県府中市本町3-2-5' }, 'MISMATCH', '都道府県の違い'],
    ['ADDRESS', { address: '府中市本町3-2-5 緑ビル' }, 'NEAR', '建物名・部屋番号の違い'],
    ['ADDRESS', { address: '府中市本町3-2' }, 'NEAR', '番地の一部のみ'],
    ['ADDRESS', { address: '府中市本町' }, 'NEAR', '番地の一部のみ'],
    ['ADDRESS', { address: '府中市本町3-9-5' }, 'NEAR', '町名まで一致・番地の違い'],
    ['ADDRESS', { address: '本町3-2-5' }, 'NEAR', '一部のみ'],
    ['ADDRESS', { address: '東京' }, 'NEAR', '一部のみ'],
    ['ADDRESS', { address: '東京都' }, 'NEAR', '一部のみ'],
    ['ADDRESS', { address: '府中市宮町3-2-5' }, 'NEAR', '1文字違い'],
    ['ADDRESS', { address: '八王子市旭町1-1' }, 'MISMATCH', null],
    ['REGISTRY_NUMBER', { registryNumber: '012345' }, 'MATCH', null],
    ['REGISTRY_NUMBER', { registryNumber: '第０１２３４５号' }, 'VARIANT', '全角・空白・ハイフン・「第…号」'],
    ['REGISTRY_NUMBER', { registryNumber: '012845' }, 'NEAR', '1桁違い'],
    ['REGISTRY_NUMBER', { registryNumber: '012354' }, 'NEAR', '隣り合う数字の入れ替わり'],
    ['REGISTRY_NUMBER', { registryNumber: '12345' }, 'NEAR', '先頭の0が足りない'],
    ['REGISTRY_NUMBER', { registryNumber: '0123' }, 'NEAR', '一部のみ'],
    ['REGISTRY_NUMBER', { registryNumber: '999999' }, 'MISMATCH', null],
    ['REGISTRY_NUMBER', { registryNumber: '01234X' }, 'MISMATCH', null],
    ['REGISTRY_NUMBER', { registryNumber: '0012345678' }, 'NEAR', '欄違い（会員番号と一致）'],
    ['MEMBER_NUMBER', { memberNumber: '012345' }, 'NEAR', '欄違い（医籍番号と一致）'],
    ['MEMBER_NUMBER', { memberNumber: '0012-3456-78' }, 'VARIANT', '全角・空白・ハイフン'],
    ['PHONE_NUMBER', { phoneNumber: '0301234567' }, 'VARIANT', '全角・空白・ハイフン'],
    ['PHONE_NUMBER', { phoneNumber: '0399999999' }, 'MISMATCH', null],
    ['PHONE_NUMBER', { phoneNumber: '03-0123-4657' }, 'NEAR', '隣り合う数字の入れ替わり'],
    ['MEMBER_NAME', { memberName: '龍一' }, 'NEAR', '名のみ'],
    ['MEMBER_NAME', { memberName: '龍一　髙橋' }, 'NEAR', '姓と名が逆'],
    ['MEMBER_NAME', { memberName: '髙〓　龍一' }, 'NEAR', '外字などの読めない文字'],
    ['MEMBER_NAME', { memberName: '髙橋　龍' }, 'NEAR', '一部のみ'],
    ['MEMBER_NAME', { memberName: '髙橋　龍一郎' }, 'NEAR', '1文字多い'],
    ['MEMBER_NAME', { memberName: 'りゅういち たかはし' }, 'NEAR', '姓と名が逆・読み'],
    ['MEMBER_NAME', { memberName: '高梁　隆市', memberKana: 'タカハシリュウイチ' }, 'NEAR', '読みは一致・漢字の違い'],
    ['MEMBER_NAME', { memberName: '高梁　隆市', memberKana: 'タカハシ' }, 'MISMATCH', null],
    ['MEMBER_KANA', { memberKana: 'タカハチリュウイチ' }, 'NEAR', '1文字違い'],
    ['MEMBER_KANA', { memberKana: 'タガハヒリュウイチ' }, 'NEAR', '聞き違えやすい音（清音・濁音、シ・ヒ）'],
    ['MEMBER_KANA', { memberKana: 'タカバシリュ' }, 'NEAR', '一部のみ・聞き違えやすい音（ハ・バ・パ行）'],
    ['MEMBER_KANA', { memberKana: 'カハシ' }, 'NEAR', '一部のみ'],
    ['MEMBER_KANA', { memberKana: 'タカシ' }, 'NEAR', '姓のみ・1文字不足'],
    ['MEMBER_KANA', { memberKana: 'ナカハシ' }, 'MISMATCH', null],
    ['FACILITY_NAME', { facilityName: '緑ヶ丘内科クリニック' }, 'NEAR', '診療科名などの違い'],
    ['FACILITY_NAME', { facilityName: '緑ヶ岡クリニック' }, 'NEAR', '1文字違い'],
    ['ADDRESS', { address: '本町 府中市' }, 'NEAR', '一部のみ（順序の違い）'],
    ['ADDRESS', { address: '本町3-9-5' }, 'NEAR', '町名まで一致・番地の違い'],
    ['ADDRESS', { address: '府中市宮町3' }, 'NEAR', '1文字違い'],
  ])('%s %j: %s %s', (field, claim, grade, rule) => {
    expect(graded(field, claim)).toMatchObject({ grade, rule });
  });

  const other = (changes: Partial<EvidenceEntry>): EvidenceEntry => ({ ...entry, ...changes });
  it.each<[string, ClaimField, CallerClaim, EvidenceEntry, string, string | null]>([
    ['サトウ of サイトウ', 'MEMBER_KANA', { memberKana: 'サトウ' }, other({ memberKana: 'サイトウ　ケン' }), 'NEAR', '姓のみ・1文字不足'],
    ['サトウケン of サイトウ　ケン', 'MEMBER_KANA', { memberKana: 'サトウケン' }, other({ memberKana: 'サイトウ　ケン' }), 'NEAR', '1文字不足'],
    ['佐藤 of 斉藤', 'MEMBER_NAME', { memberName: '佐藤　健' }, other({ memberName: '斉藤　健' }), 'NEAR', '1文字違い'],
    ['斎藤 of 齊藤', 'MEMBER_NAME', { memberName: '斎藤　健' }, other({ memberName: '齊藤　健' }), 'NEAR', '似た字（斎＝齊）'],
    ['カトウ of サトウ, the surname alone', 'MEMBER_KANA', { memberKana: 'カトウ' }, other({ memberKana: 'サトウ　ケン' }), 'MISMATCH', null],
    ['ヒバタ of シバタ', 'MEMBER_KANA', { memberKana: 'ヒバタ ケン' }, other({ memberKana: 'シバタ　ケン' }), 'NEAR', '聞き違えやすい音（シ・ヒ）'],
    ['ハトリ of ハットリ', 'MEMBER_KANA', { memberKana: 'ハトリ ケン' }, other({ memberKana: 'ハットリ　ケン' }), 'NEAR', '聞き違えやすい音'],
    ['山田クリニック of 山田内科クリニック', 'FACILITY_NAME', { facilityName: '山田クリニック' }, other({ facilityName: '山田内科クリニック' }), 'NEAR', '一部のみ（診療科名などの省略）'],
    ['山田クリニック of 山田胃腸科記念病院', 'FACILITY_NAME', { facilityName: '山田クリニック' }, other({ facilityName: '山田記念胃腸科病院' }), 'NEAR', '一部のみ（診療科名などの省略）'],
    ['山内医院 of 山田医院', 'FACILITY_NAME', { facilityName: '山内医院' }, other({ facilityName: '山田医院' }), 'NEAR', '1文字違い'],
    ['森病院 of 林病院', 'FACILITY_NAME', { facilityName: '森病院' }, other({ facilityName: '林診療所' }), 'MISMATCH', null],
    ['the doctor’s surname in kana', 'FACILITY_NAME', { facilityName: 'たかはしいいん' }, other({ facilityName: '髙橋医院' }), 'NEAR', '読みで一致（表記は未確認）'],
    ['kana of kana, misheard', 'FACILITY_NAME', { facilityName: 'さぐらびょういん' }, other({ facilityName: 'サクラ病院' }), 'NEAR', '聞き違えやすい音（清音・濁音）'],
    ['浦和市 of さいたま市浦和区', 'ADDRESS', { address: '浦和市高砂3-1' }, other({ prefecture: '埼玉県', address: 'さいたま市浦和区高砂三丁目1番4号' }), 'NEAR', '市区町村名の違い（旧地名など）'],
    ['no street', 'ADDRESS', { address: '中京区虎屋町566' }, other({ prefecture: '京都府', address: '京都市中京区烏丸通御池上る虎屋町566' }), 'NEAR', '一部のみ'],
    ['the street only', 'ADDRESS', { address: '中京区烏丸通御池上る' }, other({ prefecture: '京都府', address: '京都市中京区烏丸通御池上る虎屋町566' }), 'NEAR', '一部のみ'],
    ['the street half typed', 'ADDRESS', { address: '京都市中京区烏丸' }, other({ prefecture: '京都府', address: '京都市中京区烏丸通御池上る虎屋町566' }), 'NEAR', '一部のみ'],
    ['a crossing without 上る', 'ADDRESS', { address: '京都市中京区烏丸通御池虎屋町566' }, other({ prefecture: '京都府', address: '京都市中京区烏丸通御池上る虎屋町566' }), 'NEAR', '京都の通り名'],
    ['another street', 'ADDRESS', { address: '京都市中京区河原町通三条上る虎屋町566' }, other({ prefecture: '京都府', address: '京都市中京区烏丸通御池上る虎屋町566' }), 'NEAR', '通り名の違い'],
    ['crossing streets the other way round', 'ADDRESS', { address: '京都市中京区御池通烏丸上ル虎屋町566' }, other({ prefecture: '京都府', address: '京都市中京区烏丸通御池上る虎屋町566' }), 'VARIANT', '京都の通り名の省略'],
    ['crossing streets without 通, as everyone says', 'ADDRESS', { address: '京都市中京区烏丸御池上ル虎屋町566' }, other({ prefecture: '京都府', address: '京都市中京区烏丸通御池上る虎屋町566' }), 'VARIANT', '京都の通り名の省略'],
    ['the other way along the street', 'ADDRESS', { address: '京都市中京区烏丸御池下ル虎屋町566' }, other({ prefecture: '京都府', address: '京都市中京区烏丸通御池上る虎屋町566' }), 'NEAR', '通り名の違い'],
    ['1・2 is not 12', 'ADDRESS', { address: '府中市本町1・2' }, other({ address: '府中市本町12' }), 'NEAR', '町名まで一致・番地の違い'],
    ['1，2 is not 12', 'ADDRESS', { address: '府中市本町１，２' }, other({ address: '府中市本町12' }), 'NEAR', '町名まで一致・番地の違い'],
    ['1/2 is 1-2', 'ADDRESS', { address: '府中市本町1/2' }, other({ address: '府中市本町1-2' }), 'VARIANT', '丁目・番地の書き方'],
    ['a hyphen of its own kind is no building', 'ADDRESS', { address: '府中市本町1⁃2' }, other({ address: '府中市本町1' }), 'NEAR', '町名まで一致・番地の違い'],
    ['nothing of nothing', 'ADDRESS', { address: '大字' }, other({ address: '東京都' }), 'MISMATCH', null],
    ['the given name in kana', 'MEMBER_NAME', { memberName: '高橋 りゅういち' }, entry, 'NEAR', '一部は読みで一致（漢字は未確認）'],
    ['the surname in kana', 'MEMBER_NAME', { memberName: 'タカハシ龍一' }, entry, 'NEAR', '一部は読みで一致（漢字は未確認）'],
    ['half in kana, half typed', 'MEMBER_NAME', { memberName: '髙橋りゅう' }, entry, 'NEAR', '一部のみ・一部は読み'],
    ['half in kana, another letter', 'MEMBER_NAME', { memberName: 'たかはし竜一' }, entry, 'NEAR', '似た字・一部は読み'],
    ['half in kana, another name', 'MEMBER_NAME', { memberName: '髙橋けん' }, entry, 'MISMATCH', null],
    ['half in kana in the other box', 'MEMBER_KANA', { memberKana: '髙橋リュウイチ' }, entry, 'NEAR', '一部は読みで一致（漢字は未確認）'],
    ['the doctor’s surname in kana before 医院', 'FACILITY_NAME', { facilityName: 'たかはし医院' }, other({ facilityName: '髙橋医院' }), 'NEAR', '読みで一致（表記は未確認）'],
    ['and in a part of the name', 'FACILITY_NAME', { facilityName: 'たかはし内科' }, other({ facilityName: '髙橋内科クリニック' }), 'NEAR', '一部のみ・読み'],
    ['and before another word for its kind', 'FACILITY_NAME', { facilityName: 'たかはし医院' }, other({ facilityName: '髙橋内科病院' }), 'NEAR', '診療科名などの違い・読み'],
    ['its kind alone', 'FACILITY_NAME', { facilityName: '医療センター' }, other({ facilityName: '日本赤十字社医療センター' }), 'NEAR', '一部のみ'],
    ['another room', 'ADDRESS', { address: '府中市本町3-2-5 1号室' }, other({ address: '府中市本町3-2-5 桜ビル301号室' }), 'NEAR', '建物名・部屋番号の違い'],
    ['桜ビル of 第二桜ビル', 'ADDRESS', { address: '府中市本町3-2-5 桜ビル3F' }, other({ address: '府中市本町3-2-5 第二桜ビル3F' }), 'NEAR', '建物名・部屋番号の違い'],
    ['the room alone', 'ADDRESS', { address: '府中市本町3-2-5 301号室' }, other({ address: '府中市本町3-2-5 桜ビル301号室' }), 'VARIANT', '建物名の省略'],
    ['オーノ of オノ', 'MEMBER_KANA', { memberKana: 'おーの えいぞう' }, other({ memberKana: 'オノ　エイゾウ' }), 'NEAR', '全角・半角・ひらがな・カタカナ・長音'],
    ['another town of the same ward', 'ADDRESS', { address: '中京区龍池町566' }, other({ prefecture: '京都府', address: '京都市中京区虎屋町566' }), 'MISMATCH', null],
  ])('%s', (_how, field, claim, on, grade, rule) => {
    expect(graded(field, claim, on)).toMatchObject({ grade, rule });
  });
  it('聞き直し wherever something is almost right, never where it is only not complete', () => {
    const again = (field: ClaimField, claim: CallerClaim) => graded(field, claim)?.askAgain;
    expect(again('MEMBER_NAME', { memberName: '高橋　竜一' })).toBe(true);
    expect(again('REGISTRY_NUMBER', { registryNumber: '012354' })).toBe(true);
    expect(again('ADDRESS', { address: '府中市本町3-9-5' })).toBe(true);
    expect([again('MEMBER_NAME', { memberName: '髙橋' }), again('REGISTRY_NUMBER', { registryNumber: '0123' }), again('ADDRESS', { address: '府中市' }), again('MEMBER_NAME', { memberName: '鈴木' }), again('MEMBER_NAME', {})]).toEqual([false, false, false, false, false]);
  });
  it('shows the reading where the reading was compared', () => {
    expect(graded('MEMBER_NAME', { memberName: 'たかはし' })?.registered).toBe('タカハシ　リュウイチ');
    expect(graded('MEMBER_KANA', { memberKana: '高橋' })?.registered).toBe('髙橋　龍一');
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
