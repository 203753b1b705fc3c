import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** 0312345678, ０３－１２３４－５６７８ or +81… → 03-1234-5678; what is no number stays as typed. */
export function formatPhoneNumber(text: string): string {
  const folded = text.normalize('NFKC').replace(/[‐‑–—―ー−]/g, '-').trim();
  const parsed = parsePhoneNumberFromString(folded, 'JP');
  if (!parsed) return text;
  return parsed.country === 'JP' || parsed.countryCallingCode === '81' ? parsed.formatNational() : parsed.formatInternational();
}
