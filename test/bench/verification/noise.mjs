// @ts-check
/**
 * What becomes of a register entry between a caller's mouth and an operator's keyboard: misheard, abbreviated, written
 * otherwise, half or full width, or not said at all. The tables here are this bench's own and not those of the rules it
 * tries, which would only prove that they agree with themselves.
 */

/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {{ id: string, member_number: string, registry_number: string, member_name: string, member_kana: string, facility_code: string, facility_name: string, prefecture: string, address: string, phone: string }} Entry */
/** @typedef {Partial<Record<'memberKana' | 'memberName' | 'facilityName' | 'address' | 'registryNumber' | 'memberNumber' | 'phoneNumber', string>>} Claim */

/** Sounds that a bad line makes of one another. */
const CONFUSED = [
  'シヒ', 'チシ', 'ジチ', 'カタ', 'ガカ', 'ギキ', 'グク', 'ゲケ', 'ゴコ', 'ザサ', 'ズス', 'ズツ', 'ゼセ', 'ゾソ', 'ダタ', 'デテ', 'ドト', 'バパ', 'ビピ', 'ブプ', 'ベペ', 'ボポ',
  'バハ', 'ボホ', 'マナ', 'ミニ', 'ムヌ', 'メネ', 'モノ', 'ンム', 'ラダ', 'リイ', 'ルウ', 'レエ', 'ロオ', 'ヤア', 'ユウ', 'ヨオ', 'ワア', 'ジズ', 'キチ', 'クフ', 'オウ', 'エイ',
].map((pair) => /** @type {[string, string]} */ ([...pair]));

/** Letters that are written for one another; the second list also tells people apart. */
const SPELLINGS = ['高髙', '崎﨑', '辺邉邊', '浜濱濵', '徳德', '柳栁', '吉𠮷', '富冨', '橋𣘺', '館舘', '沢澤', '広廣', '桜櫻', '真眞', '恵惠', '国國', '清淸', '土圡', '滝瀧', '斎斉齋齊', '島嶋嶌', '竜龍'];
const SAME_SOUND = [['博', '浩', '宏', '寛'], ['隆', '孝', '崇', '隆志'], ['健一', '賢一', '憲一'], ['裕子', '優子', '祐子', '悠子'], ['恵子', '圭子', '慶子'], ['直樹', '尚樹'], ['秀樹', '英樹'], ['和夫', '一夫', '和男'], ['真一', '慎一', '信一'], ['明美', '朱美'], ['誠', '真', '信']];

const HALF_WIDTH = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝｧｨｩｪｫｬｭｮｯｰ';
const FULL_WIDTH = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンァィゥェォャュョッー';
const DIGITS = '０１２３４５６７８９';
const KANJI_DIGITS = '〇一二三四五六七八九';

const toHiragana = (/** @type {string} */ text) => text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
const toHalfWidth = (/** @type {string} */ text) => [...text.normalize('NFD')].map((letter) => (letter === '\u3099' ? 'ﾞ' : letter === '\u309A' ? 'ﾟ' : HALF_WIDTH[FULL_WIDTH.indexOf(letter)] ?? letter)).join('');
const toFullDigits = (/** @type {string} */ text) => text.replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
const replaceAt = (/** @type {readonly string[]} */ letters, /** @type {number} */ at, /** @type {string} */ by) => [...letters.slice(0, at), by, ...letters.slice(at + 1)].join('');

