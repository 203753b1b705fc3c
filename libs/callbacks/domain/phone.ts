import { foldDigits } from '@saimado/kernel/fold-digits';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

const MESSAGE = '電話番号は、市外局番から「03-1234-5678」のように入力してください。内線は備考に書いてください。';

/**
 * The number that is to be called, as callers' numbers are kept: digits with their leading 0, numbers from abroad with `+`.
 * Unlike a caller's number it will be dialled, so it must be one that a plan has room for.
 */
export function readPhone(typed: string): { kind: 'phone'; phone: string } | InvalidInput {
  const digits = foldDigits(typed).replace(/\(0\)/, '').replace(/[().]/g, '');
  const parsed = /^\+?\d+$/.test(digits) ? parsePhoneNumberFromString(digits, 'JP') : undefined;
  if (!parsed?.isPossible()) return invalidInput('phone', MESSAGE);
  return { kind: 'phone', phone: parsed.countryCallingCode === '81' ? foldDigits(parsed.formatNational()) : parsed.number };
}
