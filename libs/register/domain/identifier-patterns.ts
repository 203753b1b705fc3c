import { addressParts, dropGun } from './fold-address';
import { facilityParts } from './fold-facility';
import { foldForScan, lettersForScan, numbersForScan } from './identifier-fold';
import { COMMON_CORES } from './identifier-words';
import type { RegisterRow } from './row';

export const IDENTIFIER_KINDS = ['NAME', 'KANA', 'FACILITY', 'ADDRESS', 'PHONE'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

export type PersonSource = Pick<RegisterRow, 'memberName' | 'memberKana'>;
export type PlaceSource = Pick<RegisterRow, 'facilityName' | 'address'> & Partial<Pick<RegisterRow, 'phone'>>;
/** Folded, as `foldForScan` folds the text it is looked for in. */
export type Pattern = readonly [kind: IdentifierKind, letters: string];

/** One letter is a letter; a surname alone is half of Japan's (the patterns of stories see it beside 先生 and the like). */
const SHORTEST: Readonly<Record<IdentifierKind, number>> = { NAME: 2, KANA: 3, FACILITY: 3, ADDRESS: 4, PHONE: 9 };
const kept = (patterns: Pattern[]): Pattern[] => patterns.filter(([kind, letters]) => letters.length >= SHORTEST[kind]);

/** The whole name, and the reading by its letters and by its sound. */
export function personPatterns({ memberName, memberKana }: PersonSource): Pattern[] {
  const { LETTERS, SOUND, SOUND_AFTER_PARTICLE } = foldForScan(memberKana);
  const readings = new Set([LETTERS.letters, SOUND.letters, SOUND_AFTER_PARTICLE.letters]);
  return kept([['NAME', lettersForScan(memberName)], ...[...readings].map((reading) => ['KANA', reading] as const)]);
}

const KIND_LAST = /(?:ファミリ)?(?:クリニツク|医院|病院|診療所|診療室|歯科|薬局|センタ)$/;
const CORPORATION_SHORTEST = 3;

/** The name without its corporation, be it as common as 中央病院; that without クリニック and the like, where it still says something; the corporation's own. */
function facilityPatterns(facilityName: string): Pattern[] {
  const { core, corporation } = facilityParts(facilityName.normalize('NFKC'));
  const whole = lettersForScan(core);
  const own = whole.replace(KIND_LAST, '');
  const corporations = lettersForScan(corporation);
  return [
    ['FACILITY', whole.length >= SHORTEST.FACILITY ? whole : lettersForScan(facilityName)],
    ...(own !== whole && saysSomething(own) ? [['FACILITY', own] as const] : []),
    ...(corporations.length >= CORPORATION_SHORTEST && saysSomething(corporations) ? [['FACILITY', corporations] as const] : []),
  ];
}

const KANA_ONLY = /^[ァ-ヺ]+$/;
const KANA_SHORTEST = 4;
const saysSomething = (own: string): boolean => !COMMON_CORES.has(own) && (!KANA_ONLY.test(own) || own.length >= KANA_SHORTEST);

const TOWNLESS = /^(?:[^市区町村]{1,5}郡)?[^市区町村]{1,6}[市区町村](?:[^市区町村]{1,4}区)?$/;

/** From the municipality and town on; where no town is given, the whole. Kyoto's streets and 郡 may be left out. */
function addressPatterns(address: string): Pattern[] {
  const folded = numbersForScan(address);
  const { prefecture, area, written } = addressParts(folded);
  const places = new Set([area, written].flatMap((place) => [place, dropGun(place)]));
  return [...places].map((place) => ['ADDRESS', TOWNLESS.test(place) ? folded.slice(prefecture.length) : place] as const);
}

export const placePatterns = ({ facilityName, address, phone = '' }: PlaceSource): Pattern[] =>
  kept([...facilityPatterns(facilityName), ...addressPatterns(address), ['PHONE', numbersForScan(phone).replace(/\D/g, '')]]);
