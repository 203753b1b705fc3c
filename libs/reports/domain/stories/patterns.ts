/** What looks as if it told of somebody, whether the register knows it or not. Nothing here is certain: a person decides. */
export const PATTERN_KINDS = ['PERSON', 'FACILITY', 'PLACE', 'PHONE', 'NUMBER', 'DATE', 'MAIL', 'URL', 'IP'] as const;
export type PatternKind = (typeof PATTERN_KINDS)[number];

/** A place in a text, in code units. */
export interface PatternHit {
  kind: PatternKind;
  start: number;
  end: number;
}

/** Full width to half, position for position, so that places stay where they are; dashes before digits as hyphens. */
const halfWidth = (text: string): string => [...text.matchAll(/[\s\S]/g)].map(([unit]) => {
  const half = unit.normalize('NFKC');
  return half.length === 1 ? half : unit;
}).join('').replace(/[‐‑‒–—―−ー〜~](?= *\d)/g, '-');

const HAN = '\\p{Script=Han}々';
const NUMERALS = '〇一二三四五六七八九十百千';
const TITLES = '(?<!同|多|一|異|仕|模|今|各)様(?![式子々相態])|さま|さん|先生|氏(?!名)|院長|医師(?!会)|看護師|事務長|理事長|会長';
/** Whom one calls さん or 先生 without naming them. */
const ANYBODY = /(?:皆|みな|みんな|患者|院長|理事|相談者|利用者|業者|事業者|担当|担当者|職員|事務|事務長|お客|客|医師|会員|管理者|責任者|看護師|奥|受付|娘|息子|店|たく|ご本人|本人|ベンダー|メーカー|スタッフ|ドクター|メンバー|サポート|オペレーター|弁護士|警察|委託先|保守|別の?|ほかの|他の|当該|主治|専門|研修|一般|当|副|前|新|現|元|各|他|の|ある|いる|所|院|科|任|常勤|者)$/u;
const namesPerson = ([, name = '']: RegExpExecArray): boolean => !ANYBODY.test(name);

const FACILITY_WORDS = '医院|クリニック|病院|診療所|歯科|眼科|内科|外科|小児科|皮膚科|整形外科|耳鼻科|薬局';
/** Words before 病院 and the like that name none. */
const ANY_FACILITY = /^(?:当|自|他|各|貴|大|中|小|中小|一般|小規模|大規模|少人数|有床|無床|地域|近隣|連携|公立|民間|複数|別|同じ|無|有|等|該当|対象|医師会立?|共同利用|ある|いる|する|した|あった|数|多|被害|ほか|ほとんど)$/u;
const PARTICLE = /^.*[のをがはにでとなもやへ]/u;
function namesFacility([, before = '']: RegExpExecArray): boolean {
  const own = before.replace(PARTICLE, '');
  return own !== '' && !ANY_FACILITY.test(own);
}

const PREFECTURES = '北海道|東京都?|(?:大阪|京都)府?|沖縄県?|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島)県';
const REGIONS = '東北地方|関東|北陸|甲信越|東海地方|近畿|関西|中国地方|四国|九州|首都圏|札幌|仙台|横浜|名古屋|神戸';
const ANY_TOWN = /(?:都市|地区|市町|市区町|市区|下町|港町|農|漁|校区|学区|各市|同市|本市|両市|山|行政区)[市区町村]?$|^(?:市|区|町|村|当|各|全|本|同|両|近隣|他)+[市区町村]$/u;
const namesTown = ([found]: RegExpExecArray): boolean => !ANY_TOWN.test(found);

const FREE_CALL = /^0(?:120|800)/;
/** Our own lines and offices are free calls; whoever else has one is no person. */
const isPhone = ([found]: RegExpExecArray): boolean => {
  const digits = found.replace(/\D/g, '').replace(/^(?:0081|81)0?/, '0');
  return /^0\d{9,10}$/.test(digits) && !FREE_CALL.test(digits);
};

