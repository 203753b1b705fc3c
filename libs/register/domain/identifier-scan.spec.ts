import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAddress, foldFacility, foldKana, foldName } from './fold';
import { foldForScan, lettersForScan, numbersForScan } from './identifier-fold';
import { personPatterns, placePatterns } from './identifier-patterns';
import { scanText } from './identifier-scan';
import { IdentifierTable } from './identifier-table';
import { STRICT_VARIANTS } from './variants';

const table = new IdentifierTable();
for (const [memberName, memberKana] of [
  ['髙橋　一郎', 'タカハシ　イチロウ'], ['斉藤　さくら', 'サイトウ　サクラ'], ['林　一', 'ハヤシ　ハジメ'], ['安　全', 'ヤス　ゼン'], ['大野　太郎', 'オオノ　タロウ'],
  ['佐々木　博之', 'ササキ　ヒロユキ'], ['乃木　ゆき', 'ノギ　ユキ'], ['葛󠄀城　慎', 'カツラギ　シン'], ['鈴木　一', 'スズキ　ハジメ'],
] as const) personPatterns({ memberName, memberKana }).forEach((pattern) => table.add(pattern));
for (const [facilityName, address, phone] of [
  ['医療法人社団　桜友会　髙橋内科クリニック', '東京都港区三田３丁目２番５号　三田ビル2F', '03-1234-5678'], ['さくら医院', '北海道札幌市中央区北３条西６丁目1-2', '011-222-3333'],
  ['中央クリニック', '東京都千代田区霞が関1-2-2', ''], ['中央病院', '東京都千代田区霞が関1-2-2', ''], ['ひまわりファミリークリニック', '東京都利島村１番地', '04992-9-0016'],
  ['虎の門みどり診療所', '京都府京都市中京区烏丸通御池上る虎屋町566', '075-000-1111'],
] as const) placePatterns({ facilityName, address, phone }).forEach((pattern) => table.add(pattern));

const found = (text: string): string[] => scanText(table, text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('what of the register stands in a text', () => {
  it.each([
    ['髙橋一郎先生から', ['NAME 髙橋一郎']], ['担当の高橋　一郎氏', ['NAME 高橋　一郎']], ['高・橋・一・郎', ['NAME 高・橋・一・郎']], ['高\u{E0100}橋一\u200b郎', ['NAME 高\u{E0100}橋一\u200b郎']],
    ['たかはしいちろうさん', ['KANA たかはしいちろう']], ['ﾀｶﾊｼ ｲﾁﾛｳ', ['KANA ﾀｶﾊｼ ｲﾁﾛｳ']], ['タカハシ・イチロー', ['KANA タカハシ・イチロー']],
    ['担当のおおのたろうさん', ['KANA おおのたろう']], ['担当のオーノ タロー', ['KANA オーノ タロー']], ['この大野太郎', ['NAME 大野太郎']],
    ['齋藤さくらさん', ['NAME 齋藤さくら']], ['サイト\u3099ウ', []], ['佐佐木博之の件', ['NAME 佐佐木博之']], ['患者乃木ゆき様', ['NAME 乃木ゆき']], ['葛城慎氏', ['NAME 葛城慎']],
    ['鈴木一の二件目', ['NAME 鈴木一']], ['林一先生', ['NAME 林一']], ['林　一が', ['NAME 林　一']], ['安 全さん', ['NAME 安 全']],
    ['髙橋内科クリニックの受付', ['FACILITY 髙橋内科クリニック']], ['高橋内科の受付', ['FACILITY 高橋内科']], ['桜友会では', ['FACILITY 桜友会']], ['サクラ医院', ['FACILITY サクラ医院']], ['中央病院様との', ['FACILITY 中央病院']], ['ﾋﾏﾜﾘﾌｧﾐﾘｰｸﾘﾆｯｸ', ['FACILITY ﾋﾏﾜﾘﾌｧﾐﾘｰｸﾘﾆｯｸ']],
    ['虎ノ門みどり', ['FACILITY 虎ノ門みどり']], ['虎之門みどり診療所', ['FACILITY 虎之門みどり診療所']],
    ['港区三田三丁目二番五号にある', ['ADDRESS 港区三田三丁目二番五号']], ['東京都港区三田3-2-5', ['ADDRESS 港区三田3-2-5']], ['札幌市中央区北三条西六丁目', ['ADDRESS 札幌市中央区北三条西六丁目']],
    ['千代田区霞ヶ関', ['ADDRESS 千代田区霞ヶ関']], ['利島村１番地', ['ADDRESS 利島村１番地']], ['京都市中京区烏丸通御池上ル虎屋町', ['ADDRESS 京都市中京区烏丸通御池上ル虎屋町']], ['京都市中京区虎屋町', ['ADDRESS 京都市中京区虎屋町']],
    ['電話は０３ー１２３４ー５６７８', ['PHONE ０３ー１２３４ー５６７８']], ['(03)1234 5678', ['PHONE 03)1234 5678']], ['+81 3-1234-5678', ['PHONE +81 3-1234-5678']], ['〇三‐一二三四‐五六七八', ['PHONE 〇三‐一二三四‐五六七八']],
  ])('is found: %s', (text, hits) => expect(found(text)).toEqual(hits));

  it.each([
    '安全な設定にする', '森林一帯で', '高橋さんという方（名簿にない姓だけ）', '港区の相談', '札幌市の診療所', '中央の機器', 'さくらの季節', '利島村から', '番号は12345678です', '内科の医院、近くのクリニック', 'ひまわりを植えた',
    '患者。林。一般の診療', 'ファミリークリニックという名の多い',
  ])('is left alone: %s', (text) => expect(found(text)).toEqual([]));

  it('is found in whatever it stands, and marks no place twice', () => {
    const words = ['髙橋　一郎', 'タカハシ　イチロウ', '髙橋内科クリニック', '東京都港区三田3丁目2番5号', '03-1234-5678'];
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 60 }), (before, word, after) => {
      const text = `${before}「${word}」${after}`;
      const [start, end] = [before.length + 1, before.length + 1 + word.length];
      const hits = scanText(table, text);
      expect(hits.some((hit) => hit.start < end && start < hit.end)).toBe(true);
      hits.forEach((hit, at) => expect(hit.end).toBeGreaterThan(hits[at - 1]?.end ?? 0));
    }));
  });
});

