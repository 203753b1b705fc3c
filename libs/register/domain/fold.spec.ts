import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainSame } from './explain';
import { applySteps, foldAddress, foldDigits, foldFacility, foldPhone, FOLD_STEPS, type TextKind } from './fold';

describe('spellings that count as the same', () => {
  it.each<[TextKind, string, string, string[]]>([
    ['name', '髙橋　一郎', '高橋一郎', ['空白', '異体字（髙＝高）']],
    ['name', '山﨑', '山崎', ['異体字（﨑＝崎）']],
    ['name', '渡邊', '渡邉', ['異体字（邊＝邉）']],
    ['name', '濵田', '浜田', ['異体字（濵＝浜）']],
    ['name', '德永', '徳永', ['旧字体（德＝徳）']],
    ['name', '栁田', '柳田', ['異体字（栁＝柳）']],
    ['name', '𠮷田', '吉田', ['異体字（𠮷＝吉）']],
    ['name', '廣澤', '広沢', ['旧字体（廣＝広、澤＝沢）']],
    ['name', '國分眞一', '国分真一', ['旧字体（國＝国、眞＝真）']],
    ['name', '\uFA1B田', '福田', ['異体字（\uFA1B＝福）']],
    ['name', '葛󠄀西', '葛西', ['異体字セレクタ']],
    ['name', '辻󠄀', '辻', ['異体字セレクタ']],
    ['name', '渡邉󠄂', '渡辺', ['異体字セレクタ', '異体字（邉＝辺）']],
    ['name', '渡邊', '渡辺', ['異体字（邊＝辺）']],
    ['name', '宮嵜', '宮崎', ['異体字（嵜＝崎）']],
    ['name', '\uFA4F子', '祐子', ['異体字（\uFA4F＝祐）']],
    ['name', '櫻井壽惠', '桜井寿恵', ['旧字体（櫻＝桜、壽＝寿、惠＝恵）']],
    ['name', '藏本條一', '蔵本条一', ['旧字体（藏＝蔵、條＝条）']],
    ['name', '濱田', '浜田', ['旧字体（濱＝浜）']],
    ['name', '髮結', '髪結', ['旧字体（髮＝髪）']],
    ['name', '三ッ井', '三ツ井', ['小書き文字']],
    ['name', '一の瀬', '一ノ瀬', ['ひらがな・カタカナ']],
    ['name', 'みすゞ', 'ミスズ', ['ひらがな・カタカナ', '繰り返し記号（々）']],
    ['kana', 'ｶﾞ', 'カ゛', ['全角・半角']],
    ['kana', 'ﾊﾟｸ', 'パク', ['全角・半角']],
    ['kana', 'イスヾ', 'イスズ', ['繰り返し記号（々）']],
    ['facility', '山田医院 医療法人社団桜会', '山田医院', ['法人格を除く']],
    ['facility', '医)桜会 山田医院', '山田医院', ['法人格を除く']],
    ['facility', '（医社）桜会 山田医院', '山田医院', ['全角・半角', '法人格を除く']],
    ['facility', '社団医療法人養生会かしま病院', 'かしま病院', ['法人格を除く']],
    ['facility', '㈱さくら薬局', 'さくら薬局', ['全角・半角', '法人格を除く']],
    ['facility', '国家公務員共済組合連合会 虎の門病院', '虎の門病院', ['法人格を除く']],
    ['facility', '独立行政法人国立病院機構 東京医療センター', '東京医療センター', ['法人格を除く']],
    ['facility', 'キッズ＆ママクリニック', 'キッズアンドママクリニック', ['全角・半角', '「&・アンド」']],
    ['facility', '医療法人恵愛会　中央クリニック', '中央クリニック', ['法人格を除く']],
    ['facility', '株式会社北斗ケア　ほくとデイサービスセンター', 'ほくとデイサービスセンター', ['法人格を除く']],
    ['facility', '医療法人会津中央病院', '会津中央病院', ['法人格を除く']],
    ['name', '佐佐木', '佐々木', ['繰り返し記号（々）']],
    ['name', '一之瀬', '一ノ瀬', ['「ノ・之」']],
    ['name', '高橋先生', '高橋', ['敬称を除く']],
    ['kana', 'ｻｲﾄｳ', 'さいとう', ['全角・半角', 'ひらがな・カタカナ']],
    ['kana', 'キョウコ', 'キヨウコ', ['小書き文字']],
    ['facility', '医療法人社団桜会　山田クリニック', '山田クリニック', ['法人格を除く']],
    ['facility', '医療法人財団桜会山田医院', '(医)桜会 山田医院', ['法人格を除く']],
    ['facility', '山田医院（医療法人桜会）', '山田医院', ['全角・半角', '法人格を除く']],
    ['facility', '霞ヶ丘クリニック', '霞が丘クリニック', ['「ヶ・ケ・が」']],
    ['facility', 'さくらくりにっく', 'サクラクリニック', ['ひらがな・カタカナ']],
    ['address', '東京都港区三田三丁目二番五号', '港区三田3-2-5', ['漢数字', '丁目・番地の書き方', '都道府県の省略']],
    ['address', '三田三－二－一', '三田3-2-1', ['全角・半角', '漢数字']],
    ['address', '三田3-2-5　桜ビル2階', '三田3-2-5', ['建物名の省略']],
    ['address', '札幌市北十条西五丁目一番', '札幌市北10条西5-1', ['漢数字', '丁目・番地の書き方']],
    ['address', '京都市中京区烏丸通御池上る虎屋町566', '京都市中京区虎屋町566', ['京都の通り名の省略']],
    ['address', 'つくば市大字天久保字中山1', 'つくば市天久保中山1', ['大字・字']],
    ['address', '鎌ケ谷市東野2の3', '鎌ヶ谷市東野2-3', ['丁目・番地の書き方', '「ヶ・ケ・が」']],
    ['address', '西之宮町1', '西ノ宮町1', ['「ノ・之」']],
    ['address', '五箇山村1', '五ヶ山村1', ['「ヶ・ケ・が」']],
    ['address', '三カ尻1', '三ヶ尻1', ['「ヶ・ケ・が」']],
    ['address', '鯵ヶ沢町1', '鰺ケ沢町1', ['「ヶ・ケ・が」', '異体字（鯵＝鰺）']],
    ['address', '千代田区麴町1-2', '千代田区麹町1-2', ['異体字（麴＝麹）']],
    ['address', '三田二丁目一○五番', '三田2-105', ['漢数字', '丁目・番地の書き方']],
    ['address', '三田壱丁目2', '三田1-2', ['漢数字', '丁目・番地の書き方']],
    ['address', '千代田区六番町1', '千代田区6番町1', ['漢数字']],
    ['address', '堺市南瓦町二丁3番1号', '堺市南瓦町2-3-1', ['漢数字', '丁目・番地の書き方']],
    ['address', '滝沢市第10地割23番地', '滝沢市10地割23', ['丁目・番地の書き方']],
    ['address', '帯広市西五線北十二号3番地', '帯広市西5線北12号3', ['漢数字', '丁目・番地の書き方']],
    ['address', '三田3番地の2', '三田3-2', ['丁目・番地の書き方']],
    ['address', '三田3-2-5', '三田三丁目二ノ五', ['漢数字', '丁目・番地の書き方']],
    ['address', '京都市中京区御池通烏丸上る虎屋町566', '京都市中京区烏丸通御池上ル虎屋町566', ['京都の通り名の省略']],
    ['address', '京都市上京区今出川通寺町東入ル表町1', '京都市上京区表町1', ['京都の通り名の省略']],
    ['address', '東麻布九の二の五', '東麻布9-2-5', ['漢数字', '丁目・番地の書き方']],
    ['address', '輪島市堀町九字99番地', '輪島市堀町9字99', ['漢数字', '丁目・番地の書き方']],
    ['address', '都城市中町二十一街区３号', '都城市中町21-3', ['全角・半角', '漢数字', '丁目・番地の書き方']],
    ['address', '壬生坊城町九九', '壬生坊城町99', ['漢数字']],
    ['address', '三田3-2-5 桜ビル三階', '三田3-2-5 桜ビル3F', ['漢数字', '丁目・番地の書き方']],
    ['address', '鎌倉市二階堂93番地', '鎌倉市二階堂93', ['丁目・番地の書き方']],
    ['address', '龍野市小字中山1', '龍野市中山1', ['大字・字']],
    ['address', '〒102-0083 千代田区麹町1-2', '千代田区麹町1-2', ['郵便番号を除く']],
  ])('%s: %s = %s', (kind, a, b, rules) => {
    expect(explainSame(kind, a, b)).toMatchObject({ level: 'strict' });
    expect(explainSame(kind, a, b)?.rules.join('・')).toBe(rules.join('・'));
    expect(explainSame(kind, b, a)?.level).toBe('strict');
  });
});

