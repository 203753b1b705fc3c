import { foldDigits } from '@saimado/kernel/fold-digits';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

export type CallerNumber = { kind: 'number'; value: string | null };

/** What telephone systems and people write where no number came with the call. */
const NO_NUMBER = new Set(['', '非通知', '公衆電話', '表示圏外', '通知不可', '不明']);
const MESSAGE = '電話番号は3～15桁の数字で入力してください。';

/**
 * A caller's number as it is kept: digits only, with its leading 0. Full width, spaces, hyphens, brackets and a leading
 * +81 are accepted; a withheld number is null. Numbers from abroad keep their `+`.
 */
export function foldCallerNumber(text: string | null | undefined): CallerNumber | InvalidInput {
  const plain = foldDigits(text ?? '').replace(/\(0\)/, '').replace(/[().]/g, '');
  if (NO_NUMBER.has(plain)) return { kind: 'number', value: null };
  const value = plain.replace(/^\+810?/, '0');
  return /^\+?\d{3,15}$/.test(value) ? { kind: 'number', value } : invalidInput('callerNumber', MESSAGE);
}

/**
 * As people in Japan write it (`0120-179-066`). A number that fits no plan stays as it is, for a formatting must never
 * lose or add a digit.
 */
export function hyphenate(number: string): string {
  const parsed = parsePhoneNumberFromString(number, 'JP');
  if (!parsed?.isPossible()) return number;
  const shown = parsed.countryCallingCode === '81' ? parsed.formatNational() : parsed.formatInternational();
  return foldDigits(shown) === number ? shown : number;
}
