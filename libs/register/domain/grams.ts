import type { CallerClaim } from './claim';
import { foldAddress, foldDigits, foldFacility, foldKana, foldName, foldPhone, placeOf, type Folded } from './fold';
import { numbersNear } from './number-neighbours';
import { withoutHalfTypedNumeral } from './fold-address';
import { PREFECTURE_NAMES } from './prefectures';
import type { RegisterRow } from './row';
import { foldSound } from './sounds';
import { foldLooseVariants } from './variants';

export type KeySource = Pick<
  RegisterRow, 'memberNumber' | 'registryNumber' | 'memberName' | 'memberKana' | 'facilityName' | 'prefecture' | 'address' | 'phone'
>;

/** What an entry is found by. `grams` is meant for one GIN index over `text[]`. */
export interface RegisterKeys {
  nameStrict: string;
  nameLoose: string;
  kana: string;
  facility: string;
  address: string;
  registryNumber: string;
  memberNumber: string;
  phone: string;
  grams: string[];
}

export type TextField = 'MEMBER_NAME' | 'MEMBER_KANA' | 'FACILITY_NAME' | 'ADDRESS';

export interface SearchKeys {
  /** number keys: an entry whose `grams` overlap (`&&`) these is a candidate, near misses included */
  any: string[];
  /** per text field: an entry whose `grams` contain (`@>`) all of one of the alternatives agrees with that field */
  and: { field: TextField; alternatives: string[][] }[];
  /** grams which by themselves single out a few entries: a place with its numbers */
  whole: string[][];
}

export const REGISTRY_NUMBER_LENGTH = 6;
export const MEMBER_NUMBER_LENGTH = 10;
/** Digits after which the beginning of a number is worth looking up. */
const REGISTRY_PREFIX = 4;
const MEMBER_PREFIX = 6;

/**
 * Pairs of neighbouring characters: two-character Japanese words have no trigram at all, and PostgreSQL's own are empty
 * under LC_CTYPE=C (domain.md §3). The first character is kept with a `^`, so that one typed letter finds what begins with it.
 */
export function bigrams(prefix: string, text: string): string[] {
  const letters = [...text];
  const first = letters[0];
  if (!first) return [];
  const grams = [`${prefix}:^${first}`];
  for (let at = 0; at + 1 < letters.length; at += 1) grams.push(`${prefix}:${letters[at]}${letters[at + 1]}`);
  return grams;
}

/** What a claim requires: its pairs, or the beginning where it is a single character. */
const required = (prefix: string, text: string): string[] => {
  const grams = bigrams(prefix, text);
  return [...new Set(grams.length > 1 ? thinned(grams.slice(1)) : grams)];
};

/** The pairs within words, whose order then does not matter; of words too short to have any, those of the whole. */
function requiredOfWords(prefix: string, words: readonly string[]): string[] {
  const grams = new Set(words.flatMap((word) => thinned(bigrams(prefix, word).slice(1))));
  return grams.size > 0 ? [...grams] : required(prefix, words.join(''));
}

/** More pairs than these find hardly fewer entries, and each costs the index a look. */
const ENOUGH_PAIRS = 4;
/** Every second pair of a long word: its letters all still count, as each pair has two. */
const thinned = (grams: readonly string[]): string[] => (grams.length > ENOUGH_PAIRS ? grams.filter((_, at) => at % 2 === 0 || at === grams.length - 1) : [...grams]);

const wordsOf = (text: string): string[] => text.split(/[\s\u3000・]+/).filter(Boolean);
/** Behind each of these a new part of an address begins, as a rule. */
const PLACES = /(?<=[都道府県市区町村郡])/;
const PREFECTURE_LAST = new RegExp(`(?:${PREFECTURE_NAMES.join('|')})$`);
/** The places that an address names, in whatever order (「三田 東京都港区」); of what follows its numbers only those that are places for certain. */
function placesOf(address: string): string[] {
  const words = wordsOf(address);
  const numbered = words.findIndex((word) => foldAddress(word).chain !== '');
  return words.filter((word, at) => numbered < 0 || at <= numbered || /[都道府県市区町村郡]$/.test(word))
    .flatMap((word) => placeOf(foldAddress(word).area).split(PLACES)).map((place) => place.replace(PREFECTURE_LAST, '')).filter(Boolean);
}

/** A reading as it sounds on the telephone. */
const soundOf = (reading: string): string => foldSound(foldKana(reading).loose);
/** 「はっ」 on the way to 服部: whether the last ッ sounds is not known yet. */
const withoutLastTsu = (sound: string): string => (sound.length > 2 ? sound.replace(/ツ$/, '') : sound);

/** 「山田たろう」: each part as it was written, kanji by the name, kana by the reading; none where it is of one kind. */
function mixedKeys(words: readonly string[]): string[] {
  const runs = words.flatMap((word) => foldName(word).loose.match(/[ァ-ヺ]+|[^ァ-ヺ]+/g) ?? []);
  const heard = runs.filter((run) => KANA_ONLY.test(run) && run.length > 1).flatMap((run) => requiredOfWords('k', [withoutLastTsu(soundOf(run))]));
  const written = runs.flatMap((run, at) => (KANA_ONLY.test(run) ? [] : at === 0 ? required('n', run) : thinned(bigrams('n', run).slice(1))));
  return heard.length > 0 && written.length > 0 ? [...new Set([...written, ...heard])] : [];
}

