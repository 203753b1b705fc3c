/** A place in a text that may tell who asked. `start`, `end`: code units, as screens mark them. */
export interface TellsWho {
  kind: 'PERSON' | 'FACILITY' | 'PHONE' | 'MAIL' | 'ADDRESS' | 'MEMBER_NUMBER';
  start: number;
  end: number;
  text: string;
}
/** What the ticket knows of the caller. */
export interface KnownCaller {
  memberName: string | null;
  facilityName: string | null;
  callerNumber: string | null;
}

const HAN = '\\p{Script=Han}々';
const CORPORATION = /^(?:医療法人|社会医療法人|社会福祉法人|一般財団法人|公益財団法人|一般社団法人|公益社団法人)(?:社団|財団)?[^\s　]*会[\s　]*/u;
const FACILITY_WORDS = '医院|クリニック|病院|診療所|歯科|眼科|内科|外科|小児科|皮膚科|整形外科|耳鼻科|薬局';
/** Words before 病院 and the like that name no place of their own. */
const ANY_FACILITY = /^(?:当|自|他|各|貴|大|中|小|中小|一般|小規模|大規模|有床|無床|地域|近隣|連携|公立|民間|複数|別|同じ|無|有|等|該当|対象|医師会立?|共同利用|ある|いる|する|した|あった)$/u;
const PARTICLE = /^.*[のをがはにでとなもやへ]/u;
/** 「みどり台」小児科 names one, 「小規模な」診療所 and 「他の」病院 do not. */
function namesOne(before: string): boolean {
  const own = before.replace(PARTICLE, '');
  return own !== '' && !ANY_FACILITY.test(own);
}
/** Whom one calls さん or 先生 without naming them. */
const ANYBODY = /(?:皆|みな|みんな|患者|院長|相談者|利用者|業者|事業者|担当|担当者|職員|事務|事務長|お客|客|医師|会員|管理者|責任者|看護師|奥|受付|娘|息子|店|たく|ご本人|本人|ベンダー|メーカー|スタッフ|ドクター|メンバー|サポート|オペレーター)$/u;
/** 「その先生」「いる先生」 end as no name does. */
const namesPerson = (name: string): boolean => !ANYBODY.test(name) && !/(?:の|ある|いる)$/u.test(name);
const PREFECTURES = '北海道|東京都|(?:大阪|京都)府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県';

/** Full width to half, position for position; everything else as it is. */
const halfWidth = (text: string): string => [...text.matchAll(/[\s\S]/g)].map(([unit]) => {
  const half = unit.normalize('NFKC');
  return half.length === 1 ? half : unit;
}).join('').replace(/[‐‑‒–—―−ー〜~](?=[ ]*\d)/g, '-');

const NUMERALS = '一二三四五六七八九十';
const HOUSE = `\\d+(?:丁目|番|条|-\\d+)|[${NUMERALS}]+(?:丁目|番)`;

/** 「兼任医師」「診療所院長」: what kind of one, not who. */
const TITLED_ANYBODY = /^(?:当|副|前|新|現|元|各|他|主治|指導|専門|研修|一般)$|(?:所|院|科|任|常勤|者)$/u;