describe('spellings that are only alike', () => {
  it.each<[TextKind, string, string, string]>([
    ['name', '齋藤', '斎藤', '似た字（齋＝斎）'], ['name', '斉藤', '斎藤', '似た字（斉＝斎）'], ['name', '齊藤', '齋藤', '似た字（齊＝齋）'],
    ['name', '龍崎', '竜崎', '似た字（龍＝竜）'], ['name', '中嶋', '中島', '似た字（嶋＝島）'], ['name', '中嶌', '中嶋', '似た字（嶌＝嶋）'],
    ['kana', 'オオノ', 'オノ', '長音（オオ・オウなど）'], ['kana', 'スーザン', 'スザン', '長音'], ['kana', 'オーノ', 'オウノ', '長音・長音（オオ・オウなど）'],
    ['facility', '山田医院', '山田クリニック', 'クリニック・医院・診療所の違い'],
    ['address', '余市郡余市町黒川町1', '余市町黒川町1', '郡名の省略'],
    ['name', '一乃瀬', '一ノ瀬', '「ノ・乃」'], ['name', '山碕', '山崎', '似た字（碕＝崎）'], ['name', '祇園', '祗園', '似た字（祇＝祗）'], ['name', '天埜', '天野', '似た字（埜＝野）'],
    ['facility', 'ヱビスクリニック', 'エビスクリニック', 'かなの書き方（ヂ・ジ、ヅ・ズ、ヲ・オなど）'],
    ['kana', 'ミヅホ', 'ミズホ', 'かなの書き方（ヂ・ジ、ヅ・ズ、ヲ・オなど）'],
  ])('%s: %s ~ %s', (kind, a, b, rule) => {
    expect(explainSame(kind, a, b)).toEqual({ level: 'loose', rules: rule.split('・長音（').length === 2 ? ['長音', '長音（オオ・オウなど）'] : [rule] });
  });
});

