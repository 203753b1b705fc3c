/** A day, `2026-12-01`, `2026/12/1` or `２０２６年１２月１日`, as `2026-12-01`; nothing as nothing. */
export function dayOf(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : plain;
}
