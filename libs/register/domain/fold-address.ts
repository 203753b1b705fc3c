import { KANJI_NUMERAL, kanjiNumber } from './fold-kanji-numbers';
import { PREFECTURE_NAMES } from './prefectures';

const UNIT = '(?:丁目|番地|番(?![町館])|号(?![室館棟線])|条|線)';
const BEFORE_UNIT = new RegExp(`${KANJI_NUMERAL}+(?=${UNIT})`, 'g');
const AFTER_UNIT = new RegExp(`(?<=丁目|番地|番|の|[-ノ之ー−‐–—])${KANJI_NUMERAL}+(?=番|号|の|[-ノ之/ー−‐–—]|\\s|$)`, 'g');
const BEFORE_HYPHEN = new RegExp(`${KANJI_NUMERAL}+(?=[-ー−‐–—]\\s*\\d)`, 'g');
const numerals = (text: string, pattern: RegExp): string => text.replace(pattern, kanjiNumber);

/** 三丁目二番 → 3丁目2番, leaving the numerals of place names (三田, 六本木) alone. */
export const foldKanjiNumerals = (text: string): string => numerals(numerals(numerals(text, BEFORE_UNIT), AFTER_UNIT), BEFORE_HYPHEN);

const NUMERAL_LAST = new RegExp(`${KANJI_NUMERAL}+[丁番]?$`);
/** The place without the 「三」 or 「三丁」 on the way to 「三丁目」, which are no number yet. */
export const withoutHalfTypedNumeral = (area: string): string => area.replace(NUMERAL_LAST, '');

export const dropPostalCode = (text: string): string => text.replace(/^\s*〒?\s*\d{3}-?\d{4}(?!\d|-|番|丁)\s*/, '');

const HYPHENS = '[-‐‑‒–—―−－ーｰ~〜]';
const HYPHEN_BETWEEN = new RegExp(`(?<=\\d)\\s*${HYPHENS}\\s*(?=\\d)`, 'g');
const HYPHEN_LAST = new RegExp(`(?<=\\d)\\s*${HYPHENS}\\s*$`);
/** 丁目・番地・号 and every hyphen as `-`; a gap after the last number (before a room) as `/`. */
export function foldUnits(text: string): string {
  return text
    .replace(HYPHEN_BETWEEN, '-')
    .replace(/(?<=\d)\s*(?:丁目|番地|番(?![町館]))\s*(?:[のノ之]\s*)?(?=\d)/g, '-')
    .replace(/(?<=\d)\s*[のノ之]\s*(?=\d)/g, '-')
    .replace(/(?<=\d)号(?:\s*[のノ之]\s*(?=\d))/g, '-')
    .replace(/(?<=\d)(?:号(?![室館棟線])\s*(?=\d)|\s+(?=\d))/g, '/')
    .replace(/(?<=\d)(?:丁目|番地|番(?![町館])|号(?![室館棟線]))/g, '')
    .replace(HYPHEN_LAST, '');
}

/** 大字・字・小字, but neither 赤十字 nor 文字. */
export const dropAza = (text: string): string => text.replace(/[大小]字/g, '').replace(/(?<=[町村市区郡\p{Script=Han}ァ-ヺ])(?<![文十太])字(?=[\p{Script=Han}ァ-ヺぁ-ゖ])/gu, '');

/** 郡 may be left out, yet 池田町 lies in four prefectures: only 近似. 郡山市 and the like are no 郡. */
export const dropGun = (text: string): string => text.replace(/^(?!大和郡山市|小郡市|蒲郡市)[^区町村郡]{1,5}郡(?=.{1,6}?[町村])/, '');

export interface AddressParts {
  /** '' where none is given */
  prefecture: string;
  /** 京都の通り名, '' elsewhere */
  street: string;
  /** municipality, town and so on: all before the numbers */
  area: string;
  /** 丁目-番-号 as `1-2-3`, '' where none is given */
  chain: string;
  building: string;
}

const PREFECTURE = new RegExp(`^(?:${PREFECTURE_NAMES.join('|')})`);
const KYOTO_STREET = /^((?:京都市)?.{1,2}区)(.*(?:[上下][るル]|[東西]入[るル]?))(?=.)/;
const CHAIN = /^(.*?)(\d+(?:-\d+)*)(?![\d条線区])(.*)$/su;

/** Takes apart an address that the text steps have folded. */
export function addressParts(folded: string): AddressParts {
  const prefecture = PREFECTURE.exec(folded)?.[0] ?? '';
  let rest = folded.slice(prefecture.length);
  let street = '';
  if (/[上下入]/.test(rest)) rest = rest.replace(KYOTO_STREET, (_whole, ward: string, name: string) => {
    street = name;
    return ward;
  });
  const [, area = rest, chain = '', tail = ''] = CHAIN.exec(rest) ?? [];
  const building = tail.replace(/^[-/]+/, '').replace(/(\d)(?:F|階)/g, '$1F');
  return { prefecture, street, area, chain, building };
}