describe('the folding of a text', () => {
  const letters = STRICT_VARIANTS.flatMap(({ families }) => families.split(/\s+/)).filter((family) => !/[弁]/.test(family));
  const anyLetter = fc.oneof(fc.constantFrom(...letters.flatMap((family) => [...family])), fc.constantFrom(...'山田一二ヶケがガノの之々ッツァアーヴゔぱﾊﾟｶﾞ　 ・'));
  const spelling = fc.array(anyLetter, { minLength: 1, maxLength: 8 }).map((list) => list.join(''));

  it('is the same wherever the register’s own folding says that two spellings are', () => {
    for (const [family = '', ...others] of letters.map((word) => [...word])) {
      for (const other of others) {
        expect(lettersForScan(`${other}木`)).toBe(lettersForScan(`${family}木`));
      }
    }
    fc.assert(fc.property(spelling, spelling, (a, b) => {
      if (foldName(a).strict === foldName(b).strict) expect(lettersForScan(a)).toBe(lettersForScan(b));
      if (foldKana(a).strict === foldKana(b).strict) expect(lettersForScan(a)).toBe(lettersForScan(b));
    }));
  });
  it.each([
    ['name', '一ノ瀬　太郎', '一之瀬太郎'], ['name', '髙﨑 邉', '高崎辺'], ['kana', 'ワタナベ　ケンイチ', 'わたなべけんいち'], ['facility', '霞ヶ丘クリニック', '霞が丘クリニツク'], ['facility', 'Ａ＆Ｂ眼科', 'A&B眼科'],
  ] as const)('of a %s: %s, %s', (kind, a, b) => {
    const fold = { name: foldName, kana: foldKana, facility: foldFacility }[kind];
    expect(fold(a).strict).toBe(fold(b).strict);
    expect(lettersForScan(a)).toBe(lettersForScan(b));
  });
  it.each([['港区三田３丁目２番５号', '港区三田3-2-5'], ['札幌市北区北十条西二丁目一番', '札幌市北区北10条西2-1'], ['盛岡市第１０地割２番地の３', '盛岡市10地割2-3'], ['大字山田字川上12', '山田川上12']])('of an address: %s, %s', (a, b) => {
    expect(foldAddress(a).strict).toBe(foldAddress(b).strict);
    expect(numbersForScan(a)).toBe(numbersForScan(b));
  });
  it('knows where each letter stood', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      for (const { letters: folded, from, to } of Object.values(foldForScan(text))) {
        expect([from.length, to.length]).toEqual([folded.length, folded.length]);
        from.forEach((start, at) => {
          expect(start).toBeGreaterThanOrEqual(from[at - 1] ?? 0);
          expect(to[at]).toBeGreaterThan(start);
          expect(to[at]).toBeLessThanOrEqual(text.length);
        });
      }
    }));
  });
});