/** One sound misheard, dropped, doubled or made long. @param {Random} random @param {string} kana */
function misheard(random, kana) {
  const letters = [...kana];
  const places = letters.flatMap((letter, at) => (/[ァ-ヺ]/.test(letter) ? [at] : []));
  const at = random.pick(places);
  const letter = letters[at] ?? '';
  const kind = random.next();
  if (kind < 0.6) {
    const others = CONFUSED.flatMap(([a, b]) => (a === letter ? [b] : b === letter ? [a] : []));
    return others.length > 0 ? replaceAt(letters, at, random.pick(others)) : misheardVowel(random, letters);
  }
  if (kind < 0.8) return misheardVowel(random, letters);
  if (kind < 0.92) return replaceAt(letters, at, '');
  return replaceAt(letters, at, random.pick([...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン']));
}

/** A long vowel heard short or a short one long. @param {Random} random @param {readonly string[]} letters */
function misheardVowel(random, letters) {
  const long = letters.flatMap((letter, at) => (/[ウオー]/.test(letter) && at > 0 && /[ァ-ヺ]/.test(letters[at - 1] ?? '') ? [at] : []));
  if (long.length > 0 && random.chance(0.6)) return replaceAt(letters, random.pick(long), '');
  const ends = letters.flatMap((letter, at) => (/[オコソトノホモヨロゴゾドボョウクスツヌフムユルグズブュ]/.test(letter) ? [at] : []));
  return ends.length > 0 ? ((at) => replaceAt(letters, at, `${letters[at]}ウ`))(random.pick(ends)) : letters.join('');
}

/** @param {Random} random @param {string} kana as the register has it @param {number} wrong how likely one sound is misheard */
export function noisyKana(random, kana, wrong = 0.25) {
  let text = random.chance(wrong) ? misheard(random, kana) : kana;
  const gap = random.pick(['　', ' ', '', '']);
  text = text.replace(/[\s\u3000]+/, gap);
  if (random.chance(0.06)) text = text.replace(/[ャュョッ]/g, (letter) => 'ヤユヨツ'['ャュョッ'.indexOf(letter)] ?? letter);
  const script = random.next();
  if (script < 0.6) text = toHiragana(text);
  else if (script < 0.7) text = toHalfWidth(text);
  return random.chance(0.05) ? `${text}先生` : text;
}

/** @param {Random} random @param {string} name */
export function noisyName(random, name) {
  let text = name;
  for (const family of SPELLINGS) for (const letter of family) {
    if (text.includes(letter) && random.chance(0.4)) { text = text.replace(letter, random.pick([...family])); break; }
  }
  if (random.chance(0.15)) {
    const [surname = '', given = ''] = text.split(/[\s\u3000]+/);
    const homophones = SAME_SOUND.find((list) => list.includes(given));
    if (homophones) text = `${surname}　${random.pick(homophones)}`;
  }
  return text.replace(/[\s\u3000]+/, random.pick(['　', ' ', '', '']));
}

const FORM = /^(?:(?:社会)?医療法人(?:社団|財団)?|\(医\))[\s\u3000]*/;
const CORPORATION = /^([^\s\u3000]{2,4}会)[\s\u3000]?(?=.{3,})/;

/** @param {Random} random @param {string} name */
export function noisyFacility(random, name) {
  let text = name;
  const form = FORM.exec(text);
  if (form) {
    const rest = text.slice(form[0].length);
    const corporation = CORPORATION.exec(rest);
    const how = random.next();
    if (corporation && how < 0.7) text = rest.slice(corporation[0].length).trim();
    else if (how < 0.85) text = rest;
    else if (corporation && how < 0.93) text = `(医)${corporation[1]} ${rest.slice(corporation[0].length).trim()}`;
  }
  const kind = random.next();
  if (kind < 0.08) text = text.replace(/クリニック$/, '医院');
  else if (kind < 0.16) text = text.replace(/医院$/, 'クリニック');
  else if (kind < 0.28 && [...text].length > 6) text = text.replace(/(?:クリニック|医院|診療所|病院)$/, '');
  else if (kind < 0.36) text = text.replace(/(?:消化器|循環器|整形|脳神経)?(?:内科|外科|小児科|眼科|皮膚科)(?=クリニック|医院)/, '');
  if (random.chance(0.15)) text = text.replace(/[ヶケが](?=丘|谷)/, () => random.pick(['ヶ', 'ケ', 'が']));
  if (random.chance(0.1)) text = toHalfWidth(text);
  if (random.chance(0.1)) text = text.replace(/[ァ-ン]+/, toHiragana);
  return text;
}

const KANJI = '一二三四五六七八九';

/** The numbers of an address, otherwise written. @param {Random} random @param {string} text */
function otherNumbers(random, text) {
  const plain = text.replace(/[０-９]/g, (digit) => String(DIGITS.indexOf(digit))).replace(/([一二三四五六七八九])丁目/g, (_, digit) => `${KANJI.indexOf(digit) + 1}丁目`);
  switch (random.below(4)) {
    case 0: return plain.replace(/(\d+)丁目(\d+)番(?:地)?(\d+)号?/, '$1-$2-$3').replace(/(\d+)番地(?:の(\d+))?/, (_, lot, house) => (house ? `${lot}-${house}` : lot));
    case 1: return plain.replace(/(\d)[-－](\d+)[-－](\d+)/, '$1丁目$2番$3号');
    case 2: return plain.replace(/(\d)丁目/, (_, digit) => `${KANJI_DIGITS[Number(digit)]}丁目`);
    default: return toFullDigits(plain);
  }
}

/** @param {Random} random @param {Pick<Entry, 'prefecture' | 'address'>} entry */
export function noisyAddress(random, { prefecture, address }) {
  let text = random.chance(0.75) ? address.replace(/[\s\u3000].*$/, '') : address;
  if (random.chance(0.5)) text = otherNumbers(random, text);
  if (random.chance(0.06)) text = text.replace(/\d/, (digit) => String((Number(digit) + 1 + random.below(9)) % 10));
  if (random.chance(0.18)) text = text.replace(/[\d０-９一二三四五六七八九〇十]+(?:丁目|番|番地|[-－]).*$/, '');
  if (random.chance(0.3)) text = text.replace(/大字|字/, '');
  if (random.chance(0.2)) text = text.replace(/^.{1,5}郡/, '');
  if (random.chance(0.3)) text = text.replace(/[ヶケが](?=丘|谷|江)/, () => random.pick(['ヶ', 'ケ', 'が']));
  if (/京都市/.test(text) && random.chance(0.5)) text = text.replace(/(京都市.+?区).+?(?:上る|下る|東入|西入)/, '$1');
  return random.chance(0.6) ? prefecture + text : text;
}

/** A number with at most one slip. @param {Random} random @param {string} number */
export function noisyNumber(random, number) {
  const digits = [...number];
  const at = random.below(digits.length);
  const kind = random.next();
  let text = number;
  if (kind < 0.14) text = replaceAt(digits, at, String((Number(digits[at]) + 1 + random.below(9)) % 10));
  else if (kind < 0.26) text = at + 1 < digits.length ? [...digits.slice(0, at), digits[at + 1], digits[at], ...digits.slice(at + 2)].join('') : number;
  else if (kind < 0.32) text = replaceAt(digits, at, '');
  else if (kind < 0.37) text = replaceAt(digits, at, `${digits[at]}${random.below(10)}`);
  const written = random.next();
  if (written < 0.1) return toFullDigits(text);
  if (written < 0.15) return `第${text}号`;
  return written < 0.2 ? `${text.slice(0, 3)} ${text.slice(3)}` : text;
}

/** @param {Random} random @param {string} phone */
export function noisyPhone(random, phone) {
  let text = phone;
  if (random.chance(0.08)) {
    const digits = [...text];
    const places = digits.flatMap((letter, at) => (/\d/.test(letter) && at > 3 ? [at] : []));
    const at = random.pick(places);
    text = replaceAt(digits, at, String((Number(digits[at]) + 1 + random.below(9)) % 10));
  }
  const written = random.next();
  if (written < 0.4) return text.replaceAll('-', '');
  if (written < 0.5) return toFullDigits(text);
  return written < 0.55 ? text.replace(/^0(\d+)-/, '+81 $1-') : text;
}

/** Number, name or its reading, and what else happened to be said. @param {Random} random @param {Entry} entry @returns {Claim} */
export function claimWithNumber(random, entry) {
  /** @type {Claim} */
  const claim = random.chance(0.75) ? { registryNumber: noisyNumber(random, entry.registry_number) } : { memberNumber: noisyNumber(random, entry.member_number) };
  if (random.chance(0.7)) claim.memberKana = noisyKana(random, entry.member_kana);
  else claim.memberName = noisyName(random, entry.member_name);
  if (random.chance(0.7)) claim.facilityName = noisyFacility(random, entry.facility_name);
  if (random.chance(0.55)) claim.address = noisyAddress(random, entry);
  if (random.chance(0.25) && entry.phone) claim.phoneNumber = noisyPhone(random, entry.phone);
  return claim;
}

/** The reading, and two of facility, address and telephone. @param {Random} random @param {Entry} entry @returns {Claim} */
export function claimWithoutNumber(random, entry) {
  /** @type {Claim} */
  const claim = { memberKana: noisyKana(random, entry.member_kana) };
  const leftOut = entry.phone ? random.below(3) : 2;
  if (leftOut !== 0) claim.facilityName = noisyFacility(random, entry.facility_name);
  if (leftOut !== 1) claim.address = noisyAddress(random, entry);
  if (leftOut !== 2) claim.phoneNumber = noisyPhone(random, entry.phone);
  return claim;
}

/** @typedef {(random: Random, entry: Entry, other: Entry, colleague: Entry) => Claim} Impostor */
/** @param {Entry} entry @returns {Claim} */
const all = (entry) => ({ memberName: entry.member_name, memberKana: entry.member_kana, facilityName: entry.facility_name, address: entry.prefecture + entry.address, registryNumber: entry.registry_number });
const slipped = (/** @type {Random} */ random, /** @type {string} */ number) => {
  const at = random.below(number.length);
  return replaceAt([...number], at, String((Number(number[at]) + 1 + random.below(9)) % 10));
};

/** Who knows half the truth. @type {Readonly<Record<string, Impostor>>} */
export const IMPOSTORS = {
  'another person\'s number': (_random, entry, other) => ({ ...all(entry), registryNumber: other.registry_number }),
  'a colleague\'s number': (_random, entry, _other, colleague) => ({ ...all(entry), registryNumber: colleague.registry_number }),
  'an invented name': (random, entry, other) => ({ ...all(entry), memberName: other.member_name, memberKana: noisyKana(random, other.member_kana, 0) }),
  'no name': (_random, entry) => ({ ...all(entry), memberName: '', memberKana: '' }),
  'another facility': (_random, entry, other) => ({ ...all(entry), facilityName: other.facility_name }),
  'another address': (_random, entry, other) => ({ ...all(entry), address: other.prefecture + other.address }),
  'a number almost right': (random, entry) => ({ ...all(entry), registryNumber: slipped(random, entry.registry_number) }),
  'both numbers, one wrong': (random, entry) => ({ ...all(entry), memberNumber: slipped(random, entry.member_number) }),
  'no number': (_random, entry) => ({ ...all(entry), registryNumber: '', phoneNumber: entry.phone }),
  'a guessed number': (random, entry) => ({ ...all(entry), registryNumber: String(random.below(1_000_000)).padStart(6, '0') }),
  'the surname only': (_random, entry) => ({ ...all(entry), memberName: entry.member_name.split(/[\s\u3000]/)[0] ?? '', memberKana: '' }),
  'half an address': (_random, entry) => ({ ...all(entry), address: entry.prefecture + entry.address.slice(0, 4) }),
};