type Pattern = readonly [kind: TellsWho['kind'], pattern: RegExp, keeps?: (match: RegExpExecArray) => boolean];
const FREE_CALL = /^0(?:120|800)/;
const isPhone = (found: string): boolean => {
  const digits = found.replace(/\D/g, '').replace(/^(?:0081|81)0?/, '0');
  return /^0\d{9,10}$/.test(digits) && !FREE_CALL.test(digits);
};
const PATTERNS: readonly Pattern[] = [
  ['MAIL', /[\w.+-]+ {0,1}(?:@|\[at\]|\(at\)|\[@\]|\(@\)|アットマーク) {0,1}[\w-]+(?:(?:\.|\[\.\]|\(\.\))[\w-]+)+/giu],
  // Our own lines and offices are free calls; whoever else has one is no person.
  ['PHONE', /(?<![\d-])(?:\(0\d{1,4}\)|0|\+ ?81|0081)(?:[-(). ・/]{0,3}\d){8,10}(?![\d-])/g, ([found]) => isPhone(found)],
  ['MEMBER_NUMBER', /(?:医籍(?:登録)?|会員)(?:番号)?[はがの:：、第 ]*\d(?:[- ]{0,1}\d){5,9}(?![\d])/gu],
  ['MEMBER_NUMBER', /(?<![\d.-])(?:\d{10}|\d{6})(?![\d.-])/g],
  ['ADDRESS', /(?:〒 ?|郵便番号[はが:： ]*)\d{3}-?\d{4}(?!\d)/gu],
  ['ADDRESS', /(?<![\d-])\d{3}-\d{4}(?![\d-])/g],
  ['ADDRESS', new RegExp(`(?:${PREFECTURES})[${HAN}ぁ-んァ-ヶー]*[市区町村郡][^、。\\s]*`, 'gu')],
  ['ADDRESS', new RegExp(`[${HAN}ァ-ヶー]{1,12}[市区町村][${HAN}ぁ-んァ-ヶー]{0,12}(?:${HOUSE})[^、。\\s]*`, 'gu')],
  ['ADDRESS', new RegExp(`[${HAN}ァ-ヶー]{2,12}(?:[\\d${NUMERALS}]+丁目|\\d{1,2}-\\d{1,3}-\\d{1,3}(?![\\d-]))[^、。\\s]*`, 'gu')],
  ['FACILITY', new RegExp(`([${HAN}ァ-ヶーぁ-ん]{1,12}?)(?:${FACILITY_WORDS})+`, 'gu'), ([, before = '']) => namesOne(before)],
  ['PERSON', new RegExp(`([${HAN}]{1,5})[ 　]?(?:(?<!同|多|一|異|仕|模|今|各)様(?![式子々相態])|さま|さん|先生|氏(?!名)|院長|医師(?!会)|事務長)`, 'gu'), ([, name = '']) => !ANYBODY.test(name) && !TITLED_ANYBODY.test(name)],
  ['PERSON', /((?:[ァ-ヶー]{2,8}|[ｦ-ﾟ]{2,12})(?:[ 　・](?:[ァ-ヶー]{2,8}|[ｦ-ﾟ]{2,12}))?|[ぁ-ん]{2,8})[ 　]?(?:(?<!同|多|一|異|仕|模|今|各)様(?![式子々相態])|さま|さん|先生|氏(?!名)|院長|医師(?!会)|事務長)/gu, ([, name = '']) => namesPerson(name)],
];

/**
 * Where a text may tell who asked: what the ticket knows of its caller, wherever it stands, and what looks like a name, a
 * number or an address. Nothing here is certain, so a person decides of each.
 */
export function tellsWho(text: string, known: KnownCaller): TellsWho[] {
  const plain = halfWidth(text);
  const found: TellsWho[] = [];
  const add = (kind: TellsWho['kind'], start: number, end: number): void => {
    if (!found.some((one) => start < one.end && one.start < end)) found.push({ kind, start, end, text: text.slice(start, end) });
  };
  for (const [kind, name] of namesOf(known)) {
    for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + name.length)) add(kind, at, at + name.length);
  }
  for (const [kind, pattern, keeps] of PATTERNS) {
    for (const match of plain.matchAll(pattern)) {
      if (!keeps || keeps(match)) add(kind, match.index, match.index + match[0].length);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A single letter is a name only beside さん or 様, which the patterns see. */
const LONG_ENOUGH = 2;

function namesOf({ memberName, facilityName, callerNumber }: KnownCaller): (readonly [TellsWho['kind'], string])[] {
  const person = (memberName ?? '').normalize('NFKC');
  const facility = halfWidth(facilityName ?? '').trim();
  const own = facility.replace(CORPORATION, '').trim();
  const names = [
    ...[person.replace(/\s/g, ''), person, ...person.split(/\s+/)].map((name) => ['PERSON', name.trim()] as const),
    ...[facility, own, own.replace(new RegExp(`(?:${FACILITY_WORDS})+$`, 'u'), '')].map((name) => ['FACILITY', name.trim()] as const),
    ...(callerNumber ? [['PHONE', callerNumber] as const] : []),
  ];
  return names.filter(([, name]) => [...name].length >= LONG_ENOUGH).sort(([, a], [, b]) => b.length - a.length);
}
