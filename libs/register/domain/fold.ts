import { addressParts, dropAza, dropGun, dropPostalCode, foldKanjiNumerals, foldUnits, type AddressParts } from './fold-address';
import { facilityParts, foldClinicWords, type FacilityParts } from './fold-facility';
import * as step from './fold-steps';
import type { FoldStep } from './fold-steps';
import { memo } from './memo';

/** Goes onto every verification record, so that a later reader knows by which rules it was graded. */
export const RULES_VERSION = '2026-11-2';

/** A text by its letters only: `strict` forms that are equal count as the same, `loose` ones as alike. */
export interface Folded {
  strict: string;
  loose: string;
}
export interface FoldedFacility extends Folded, FacilityParts {}
export interface FoldedAddress extends Folded, AddressParts {}

export type TextKind = 'name' | 'kana' | 'facility' | 'address';

const FIRST: FoldStep[] = [step.dropSelectors, step.foldCompatibility, step.foldWidth, step.foldCase];
/** ヶ・ケ・が first: the kana steps would name three rules for what people know as one. */
const KANA: FoldStep[] = [step.foldGa, step.foldHiragana, step.foldSmallKana];
const LETTERS: FoldStep[] = [step.expandRepeats, step.foldNo, step.foldStrict];
const ALIKE: FoldStep[] = [step.foldNai, step.foldLoose];