it.each([['ゑびすクリニック', 'えびす医院'], ['ヴェルデ内科', 'ベルデ内科']] as const)('facility, by more than one rule: %s ~ %s', (a, b) => {
  expect(explainSame('facility', a, b)?.level).toBe('loose');
});

describe('spellings that differ', () => {
  it.each<[TextKind, string, string]>([
    ['name', '高橋一郎', '高橋二郎'], ['name', '太田', '大田'], ['name', '伊藤', '伊東'],
    ['address', '三田1-2-3', '三田1-23'], ['address', '三田1-2-3 201', '三田1-2-3201'], ['address', '三田', '3田'],
    ['address', '郡山市本町1', '山市本町1'], ['address', '千代田区一番町1', '千代田区二番町1'],
    ['address', '札幌市北1条西2', '札幌市北12条西2'], ['address', '滝沢市10地割23', '滝沢市11地割23'], ['address', '中京区烏丸通御池上る虎屋町1', '中京区烏丸通御池上る龍池町1'],
    ['name', '熊田', '隈田'], ['name', '渡辺', '渡部'], ['name', '髙〓', '髙橋'],
    ['facility', '桜会病院', '病院'], ['facility', '医療法人社団恵愛会病院', '病院'], ['facility', '医療法人協会病院', '病院'],
  ])('%s: %s ≠ %s', (kind, a, b) => {
    expect(explainSame(kind, a, b)).toBeNull();
  });
});

