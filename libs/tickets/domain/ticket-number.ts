import { foldDigits } from '@saimado/kernel/fold-digits';

/**
 * A ticket's number, `123-456-789`: eight random digits and a check digit. It is read out and heard over a bad line, so
 * the check digit catches every single wrong digit and every swap of neighbours; it is random, so that a caller's two
 * numbers tell nothing of how many calls lay between them.
 */
export type TicketNumber = string;

/** A quasigroup whose check digit has both properties, with leading zeros too (H. M. Damm, 2004). */
const DAMM: readonly (readonly number[])[] = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];
const RANDOM_DIGITS = 8;
const RANDOM_BYTES = 8;

const checkDigit = (digits: string): number => [...digits].reduce((state, digit) => DAMM[state]?.[Number(digit)] ?? 0, 0);
const shown = (digits: string): TicketNumber => digits.replace(/(\d{3})(?=\d)/g, '$1-');

/**
 * A number from at least 8 random bytes; 64 bits over 10⁸ numbers leave no measurable bias. Numbers may repeat: the
 * table's unique constraint decides, and the caller draws again.
 */
export function newTicketNumber(randomBytes: Uint8Array): TicketNumber {
  if (randomBytes.length < RANDOM_BYTES) throw new RangeError(`a ticket number takes ${RANDOM_BYTES} random bytes`);
  const value = randomBytes.subarray(0, RANDOM_BYTES).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const digits = String(value % 10n ** BigInt(RANDOM_DIGITS)).padStart(RANDOM_DIGITS, '0');
  return shown(`${digits}${checkDigit(digits)}`);
}

/** The number as it is kept, from whatever was typed (full width, no hyphens, spaces); null where it cannot be one. */
export function parseTicketNumber(text: string): TicketNumber | null {
  const digits = foldDigits(text);
  return /^\d{9}$/.test(digits) && checkDigit(digits) === 0 ? shown(digits) : null;
}