/** The ways in which each kind of text varies (domain.md §3). */
export const FOLD_STEPS: Readonly<Record<TextKind, readonly FoldStep[]>> = {
  name: [
    ...FIRST, { label: '敬称を除く', level: 'strict', apply: (text) => text.replace(/(?<=\S\S)\s*(?:先生|様|院長|医師|ドクター)\s*$/, '') },
    step.dropSpaces, step.dropMarks, ...KANA, step.dropLongMarks, ...LETTERS, ...ALIKE,
  ],
  kana: [
    ...FIRST, { label: '敬称を除く', level: 'strict', apply: (text) => text.replace(/(?<=\S\S)\s*(?:先生|様|センセイ|せんせい)\s*$/, '') },
    step.dropSpaces, step.dropMarks, step.foldHiragana, step.foldSmallKana, step.expandRepeats, step.dropLongMarksLoosely, step.foldKanaPairs, step.foldLongVowels,
  ],
  facility: [
    ...FIRST, { label: '法人格を除く', level: 'strict', apply: (text) => facilityParts(text).core },
    step.dropSpaces, step.dropMarks, step.foldAnd, ...KANA, step.dropLongMarks, ...LETTERS,
    ...ALIKE, step.foldKanaPairs, { label: 'クリニック・医院・診療所の違い', level: 'loose', apply: foldClinicWords },
  ],
  address: [
    ...FIRST, { label: '郵便番号を除く', level: 'strict', apply: dropPostalCode },
    { label: '漢数字', level: 'strict', apply: foldKanjiNumerals }, { label: '丁目・番地の書き方', level: 'strict', apply: foldUnits },
    step.dropSpaces, { label: '記号', level: 'strict', apply: (text) => text.replace(/[・･、。,.'"「」()[\]]/g, '') },
    { label: '大字・字', level: 'strict', apply: dropAza }, ...KANA, step.dropLongMarks, ...LETTERS,
    { label: '都道府県の省略', level: 'strict', apply: (text) => text.slice(addressParts(text).prefecture.length) },
    { label: '京都の通り名の省略', level: 'strict', apply: withoutStreet },
    { label: '建物名の省略', level: 'strict', apply: withoutBuilding },
    ...ALIKE, { label: '郡名の省略', level: 'loose', apply: dropGun },
  ],
};

function withoutStreet(text: string): string {
  const { prefecture, area, chain, building } = addressParts(text);
  return prefecture + area + chain + (building && `/${building}`);
}
function withoutBuilding(text: string): string {
  const { prefecture, street, area, chain } = addressParts(text);
  return prefecture + area + street + chain;
}

/** Runs the steps of a kind on a text, leaving some out. Only whole foldings are remembered. */
export function applySteps(kind: TextKind, text: string, level: 'strict' | 'loose', without?: ReadonlySet<FoldStep>): string {
  if (!without) return FOLDED[kind](text)[level];
  let folded = text;
  for (const one of FOLD_STEPS[kind]) {
    if ((level === 'loose' || one.level === 'strict') && !without.has(one)) folded = one.apply(folded);
  }
  return folded;
}

/** The loose steps stand last, so that one pass gives both. */
const folding = (kind: TextKind): ((text: string) => Readonly<Folded>) => memo((text) => {
  const through = (from: string, level: FoldStep['level']): string =>
    FOLD_STEPS[kind].reduce((folded, one) => (one.level === level ? one.apply(folded) : folded), from);
  const strict = through(text, 'strict');
  return { strict, loose: through(strict, 'loose') };
});
const FOLDED = { name: folding('name'), kana: folding('kana'), facility: folding('facility'), address: folding('address') } as const satisfies Record<TextKind, unknown>;

/** Numbers tell by which rules they were read, as `explainSame` does for texts. */
export interface FoldedNumber extends Folded { rules: string[] }

export const foldName = (text: string): Readonly<Folded> => FOLDED.name(text);
export const foldKana = (text: string): Readonly<Folded> => FOLDED.kana(text);

const widthFolded = (text: string): string => FIRST.reduce((folded, one) => one.apply(folded), text);
const AFTER_CORPORATION = FOLD_STEPS.facility.slice(FIRST.length + 1).filter((one) => one.level === 'strict');
const lettersOf = (text: string): string => AFTER_CORPORATION.reduce((folded, one) => one.apply(folded), text);

/** The core in `strict` and `loose`; the corporation's name and the name with it beside them, letters folded alike. */
export const foldFacility = memo((text): Readonly<FoldedFacility> => {
  const folded = FOLDED.facility(text);
  const { core, named, corporation, hasForm } = facilityParts(widthFolded(text));
  return { ...folded, core: folded.strict, named: named === core ? folded.strict : lettersOf(named), corporation: corporation && lettersOf(corporation), hasForm };
});

const OMISSIONS = new Set(FOLD_STEPS.address.filter((one) => one.label?.endsWith('の省略')));

/** Municipality, town and numbers in `strict` and `loose`; prefecture, 京都の通り名 and building beside them, as they may be left out. */
export const foldAddress = memo((text): Readonly<FoldedAddress> => {
  const parts = addressParts(applySteps('address', text, 'strict', OMISSIONS));
  const strict = parts.area + parts.chain;
  return { strict, loose: placeOf(strict), ...parts };
});

/** A municipality and town, already folded strictly, by loose rules. */
export const placeOf = (area: string): string => dropGun(ALIKE.reduce((folded, one) => one.apply(folded), area));

const afterNumberFold = (text: string): string =>
  text.replace(/[\u200B-\u200D\uFEFF]/g, '').normalize('NFKC').replace(/[\s‐‑‒–—―−－ー・.,_()-]/g, '');

/**
 * Digits only after folding width, spaces, hyphens and 第…号 (domain.md §3); leading zeros count. Anything else that was
 * typed stays, so that it can never equal a number.
 */
export function foldDigits(text: string): FoldedNumber {
  const plain = afterNumberFold(text);
  const digits = plain.replace(/^(?:医籍番号|会員番号|医籍)?(?:登録番号)?[:：]?第?(\d+)号?$/, '$1');
  const rules = [plain !== text ? '全角・空白・ハイフン' : '', digits !== plain ? '「第…号」' : ''].filter(Boolean);
  return { strict: digits, loose: digits, rules };
}

/** A Japanese telephone number by its digits, `+81` as the leading 0. */
export function foldPhone(text: string): FoldedNumber {
  const plain = afterNumberFold(text);
  const digits = plain.replace(/^(?:\+|00|010)81\(?0?\)?(?=\d)/, '0');
  const rules = [plain !== text ? '全角・空白・ハイフン' : '', digits !== plain ? '国番号（+81）' : ''].filter(Boolean);
  return { strict: digits, loose: digits, rules };
}
