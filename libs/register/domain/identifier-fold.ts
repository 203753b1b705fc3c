import { foldLooseVariants, foldStrictVariants } from './variants';

/** A text by its letters only, each with the place in the original (code units) that it came from. */
export interface PlacedText {
  letters: string;
  from: readonly number[];
  to: readonly number[];
}

/**
 * How a text is folded to be looked for in the register. LETTERS for names, readings and facilities; NUMBERS for addresses
 * and telephones; the other two for readings only: long vowels left out, by the sound alone (SOUND), and with what follows
 * a particle kept (「担当のおおのさん」), as a text that runs on does not say where a name begins.
 */
export const FOLDINGS = ['LETTERS', 'NUMBERS', 'SOUND', 'SOUND_AFTER_PARTICLE'] as const;
export type Folding = (typeof FOLDINGS)[number];

const SELECTOR = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u{180B}-\u{180D}\u200B-\u200F\u2060\uFEFF\u00AD]/gu;
/** One letter with all that modifies it: a 濁点 of its own, an accent, a selector. */
const CLUSTER = /[\s\S](?:[゛ﾞ゜ﾟ\u0300-\u036F\u3099\u309A\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u{180B}-\u{180D}\u200B-\u200F\u2060\uFEFF\u00AD]*)/gu;
const HAN = /\p{Script=Han}/u;
const LONG = 'ー';
const HYPHEN = '-';
const SMALL = 'ァィゥェォッャュョヮヵヶ';
const LARGE = 'アイウエオツヤユヨワケケ';
/** Letters that mean the same wherever they stand, so that a word folds alike in whatever text it stands. */
const SAME: Readonly<Record<string, string>> = {
  ヂ: 'ジ', ヅ: 'ズ', ヲ: 'オ', ヰ: 'イ', ヱ: 'エ', 箇: 'ケ', 之: 'ノ', 乃: 'ノ', '&': 'アンド', '○': '〇', '◯': '〇', 零: '〇', '゠': '', '+': '+',
};
const DASHES = /[‐‑‒–—―−~〜⁃-]/;

function foldLetter(letter: string): string {
  if (letter === LONG || letter === 'ｰ') return LONG;
  if (DASHES.test(letter)) return HYPHEN;
  const small = SMALL.indexOf(letter);
  if (small >= 0) return LARGE[small] ?? letter;
  const same = SAME[letter];
  if (same !== undefined) return same;
  return /[\p{P}\p{S}\p{Z}\p{C}]/u.test(letter) ? '' : letter;
}

function foldCluster(cluster: string): string {
  const plain = cluster.replace(SELECTOR, '').replace(/[゛ﾞ]/g, '\u3099').replace(/[゜ﾟ]/g, '\u309A').normalize('NFKC').toUpperCase()
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
  // First: ⻆ is a symbol to Unicode, and 角 to its owner.
  return [...foldLooseVariants(foldStrictVariants(plain))].map(foldLetter).join('');
}

/** Text is made of few different letters; each is folded once. What holds a whole plane of rare ones is not remembered. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 20_000;
function foldedCluster(cluster: string): string {
  let folded = KNOWN.get(cluster);
  if (folded === undefined) {
    folded = foldCluster(cluster);
    if (KNOWN.size < MOST_KNOWN) KNOWN.set(cluster, folded);
  }
  return folded;
}

const voiced = (kana: string): string => (/[カ-トハ-ホ]/.test(kana) ? (kana + '\u3099').normalize('NFC') : kana);
const BU: Readonly<Record<string, string>> = { ア: 'バ', イ: 'ビ', エ: 'ベ', オ: 'ボ' };

/** What letters become beside others; looks to the left only within what a name itself holds. */
class Letters implements PlacedText {
  letters = '';
  readonly from: number[] = [];
  readonly to: number[] = [];

  push(letters: string, from: number, to: number): void {
    for (let at = 0; at < letters.length; at += 1) {
      this.from.push(from);
      this.to.push(to);
    }
    this.letters += letters;
  }

  get last(): string {
    return [...this.letters.slice(-2)].at(-1) ?? '';
  }
}

/** Letters with hyphens and 長音 still in, for NUMBERS needs them. */
function placed(text: string): Letters {
  const found = new Letters();
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    for (const letter of foldedCluster(cluster)) found.push(letter, index, index + cluster.length);
  }
  return found;
}

/** 々 and ゝ, ヴァ, and 「ヶ・ケ・が」 between kanji; the hyphens gone. */
function beside(raw: PlacedText, keepsHyphens: boolean): Letters {
  const found = new Letters();
  const letters = [...raw.letters];
  let unit = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    const [from = 0, to = 0] = [raw.from[unit], raw.to[unit]];
    unit += letter.length;
    if (letter === LONG || letter === HYPHEN || letter === '+') {
      if (keepsHyphens) found.push(letter, from, to);
    } else if (letter === '々' || letter === '〻') found.push(HAN.test(found.last) ? found.last : '', from, to);
    else if (letter === 'ゝ' || letter === 'ヽ') found.push(found.last, from, to);
    else if (letter === 'ゞ' || letter === 'ヾ') found.push(voiced(found.last), from, to);
    else if (letter === 'ヴ') {
      const joined = BU[letters[at + 1] ?? ''];
      found.push(joined ?? 'ブ', from, joined ? raw.to[unit] ?? to : to);
      if (joined) { at += 1; unit += 1; }
    } else if ((letter === 'ガ' || letter === 'カ') && HAN.test(found.last) && HAN.test(letters[at + 1] ?? '')) found.push('ケ', from, to);
    else found.push(letter, from, to);
  }
  return found;
}

