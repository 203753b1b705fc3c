import { addDays, isJstDate, type JstDate } from '@saimado/kernel/jst';

/**
 * A day as people type it when they ask «since when do you know?»: 11/20, 11月20日, 20, 2026-11-20, in any width. Without a
 * year or a month it is the last such day up to `today`. What is no day stays as it was typed.
 */
export function typedDay(text: string, today: JstDate): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const whole = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (whole) return dayOf(whole[1], whole[2], whole[3]) ?? plain;
  const [, month, day] = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? [];
  const [, alone] = /^(\d{1,2})日?$/.exec(plain) ?? [];
  if (!month && !alone) return plain;
  for (let back = 0; back < 366; back += 1) {
    const one = addDays(today, -back);
    if (Number(one.slice(8)) === Number(day ?? alone) && (!month || Number(one.slice(5, 7)) === Number(month))) return one;
  }
  return plain;
}

function dayOf(year = '', month = '', day = ''): JstDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isJstDate(date) ? date : null;
}

/** How many persons, and whether roughly: `約1,200名`, `１２人くらい`; null: nothing was typed, undefined: no number. */
export function typedPersons(text: string): { persons: number; about: boolean } | null | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  if (plain === '') return null;
  const [, before, digits, myriad, after] = /^(約|およそ|だいたい)?(\d{1,9})(万)?[人名件]?分?(くらい|ぐらい|程度|ほど|前後)?$/.exec(plain) ?? [];
  if (!digits) return undefined;
  return { persons: Number(digits) * (myriad ? 10_000 : 1), about: Boolean(before ?? after) };
}
