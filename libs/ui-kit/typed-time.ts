/** `9:05`, `９時５分`, `0905` as `09:05`; what is no time stays as it was typed. */
export function typedTime(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, hours, minutes] = /^(\d{1,2})[:時](\d{1,2})?分?$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain) ?? [];
  return hours ? `${hours.padStart(2, '0')}:${(minutes ?? '').padStart(2, '0')}` : plain;
}