describe('the parts', () => {
  it('of a facility', () => {
    expect(foldFacility('医療法人社団 恵愛会 恵愛会病院')).toMatchObject({ core: '恵愛会病院', named: '恵愛会恵愛会病院', corporation: '恵愛会', hasForm: true });
    expect(foldFacility('医療法人社団恵愛会病院')).toMatchObject({ core: '恵愛会病院', corporation: '' });
    expect(foldFacility('会津医院')).toMatchObject({ core: '会津医院', hasForm: false });
    expect(foldFacility('医療法人')).toMatchObject({ core: '医療法人' });
  });
  it('of an address', () => {
    expect(foldAddress('京都府京都市中京区烏丸通御池上る虎屋町566番地の2 桜ビル3階')).toMatchObject({
      prefecture: '京都府', street: '丸御池烏上ル', area: '京都市中京区虎屋町', chain: '566-2', building: '桜ビル3F',
    });
    expect(foldAddress('札幌市中央区北十条西五丁目一番')).toMatchObject({ area: '札幌市中央区北10条西', chain: '5-1' });
  });
});

describe('numbers', () => {
  it.each([
    ['０１２３４５', '012345'], ['012-345', '012345'], [' 012 345 ', '012345'], ['第012345号', '012345'], ['第０１２３４５号', '012345'],
    ['医籍番号 第012345号', '012345'], ['000000', '000000'], ['01234X', '01234X'], ['第号', '第号'],
  ])('%s → %s', (said, digits) => expect(foldDigits(said).strict).toBe(digits));
  it.each([['03-1234-5678', '0312345678'], ['(03)1234-5678', '0312345678'], ['+81 3-1234-5678', '0312345678'], ['０３ー１２３４ー５６７８', '0312345678']])(
    'telephone %s → %s', (said, digits) => expect(foldPhone(said).strict).toBe(digits));
});

describe('for every text', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.array(fc.constantFrom(...'髙高﨑崎齋斎ヶケがノ之一二三十丁目番地号の-－ー123大字医療法人社団会　 クリニックあいうアイウ々'), { maxLength: 25 }).map((letters) => letters.join('')));
  const kinds = Object.keys(FOLD_STEPS) as TextKind[];

  it('folding never throws, and foldAddress and the steps agree', () => {
    fc.assert(fc.property(text, (one) => {
      for (const kind of kinds) expect(typeof applySteps(kind, one, 'loose')).toBe('string');
      const { area, chain, strict } = foldAddress(one);
      expect(strict).toBe(area + chain);
    }), { numRuns: 300 });
  });
  it('sameness is symmetric, names a rule, and a text is identical to itself', () => {
    fc.assert(fc.property(fc.constantFrom(...kinds), text, text, (kind, a, b) => {
      expect(explainSame(kind, a, a)?.level).toBe('identical');
      const same = explainSame(kind, a, b);
      expect(explainSame(kind, b, a)?.level).toBe(same?.level);
      if (same && same.level !== 'identical') expect(same.rules.length).toBeGreaterThan(0);
    }), { numRuns: 300 });
  });
  it('names and readings fold once: a folded one folds to itself', () => {
    fc.assert(fc.property(fc.constantFrom<TextKind>('name', 'kana'), fc.array(fc.constantFrom(...'髙高﨑崎碕齋斎佐木あアーッョがケカ箇ノ之乃々ヾ'), { maxLength: 12 }), (kind, letters) => {
      const once = applySteps(kind, letters.join(''), 'loose');
      expect(applySteps(kind, once, 'loose')).toBe(once);
    }), { numRuns: 2_000, examples: [['name', [...'髙がー髙']]] });
  });
});
