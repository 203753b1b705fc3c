const DIGITS = [...'0123456789'];

/**
 * Every number of `length` digits that one slip of ear or finger makes of what was said: one digit wrong, two adjacent
 * ones swapped, one left out, one too many; also leading zeros left unsaid. About 60 for 医籍番号, 100 for 会員番号; looking
 * them up costs less than keeping neighbourhood keys for every entry. The number itself comes first when it has the length.
 */
export function numbersNear(said: string, length: number): string[] {
  if (!/^\d+$/.test(said)) return [];
  const near = new Set<string>();
  if (said.length === length) {
    near.add(said);
    for (let at = 0; at < length; at += 1) {
      for (const digit of DIGITS) near.add(said.slice(0, at) + digit + said.slice(at + 1));
      if (at + 1 < length) near.add(said.slice(0, at) + said.charAt(at + 1) + said.charAt(at) + said.slice(at + 2));
    }
  } else if (said.length === length - 1) {
    for (let at = 0; at <= said.length; at += 1) for (const digit of DIGITS) near.add(said.slice(0, at) + digit + said.slice(at));
  } else if (said.length === length + 1) {
    for (let at = 0; at < said.length; at += 1) near.add(said.slice(0, at) + said.slice(at + 1));
  } else if (said.length >= 4 && said.length < length) near.add(said.padStart(length, '0'));
  return [...near];
}

export type NumberSlip = 'ONE_DIGIT' | 'SWAP' | 'MISSING' | 'EXTRA' | 'LEADING_ZEROS' | 'BEGINNING';

/** How `said` misses `registered`; null where it is no near miss (or no miss). */
export function slipOf(said: string, registered: string): NumberSlip | null {
  if (!/^\d+$/.test(said) || said === registered) return null;
  if (said.length < registered.length) {
    if (registered.startsWith(said)) return 'BEGINNING';
    if (said.padStart(registered.length, '0') === registered) return 'LEADING_ZEROS';
  }
  if (said.length === registered.length) {
    const wrong = [...said].flatMap((digit, at) => (digit === registered[at] ? [] : [at]));
    const [first = 0, second = 0] = wrong;
    if (wrong.length === 1) return 'ONE_DIGIT';
    return wrong.length === 2 && second === first + 1 && said[first] === registered[second] && said[second] === registered[first] ? 'SWAP' : null;
  }
  const lacksOne = (short: string, long: string): boolean =>
    long.length === short.length + 1 && [...long].some((_digit, at) => long.slice(0, at) + long.slice(at + 1) === short);
  if (lacksOne(said, registered)) return 'MISSING';
  return lacksOne(registered, said) ? 'EXTRA' : null;
}