const NUMERAL = '[〇一二三四五六七八九十百千]';
const VALUE = '〇一二三四五六七八九';
/** 「二十三」 23, 「一〇五」 105. */
function digitsOf(numerals: string): string {
  if (!/[十百千]/.test(numerals)) return [...numerals].map((one) => VALUE.indexOf(one)).join('');
  let total = 0;
  let digit = 0;
  for (const one of numerals) {
    const power = { 十: 10, 百: 100, 千: 1000 }[one];
    if (power) { total += (digit || 1) * power; digit = 0; } else digit = VALUE.indexOf(one);
  }
  return String(total + digit);
}

/** In this order: what is a number becomes digits, what joins or counts numbers goes (三丁目二番五号, 3-2-5 and 3の2の5 are one). */
const NUMBER_RULES: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/[壱弐参](?=丁目)/g, (one) => String('壱弐参'.indexOf(one) + 1)],
  // a telephone number in kanji
  [new RegExp(`(?:[〇一二三四五六七八九\\d][-ー]?){10,}`, 'g'), (all) => all.replace(/[-ー]/g, '').replace(/\D/g, (one) => String(VALUE.indexOf(one)))],
  [new RegExp(`${NUMERAL}+(?=丁目|丁(?=[\\d〇一二三四五六七八九十])|番地|番(?!館)|号(?![館棟])|条|線|地割|街区|[-ーノ][\\d〇一二三四五六七八九十])`, 'g'), digitsOf],
  [new RegExp(`(?<=\\d(?:丁目|番地|番|丁|[-ーノ]))${NUMERAL}+(?=番|号|[-ー]|ノ[\\d〇一二三四五六七八九十]|$|[^\\p{Script=Han}ァ-ヺ])`, 'gu'), digitsOf],
  [/\+81(?:[-ー]?0)?/g, () => '0'],
  [/第(?=\d+地割)|(?<=\d)(?:丁目|街区|番地|番(?![町館])|号(?![室館棟線])|丁(?=\d|$))/g, () => ''],
  [/(?<=\d)[-ー]*ノ?[-ー]*(?=\d)/g, () => ''],
  [/[大小]字|(?<=[町村市区郡\p{Script=Han}ァ-ヺ])(?<![文十太])字(?=[\p{Script=Han}ァ-ヺ])/gu, () => ''],
  [/(?<=[上下])[ガカケ](?=ル)|(?<=[東西]入)ル|[-ー+]/g, () => ''],
];

function numbered(text: Letters): PlacedText {
  return NUMBER_RULES.reduce<PlacedText>((now, [pattern, become]) => {
    if (now.letters.search(pattern) < 0) return now;
    const found = new Letters();
    let done = 0;
    const keep = (until: number): void => {
      for (; done < until; done += 1) found.push(now.letters.charAt(done), now.from[done] ?? 0, now.to[done] ?? 0);
    };
    for (const match of now.letters.matchAll(pattern)) {
      keep(match.index);
      const end = match.index + match[0].length;
      found.push(become(match[0]), now.from[match.index] ?? 0, now.to[end - 1] ?? 0);
      done = end;
    }
    keep(now.letters.length);
    return found;
  }, text);
}

/** Each row of kana with the vowels that only lengthen it. */
const LENGTHENED: ReadonlyMap<string, string> = new Map([
  ['オコソトノホモヨロゴゾドボポ', 'オウ'], ['ウクスツヌフムユルグズブプ', 'ウ'], ['エケセテネヘメレゲゼデベペ', 'エイ'],
  ['アカサタナハマヤラワガザダバパ', 'ア'], ['イキシチニヒミリギジビピ', 'イ'],
].flatMap(([row = '', vowels = '']) => [...row].map((kana) => [kana, vowels] as const)));
const PARTICLES = 'ノハガオニトモデヘヤカ';

function withoutLongVowels({ letters, from, to }: PlacedText, afterParticles: boolean): PlacedText {
  const found = new Letters();
  let row = '';
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters.charAt(at);
    const lengthens = LENGTHENED.get(row)?.includes(letter) ?? false;
    if (lengthens && !(afterParticles && at > 0 && PARTICLES.includes(letters.charAt(at - 1)))) continue;
    row = letter;
    found.push(letter, from[at] ?? 0, to[at] ?? 0);
  }
  return found;
}

/** A text in each folding. Whatever two spellings the register counts as strictly the same fold alike here; some more do. */
export function foldForScan(text: string): Readonly<Record<Folding, PlacedText>> {
  const raw = placed(text);
  const letters = beside(raw, false);
  return { LETTERS: letters, NUMBERS: numbered(beside(raw, true)), SOUND: withoutLongVowels(letters, false), SOUND_AFTER_PARTICLE: withoutLongVowels(letters, true) };
}

export const lettersForScan = (text: string): string => beside(placed(text), false).letters;
export const numbersForScan = (text: string): string => numbered(beside(placed(text), true)).letters;
