import { foldLooseVariants, foldStrictVariants, labelOfVariant } from './variants';

/**
 * One way in which writing varies, as a rewriting of text. Steps run in order, so that each sees what those before it
 * left; a step without which two spellings would still be equal is not named as the reason (`explain.ts`).
 */
export interface FoldStep {
  /** on screen, why two spellings count as one; null: `variantLabel` names the letters */
  label: string | null;
  level: 'strict' | 'loose';
  apply: (text: string) => string;
}

const strictly = (label: string | null, apply: FoldStep['apply']): FoldStep => ({ label, level: 'strict', apply });
const loosely = (label: string | null, apply: FoldStep['apply']): FoldStep => ({ label, level: 'loose', apply });

const IVS = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u{180B}-\u{180D}\u200B-\u200D\uFEFF\u00AD]/gu;
export const dropSelectors = strictly('異体字セレクタ', (text) => text.replace(IVS, ''));

const COMPATIBILITY_IDEOGRAPH = /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;
export const foldCompatibility = strictly(null, (text) => text.replace(COMPATIBILITY_IDEOGRAPH, (letter) => letter.normalize('NFKC')));

/** A 濁点 of its own joins its letter (NFKC alone makes a space of it): 「ｶﾞ」「カ゛」. */
export const foldWidth = strictly('全角・半角', (text) => text.replace(/[゛ﾞ]/g, '\u3099').replace(/[゜ﾟ]/g, '\u309A').normalize('NFKC'));
export const foldCase = strictly('大文字・小文字', (text) => text.toUpperCase());
export const dropSpaces = strictly('空白', (text) => text.replace(/\s+/g, ''));
export const dropMarks = strictly('記号', (text) => text.replace(/[・･、。,.'"’‘“”「」『』()[\]【】〈〉<>＝=]/g, ''));

export const foldHiragana = strictly('ひらがな・カタカナ', (text) => text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60)));

const SMALL = 'ァィゥェォッャュョヮヵヶ';
const LARGE = 'アイウエオツヤユヨワカケ';
export const foldSmallKana = strictly('小書き文字', (text) => text.replace(/[ァィゥェォッャュョヮヵヶ]/g, (letter) => LARGE[SMALL.indexOf(letter)] ?? letter));

/** 長音 and the hyphens people type for it. */
const LONG_MARKS = '[ー‐‑‒–—―−~-]';
const AFTER_KANA = new RegExp(`(?<=[ァ-ヺ])${LONG_MARKS}+`, 'g');
export const dropLongMarks = strictly('長音', (text) => text.replace(AFTER_KANA, ''));
/** In a reading it tells オーノ (大野) from オノ (小野). */
export const dropLongMarksLoosely = loosely('長音', dropLongMarks.apply);

const HAN_REPEATED = /(?!々)(\p{Script=Han})(々+)/gu;
const KANA_REPEATED = new RegExp(`([ァ-ヺ])((?:${LONG_MARKS}*[ゝヽゞヾ])+${LONG_MARKS}*)`, 'g');
const voiced = (kana: string): string => (/[カ-トハ-ホ]/.test(kana) ? (kana + '\u3099').normalize('NFC') : kana);
export const expandRepeats = strictly('繰り返し記号（々）', (text) => text
  .replace(HAN_REPEATED, (_all, letter: string, marks: string) => letter.repeat(1 + marks.length))
  .replace(KANA_REPEATED, (_all, kana: string, marks: string) => kana + [...marks].map((mark) => (/[ゝヽ]/.test(mark) ? kana : /[ゞヾ]/.test(mark) ? voiced(kana) : '')).join('')));
/**
 * 霞ヶ丘・霞が丘, 五箇山・五カ山. Where the next letter is still to be typed it counts as kanji, so that what is typed so far
 * folds to the beginning of the whole. A 長音 after it goes later: what folds to ガ between two kanji must be ケ at once.
 */
const GA = new RegExp(`(?<=\\p{Script=Han})(?:[ヶケヵ]|(?<!箇)箇|[がガカ](?=${LONG_MARKS}*(?:\\p{Script=Han}|$)))`, 'gu');
export const foldGa = strictly('「ヶ・ケ・が」', (text) => text.replace(GA, 'ケ'));
const NO = new RegExp(`(?<=\\p{Script=Han})之(?:${LONG_MARKS}|[ゝヽゞヾ])*`, 'gu');
const NAI = new RegExp(`(?<=\\p{Script=Han})乃(?:${LONG_MARKS}|[ゝヽゞヾ])*`, 'gu');
export const foldNo = strictly('「ノ・之」', (text) => text.replace(NO, 'ノ'));
/** 乃 is a letter of names as well (木乃実), so 一乃瀬 and 一ノ瀬 are only alike. */
export const foldNai = loosely('「ノ・乃」', (text) => text.replace(NAI, 'ノ'));
export const foldAnd = strictly('「&・アンド」', (text) => text.replace(/&/g, 'アンド'));

export const foldStrict = strictly(null, foldStrictVariants);
export const foldLoose = loosely(null, foldLooseVariants);

const PAIRS: Readonly<Record<string, string>> = { ヂ: 'ジ', ヅ: 'ズ', ヲ: 'オ', ヰ: 'イ', ヱ: 'エ', ヴ: 'ブ', ヴア: 'バ', ヴイ: 'ビ', ヴエ: 'ベ', ヴオ: 'ボ' };
export const foldKanaPairs = loosely('かなの書き方（ヂ・ジ、ヅ・ズ、ヲ・オなど）', (text) => text.replace(/ヴ[アイエオ]?|[ヂヅヲヰヱ]/g, (kana) => PAIRS[kana] ?? kana));
/** オオノ・オウノ・オーノ. Looks back only, so that what is typed so far folds to the beginning of the whole. */
export const foldLongVowels = loosely('長音（オオ・オウなど）', (text) =>
  text.replace(/(?<=[オコソトノホモヨロゴゾドボポョォ])[オウ]+|(?<=[ウクスツヌフムユルグズブプュゥ])ウ+|(?<=[エケセテネヘメレゲゼデベペェ])[エイ]+|(?<=[アカサタナハマヤラワガザダバパャァ])ア+|(?<=[イキシチニヒミリギジビピィ])イ+/g, ''));

/** The pairs of letters by which two otherwise equal spellings differ: 「異体字（髙＝高）」. */
export function variantLabel(a: string, b: string): string {
  const left = [...a];
  const right = [...b];
  const pairs = new Map<string, string[]>();
  left.forEach((letter, index) => {
    const other = right[index];
    if (!other || other === letter) return;
    const label = labelOfVariant(letter) ?? labelOfVariant(other) ?? '異体字';
    const list = pairs.get(label) ?? [];
    if (!list.includes(`${letter}＝${other}`)) list.push(`${letter}＝${other}`);
    pairs.set(label, list);
  });
  return [...pairs].map(([label, list]) => `${label}（${list.join('、')}）`).join('・') || '異体字';
}
