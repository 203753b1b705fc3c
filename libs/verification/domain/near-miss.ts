import type { NumberSlip } from '@saimado/register/domain/number-neighbours';

/** What the operator is told about a number that is almost the registered one (domain.md §3: 聞き直し). */
export const NUMBER_SLIP_LABELS: Readonly<Record<NumberSlip, string>> = {
  ONE_DIGIT: '1桁違い（聞き直し）',
  SWAP: '隣り合う数字の入れ替わり（聞き直し）',
  MISSING: '1桁不足（聞き直し）',
  EXTRA: '1桁多い（聞き直し）',
  LEADING_ZEROS: '先頭の0が足りない（聞き直し）',
  BEGINNING: '一部のみ',
};

/** Whether one letter put in, left out or replaced makes `a` of `b`. */
export function differsByOneLetter(a: string, b: string): boolean {
  const [short, long] = [[...a], [...b]].sort((left, right) => left.length - right.length) as [string[], string[]];
  if (long.length - short.length > 1) return false;
  const at = short.findIndex((letter, index) => letter !== long[index]);
  if (at === -1) return long.length === short.length + 1;
  const skip = long.length === short.length ? at + 1 : at;
  return short.slice(skip).join('') === long.slice(at + 1).join('');
}

/** How a folded text almost is another: a part of it (while typing), or one letter off in a word of three or more. */
export function nearMissOf(claimed: string, registered: string): string | null {
  if (!claimed || !registered) return null;
  if (registered.includes(claimed)) return '一部のみ';
  return Math.min([...claimed].length, [...registered].length) >= 3 && differsByOneLetter(claimed, registered) ? '1文字違い（聞き直し）' : null;
}
