/** What people type for a time, `9:00`, `９：００` or `900`, as the server reads it; anything else as it is, to be refused. */
export function timeOf(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, hours, minutes] = /^(\d{1,2}):?(\d{2})$/.exec(plain) ?? [];
  return hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : plain;
}

/** A day of any year, `12-29`, `12/29` or `１２月２９日`, as `12-29`. */
export function monthDayOf(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, month, day] = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? [];
  return month && day ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}` : plain;
}

/** A day, `2026-12-01`, `2026/12/1` or `２０２６年１２月１日`, as `2026-12-01`; nothing as nothing. */
export function dayOf(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : plain;
}