type Pattern = readonly [kind: PatternKind, pattern: RegExp, keeps?: (match: RegExpExecArray) => boolean];
/** In this order: what an earlier one took, a later one leaves. */
const PATTERNS: readonly Pattern[] = [
  ['MAIL', /[\w.+-]+ ?(?:@|\[at\]|\(at\)|\[@\]|\(@\)|アットマーク) ?[\w-]+(?:(?:\.|\[\.\]|\(\.\))[\w-]+)*/giu],
  ['URL', /(?:https?|hxxps?|ftp):\/\/[^\s、。」）]+|www\.[^\s、。」）]+|(?<![\w.@-])(?:[a-z0-9-]+(?:\.|\[\.\]))+(?:jp|com|net|org|info|biz|co|io|xyz|top|site|online|shop|cn|ru|kr)(?![\w-])(?:\/[^\s、。」）]*)?/giu],
  ['IP', /(?<![\d.])(?:\d{1,3}(?:\.|\[\.\])){3}\d{1,3}(?![\d.])|(?<![\w:])(?:[\da-f]{1,4}:){4,7}[\da-f]{1,4}(?![\w:])/giu],
  ['PHONE', /(?<![\d-])(?:\(0\d{1,4}\)|0|\+ ?81|0081)(?:[-(). ・/]{0,3}\d){8,10}(?![\d-])/g, isPhone],
  ['PHONE', /(?<![〇一二三四五六七八九])〇(?:[-・ ]?[〇一二三四五六七八九]){9,10}(?![〇一二三四五六七八九])/g],
  ['PLACE', /(?:〒 ?|郵便番号[はが:： ]*)\d{3}-?\d{4}(?!\d)|(?<![\d-])\d{3}-\d{4}(?![\d-])/gu],
  ['DATE', new RegExp(`(?:(?:19|20)\\d{2}|[${NUMERALS}]{4})[ ]?年(?:[ ]?[\\d${NUMERALS}]{1,3}[ ]?月(?:[ ]?[\\d${NUMERALS}]{1,3}[ ]?日)?)?`, 'gu')],
  ['DATE', new RegExp(`(?:令和|平成|昭和|[RHS])[ ]?(?:元|[\\d${NUMERALS}]{1,3})[ ]?(?:年(?:度(?!版))?|[./])(?:[ ]?[\\d${NUMERALS}]{1,3}[ ]?(?:月|[./]))?(?:[ ]?[\\d${NUMERALS}]{1,3}[ ]?日?)?`, 'gu')],
  ['DATE', /(?<![\d.])(?:19|20)?\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?![\d.])|(?<![\d/.])\d{1,2}\/\d{1,2}(?![\d/])/g],
  ['DATE', new RegExp(`(?<![\\d${NUMERALS}])[\\d${NUMERALS}]{1,3}[ ]?月(?:[ ]?[\\d${NUMERALS}]{1,3}[ ]?日|上旬|中旬|下旬|末)?(?!曜|額|間)|(?<![\\d${NUMERALS}])[\\d${NUMERALS}]{1,3}[ ]?日(?!間|以内|後|本|常|分|ごと)`, 'gu')],
  ['DATE', /[月火水木金土日]曜日?|\([月火水木金土日](?:・?祝)?\)/gu],
  ['DATE', new RegExp(`(?:午前|午後)?(?<![\\d${NUMERALS}])[\\d${NUMERALS}]{1,3}[ ]?時(?!間|点|期|代|刻)(?:[ ]?[\\d${NUMERALS}]{1,3}[ ]?分|半|ごろ|頃)?|(?<![\\d:])\\d{1,2}:\\d{2}(?![\\d:])`, 'gu')],
  ['PLACE', new RegExp(`[${HAN}ァ-ヶーが]{2,12}(?:[\\d${NUMERALS}]+丁目|\\d{1,2}-\\d{1,3}-\\d{1,3}(?![\\d-]))`, 'gu')],
  ['NUMBER', /(?:医籍(?:登録)?|会員|受付|患者|診察券|チケット)(?:番号)?[はがの:：、第 ]*\d(?:[- ]?\d){2,}/gu],
  ['NUMBER', new RegExp(`(?:約|およそ)?(?:\\d[\\d,.]*|[${NUMERALS}]+)[ ]?(?:億|万)[\\d${NUMERALS}]*[ ]?(?:円|人|件|名)?`, 'gu')],
  ['NUMBER', new RegExp(`(?:\\d[\\d,]*|[${NUMERALS}]{1,4})[ ]?(?:人(?!数|以上|一)|名(?!前|簿|称)|床|歳|才|円|台(?!帳)|件)`, 'gu')],
  ['NUMBER', /(?<![\d.])\d{3}(?:[-,. ]?\d+)*(?![\d.])|\d+(?:[-,]\d+){2,}|\d{3,}/g, ([found]) => !FREE_CALL.test(found.replace(/\D/g, ''))],
  ['NUMBER', new RegExp(`[${NUMERALS}]{3,}(?![つ点者])`, 'gu')],
  ['PLACE', new RegExp(`(?:${PREFECTURES}|${REGIONS})(?:[${HAN}ァ-ヶー]{1,8}[市区町村郡])*`, 'gu')],
  ['PLACE', new RegExp(`[${HAN}ヶケ]{1,5}[市区町村](?=[、。」）)のにでをはがと内]|$)`, 'gu'), namesTown],
  ['FACILITY', new RegExp(`([${HAN}ァ-ヶーぁ-ん]{1,12}?)(?:${FACILITY_WORDS})+`, 'gu'), namesFacility],
  ['PERSON', new RegExp(`([${HAN}]{1,5})[ 　]?(?:${TITLES})`, 'gu'), namesPerson],
  ['PERSON', new RegExp(`((?:[ァ-ヶー]{2,8}|[ｦ-ﾟ]{2,12})(?:[ 　・](?:[ァ-ヶー]{2,8}|[ｦ-ﾟ]{2,12}))?|[ぁ-ん]{2,8})[ 　]?(?:${TITLES})`, 'gu'), namesPerson],
];

/** Where a text looks as if it told of somebody; in order, no two over one another. */
export function patternHits(text: string): PatternHit[] {
  const plain = halfWidth(text);
  const found: PatternHit[] = [];
  for (const [kind, pattern, keeps] of PATTERNS) {
    for (const match of plain.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (end > start && (!keeps || keeps(match)) && !found.some((one) => start < one.end && one.start < end)) found.push({ kind, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
