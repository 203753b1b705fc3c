import { KANJI_NUMERAL, kanjiNumber } from './fold-kanji-numbers';
import { PREFECTURE_NAMES } from './prefectures';

/** 堺市 counts in 丁 alone, 岩手 in 地割, 能登 in 字, 北海道 in 条, 線 and 号, new towns in 街区, 番町 stand in several old castle towns. */
const UNIT = '(?:丁目|丁(?=\\s*[\\d一二三四五六七八九十]|\\s*$)|番地|番(?!館)|号(?![館棟])|条|線|地割|街区|字(?=\\s*\\d)|階(?![堂町]))';
const ZEROS = new RegExp(`(?<=${KANJI_NUMERAL}|\\d)[○◯]|[○◯](?=${KANJI_NUMERAL}|\\d)`, 'g');
const BEFORE_UNIT = new RegExp(`${KANJI_NUMERAL}+(?=${UNIT})`, 'g');
const AFTER_UNIT = new RegExp(`(?<=丁目|番地|番|の|[-ノ之ー−‐–—])${KANJI_NUMERAL}+(?=番|号|の|[-ノ之/ー−‐–—]|\\s|$)`, 'g');
const BEFORE_HYPHEN = new RegExp(`${KANJI_NUMERAL}+(?=[-ー−‐–—]\\s*\\d)`, 'g');
/** 「九の二の五」, and 「坊城町九九」 where the numbers end the address; 一の宮 and 三の丸 are places. */
const JOINED = new RegExp(`${KANJI_NUMERAL}+(?:[のノ之]${KANJI_NUMERAL}+)+(?=番|号|\\s|$)`, 'g');
const LAST = /(?<=町)[〇零一二三四五六七八九]{2,}(?=\s|$)/g;
const OLD_CHOME = /[壱弐参](?=丁目)/g;
const numerals = (text: string, pattern: RegExp): string => text.replace(pattern, kanjiNumber);

/** 三丁目二番 → 3丁目2番, leaving the numerals of place names (三田, 六本木) alone. */
export const foldKanjiNumerals = (text: string): string => {
  const plain = text.replace(ZEROS, '〇').replace(OLD_CHOME, (letter) => String('壱弐参'.indexOf(letter) + 1));
  const joined = plain.replace(JOINED, (chain) => chain.split(/[のノ之]/).map(kanjiNumber).join('の'));
  return [LAST, BEFORE_UNIT, AFTER_UNIT, BEFORE_HYPHEN].reduce(numerals, joined);
};

const NUMERAL_LAST = new RegExp(`${KANJI_NUMERAL}+[丁番]?$`);
/** The place without the 「三」 or 「三丁」 on the way to 「三丁目」, which are no number yet. */
export const withoutHalfTypedNumeral = (area: string): string => area.replace(NUMERAL_LAST, '');

export const dropPostalCode = (text: string): string => text.replace(/^\s*〒?\s*\d{3}-?\d{4}(?!\d|-|番|丁)\s*/, '');

const HYPHENS = '[-‐‑‒–—―−－ーｰ~〜⁃]';
/** 「1・2」「1，2」「1/2」 are as far from 12 as 1-2 is: the step that drops marks must find none between numbers. */
const HYPHEN_BETWEEN = new RegExp(`(?<=\\d)\\s*(?:${HYPHENS}|[・･、。.,/⁄])\\s*(?=\\d)`, 'g');
const HYPHEN_LAST = new RegExp(`(?<=\\d)\\s*${HYPHENS}\\s*$`);
/** 丁目・番地・号 and every hyphen as `-`; a gap after the last number (before a room) as `/`. */
export function foldUnits(text: string): string {
  return text
    .replace(HYPHEN_BETWEEN, '-')
    .replace(/第(?=\d+地割)/g, '')
    .replace(/(?<=\d)\s*(?:丁目|丁|街区|番地|番(?![町館]))\s*(?:[のノ之]\s*)?(?=\d)/g, '-')
    .replace(/(?<=\d)\s*[のノ之]\s*(?=\d)/g, '-')
    .replace(/(?<=\d)号(?:\s*[のノ之]\s*(?=\d))/g, '-')
    .replace(/(?<=\d)(?:号(?![室館棟線])\s*(?=\d)|\s+(?=\d))/g, '/')
    .replace(/(?<=\d)(?:丁目|丁(?=\s*$)|番地|番(?![町館])|号(?![室館棟線]))/g, '')
    .replace(/(?<=\d)\s*階(?![堂町])/g, 'F')
    .replace(HYPHEN_LAST, '');
}

/** 大字・字・小字, but neither 赤十字 nor 文字. */
export const dropAza = (text: string): string => text.replace(/[大小]字/g, '').replace(/(?<=[町村市区郡\p{Script=Han}ァ-ヺ])(?<![文十太])字(?=[\p{Script=Han}ァ-ヺぁ-ゖ])/gu, '');

/** 郡 may be left out, yet 池田町 lies in four prefectures: only 近似. 郡山市 and the like are no 郡. */
export const dropGun = (text: string): string => text.replace(/^(?!大和郡山市|小郡市|蒲郡市)[^区町村郡]{1,5}郡(?=.{1,6}?[町村])/, '');

export interface AddressParts {
  /** '' where none is given */
  prefecture: string;
  /** 京都の通り名 by its letters, '' elsewhere; the same for whichever of the two crossing ones comes first */
  street: string;
  /** municipality, town and so on: all before the numbers */
  area: string;
  /** the area with the street still in it */
  written: string;
  /** 丁目-番-号 as `1-2-3`, '' where none is given */
  chain: string;
  building: string;
}

const PREFECTURE = new RegExp(`^(?:${PREFECTURE_NAMES.join('|')})`);
/** 「上る・上ル・上がる」 and 「東入・東入ル・東入る」 all tell where from the crossing one goes. */
const KYOTO_STREET = /^((?:京都市)?.{1,2}区)(.*(?:[上下](?:[がカガケ]?[るル])|[東西]入[るル]?))(?=.|$)/;
/** What follows a number that is part of a place: 北10条, 東3線, 1番町, 第10地割, 九字. */
const CHAIN = /^(.*?)(\d+(?:-\d+)*)(?![\d条線区字]|地割|番町)(.*)$/su;

const DIRECTION = /(?:([上下])[がカガケ]?[るル]?|([東西])入[るル]?)$/;
/**
 * 「烏丸通御池上る」, 「御池通烏丸上ル」 and 「烏丸御池上る」, as everyone says, are one place. Without 通 nothing tells where one
 * street's name ends: the letters of both, in one order, for comparison only.
 */
function streetOf(name: string): string {
  const direction = DIRECTION.exec(name);
  const streets = [...name.slice(0, direction?.index ?? name.length).replaceAll('通', '')].sort();
  return `${streets.join('')}${direction ? `${direction[1] ?? `${direction[2]}入`}ル` : ''}`;
}

/** Takes apart an address that the text steps have folded. */
export function addressParts(folded: string): AddressParts {
  const prefecture = PREFECTURE.exec(folded)?.[0] ?? '';
  const whole = folded.slice(prefecture.length);
  let rest = whole;
  let street = '';
  if (/[上下入]/.test(rest)) rest = rest.replace(KYOTO_STREET, (_whole, ward: string, name: string) => {
    street = streetOf(name);
    return ward;
  });
  const [, area = rest, chain = '', tail = ''] = CHAIN.exec(rest) ?? [];
  const building = tail.replace(/^[-/]+/, '');
  return { prefecture, street, area, written: CHAIN.exec(whole)?.[1] ?? whole, chain, building };
}