/** 「東」「東京」 on the way to 「東京都」: the prefecture may be left out, so it is not looked up. */
const isPrefectureSoFar = (place: string): boolean => PREFECTURE_NAMES.some((name) => name.startsWith(place));

/** How an entry is found. Grams are of the loose folding, so that a similar letter still finds it. */
export function keysOf(row: KeySource): RegisterKeys {
  const name = foldName(row.memberName);
  const kana = foldKana(row.memberKana);
  const sounds = [row.memberKana, ...wordsOf(row.memberKana)].map(soundOf);
  const facility = foldFacility(row.facilityName);
  const address = foldAddress(row.address);
  const registryNumber = foldDigits(row.registryNumber).strict;
  const memberNumber = foldDigits(row.memberNumber).strict;
  const phone = foldPhone(row.phone).strict;
  const grams = new Set([
    ...bigrams('n', name.loose), ...sounds.flatMap((sound) => bigrams('k', sound)),
    ...bigrams('f', facility.loose), ...bigrams('f', foldLooseVariants(facility.strict)), ...bigrams('f', foldLooseVariants(facility.named)),
    // the place in words; its numbers only as a whole, as they are said last and misheard first
    ...bigrams('a', placeOf(address.area)), ...(address.chain ? [`c:${address.chain}`] : []),
    `r:${registryNumber}`, `r^:${registryNumber.slice(0, REGISTRY_PREFIX)}`,
    `m:${memberNumber}`, `m^:${memberNumber.slice(0, MEMBER_PREFIX)}`,
    ...(phone ? [`p:${phone}`] : []),
  ]);
  return {
    nameStrict: name.strict, nameLoose: name.loose, kana: kana.loose, facility: facility.loose, address: (address.prefecture || row.prefecture) + address.loose,
    registryNumber, memberNumber, phone, grams: [...grams],
  };
}

function numberKeys(text: string): string[] {
  const digits = foldDigits(text).strict;
  if (!/^\d+$/.test(digits)) return [];
  return [
    ...numbersNear(digits, REGISTRY_NUMBER_LENGTH).map((number) => `r:${number}`),
    ...(digits.length >= REGISTRY_PREFIX && digits.length < REGISTRY_NUMBER_LENGTH ? [`r^:${digits.slice(0, REGISTRY_PREFIX)}`] : []),
    ...numbersNear(digits, MEMBER_NUMBER_LENGTH).map((number) => `m:${number}`),
    ...(digits.length >= MEMBER_PREFIX && digits.length < MEMBER_NUMBER_LENGTH ? [`m^:${digits.slice(0, MEMBER_PREFIX)}`] : []),
  ];
}

const KANA_ONLY = /^[ァ-ヺ]+$/;

/**
 * The keys that find the entries a claim may mean, finished or half typed. Both number boxes look in both numbers, and
 * both name boxes in name and reading, as people speak before the operator has found the right box.
 */
export function searchKeysOf(claim: CallerClaim): SearchKeys {
  const any = new Set([...numberKeys(claim.registryNumber ?? ''), ...numberKeys(claim.memberNumber ?? '')]);
  const phone = foldPhone(claim.phoneNumber ?? '').strict;
  if (/^\d{10,11}$/.test(phone)) any.add(`p:${phone}`);

  const and: SearchKeys['and'] = [];
  const ask = (field: TextField, ...alternatives: string[][]): void => {
    const useful = alternatives.filter((grams) => grams.length > 0);
    if (useful.length) and.push({ field, alternatives: useful });
  };
  const person = (text: string): string[][] => {
    const words = wordsOf(text);
    const heard = KANA_ONLY.test(foldName(text).strict);
    return [requiredOfWords('n', words.map((word) => foldName(word).loose)), heard ? requiredOfWords('k', words.map((word) => withoutLastTsu(soundOf(word)))) : mixedKeys(words)];
  };
  if (claim.memberName?.trim()) ask('MEMBER_NAME', ...person(claim.memberName));
  if (claim.memberKana?.trim()) ask('MEMBER_KANA', ...person(claim.memberKana).reverse());
  const facility = claim.facilityName?.trim() ? foldFacility(claim.facilityName) : null;
  const { area, chain } = foldAddress(claim.address ?? '');
  const place = placeOf(area);
  const places = placesOf(claim.address ?? '');
  const whole = chain && places.length > 0 ? [[...requiredOfWords('a', places), `c:${chain}`]] : [];
  if (places.length > 0 && !isPrefectureSoFar(place)) {
    const typedSoFar = chain ? places : [...places.slice(0, -1), withoutHalfTypedNumeral(places.at(-1) ?? '')];
    ask('ADDRESS', requiredOfWords('a', places), typedSoFar.at(-1) === places.at(-1) ? [] : requiredOfWords('a', typedSoFar));
  }
  if (facility) ask('FACILITY_NAME', ...facilityKeys(facility, any.size + and.length > 0));
  return { any: [...any], and, whole };
}

const CLINIC_LAST = /(?<=..)診療所$/;
/**
 * Beside other fields a facility is found by its own name alone: half of all end in クリニック, 医院 or 診療所. By itself it
 * is looked for as it was said; the loose letters alone would miss 「クリ」 on the way to クリニック, the others 医院 for it.
 */
function facilityKeys({ strict, loose }: Folded, besideOthers: boolean): string[][] {
  const letters = foldLooseVariants(strict);
  if (besideOthers) return [required('f', loose.replace(CLINIC_LAST, ''))];
  return [required('f', loose), letters === loose ? [] : required('f', letters)];
}
