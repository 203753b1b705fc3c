import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellsWho } from './tells-who';

const KNOWN = { memberName: '髙橋　一郎', facilityName: '医療法人社団桜会　髙橋内科クリニック', callerNumber: '0312345678' };
const found = (text: string, known = KNOWN): string[] => tellsWho(text, known).map(({ kind, text: what }) => `${kind} ${what}`);

describe('what may tell who asked', () => {
  it.each([
    ['髙橋先生の診療所では、パスワードを共用している', ['PERSON 髙橋']],
    ['髙橋 一郎からの質問', ['PERSON 髙橋 一郎']],
    ['髙橋内科クリニックの場合はどうするか', ['FACILITY 髙橋内科クリニック']],
    ['みどり台小児科の例では', ['FACILITY みどり台小児科']],
    ['佐藤様より折り返しの希望', ['PERSON 佐藤様']],
    ['折り返しは 045-123-4567 まで', ['PHONE 045-123-4567']],
    ['折り返しは０４５−１２３−４５６７まで', ['PHONE ０４５−１２３−４５６７']],
    ['発信者は0312345678', ['PHONE 0312345678']],
    ['回答は taro.yamada@example.jp へ', ['MAIL taro.yamada@example.jp']],
    ['東京都港区三田3-2-5にある', ['ADDRESS 東京都港区三田3-2-5にある']],
    ['〒108-0073', ['ADDRESS 〒108-0073']],
    ['医籍番号は123456とのこと', ['MEMBER_NUMBER 医籍番号は123456']],
    ['会員番号 1234567890', ['MEMBER_NUMBER 会員番号 1234567890']],
    ['会員番号は 1234-567-890 で', ['MEMBER_NUMBER 会員番号は 1234-567-890']],
    ['番号123456の方', ['MEMBER_NUMBER 123456']],
    ['たかはし先生が困っている', ['PERSON たかはし先生']],
    ['窓口のヤマダさんから', ['PERSON ヤマダさん']],
    ['ﾀｶﾊｼ先生', ['PERSON ﾀｶﾊｼ先生']],
    ['ヤマダ タロウ様', ['PERSON ヤマダ タロウ様']],
    ['佐藤　様', ['PERSON 佐藤　様']],
    ['秋元先生の質問', ['PERSON 秋元先生']],
    ['佐藤院長の質問', ['PERSON 佐藤院長']],
    ['山田太郎医師', ['PERSON 山田太郎医師']],
    ['折り返しは 03.1234.5678', ['PHONE 03.1234.5678']],
    ['折り返しは (03)1234-5678', ['PHONE (03)1234-5678']],
    ['折り返しは +81 90 1234 5678', ['PHONE +81 90 1234 5678']],
    ['折り返しは 0 9 0 1 2 3 4 5 6 7 8', ['PHONE 0 9 0 1 2 3 4 5 6 7 8']],
    ['折り返しは 090・1234・5678', ['PHONE 090・1234・5678']],
    ['回答は yamada[at]example.jp へ', ['MAIL yamada[at]example.jp']],
    ['港区三田三丁目二番五号', ['ADDRESS 港区三田三丁目二番五号']],
    ['千代田区霞が関1-2-2', ['ADDRESS 千代田区霞が関1-2-2']],
    ['三田3-2-5の建物', ['ADDRESS 三田3-2-5の建物']],
    ['札幌市中央区北3条西6丁目', ['ADDRESS 札幌市中央区北3条西6丁目']],
    ['郵便番号1080073', ['ADDRESS 郵便番号1080073']],
  ])('is marked: %s', (text, marks) => expect(found(text)).toEqual(marks));

  it.each([
    'パスワードは英数字、記号を混ぜた8文字以上でよいか',
    '小規模な診療所でも、責任者は院長先生が兼ねてよい',
    '患者様や職員の皆さんに見えないところに置く',
    '一般病院と有床診療所で違いはあるか。他病院の例も知りたい',
    '令和7年度版の2-⑧の項目、実践ガイドは2025年11月に改訂',
    'ご案内はセキュリティガイドライン相談窓口 0120-339-199 へ',
    '業者さんに開示書を出してもらう',
    'たくさんの職員がいる。皆様、みなさん、ベンダーさん、システム業者様に聞く',
    'その先生、ほかの先生、そこにいる先生、小児科の先生、担当医師、非常勤医師、副院長、事務長でもよい',
    '2025年11月10日、令和7年度版、1-2-3ではなく2-1、8文字以上12文字まで、10:30から',
    'ポートは 8080 から 65535、192.168.10.25 の機器',
    'パスワードは12345678のようなものにしない',
    '日本医師会メンバーズルームの専用ページにひな型があります。日医会員用アカウントが必要です。郡市区医師会でもよい',
    '外から入れる機器と、患者さんの情報があるサーバから、別のパスワードにしてください',
    '決まった様式はありません。同様に、様々な様子を見る。氏名は書かない',
  ])('is left alone: %s', (text) => expect(found(text)).toEqual([]));

  it('is marked where it stands, whatever is around it', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (before, after) => {
      const text = `${before}、髙橋内科クリニック、${after}`;
      const at = before.length + 1;
      expect(tellsWho(text, KNOWN).some(({ start, end }) => start <= at && end >= at + '髙橋内科クリニック'.length)).toBe(true);
    }));
  });
  it('marks no place twice and in order, of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const marks = tellsWho(text, KNOWN);
      marks.forEach(({ start, end, text: what }, at) => {
        expect(text.slice(start, end)).toBe(what);
        expect(start).toBeGreaterThanOrEqual(marks[at - 1]?.end ?? 0);
      });
    }));
  });
});
