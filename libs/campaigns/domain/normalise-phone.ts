import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { plain, plainDashes } from './fold-text';

/** Letters of a number that is to be remembered by a word (1-844-FIX-MYPC), as on a telephone's keys. */
const KEYPAD: readonly [RegExp, string][] = [
  [/[abc]/gi, '2'], [/[def]/gi, '3'], [/[ghi]/gi, '4'], [/[jkl]/gi, '5'], [/[mno]/gi, '6'], [/[pqrs]/gi, '7'], [/[tuv]/gi, '8'], [/[wxyz]/gi, '9'],
];
/** Words that stand beside a number, in no way part of it. */
const EXTENSION = /[\s（(]*内線[\s:：]*\d+[）)]?$/u;
const BESIDE = /\b(?:tel|phone|call|fax|support)\b|サポート(?:センター)?|お?電話(?:番号)?|フリーダイヤル|番号|通話料|無料|まで|[☎📞☏:：.#]/giu;
const SHAPE = /^\+?[\d\-() /a-z]+$/i;
const VANITY = /^(\+?\d[\d\-() ]{2,})([a-z][a-z\d\- ]*)$/i;
const FEWEST = 8;
const MOST = 15;

/** A telephone number as E.164 (+815012345678), or null where the text is none. Japan's 010 and the usual 00 dial abroad. */
export function normalisePhone(text: string): string | null {
  const bare = plainDashes(plain(text).replace(EXTENSION, '')).replace(/(?<=\d)[・~〜_/](?=\d)/gu, '-').replace(BESIDE, '').trim();
  if (!SHAPE.test(bare)) return null;
  const vanity = VANITY.exec(bare);
  const spelt = vanity ? `${vanity[1]}${KEYPAD.reduce((word, [letters, digit]) => word.replace(letters, digit), vanity[2] ?? '')}` : bare;
  if (/[a-z]/i.test(spelt)) return null;
  const digits = spelt.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  const dialled = digits.replace(/^(?:010|00)(?=[1-9])/, '+').replace(/^(?=1[2-9]\d{9}$)/, '+');
  const count = dialled.replace('+', '').length;
  if (count < FEWEST || count > MOST) return null;
  const parsed = parsePhoneNumberFromString(dialled, 'JP');
  if (parsed?.isPossible()) return parsed.number;
  // Scam screens show numbers of no plan; they are the same whenever they are shown.
  return dialled.startsWith('+') ? dialled : `+81${dialled.replace(/^0/, '')}`;
}

/** As it is read out: 050-1234-5678, +1 844 123 4567. */
export function shownPhone(value: string): string {
  const parsed = parsePhoneNumberFromString(value);
  if (!parsed) return value;
  return parsed.countryCallingCode === '81' ? parsed.formatNational() : parsed.formatInternational();
}
