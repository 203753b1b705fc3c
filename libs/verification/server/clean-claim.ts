import { CLAIM_FIELDS, CLAIM_KEYS, type CallerClaim } from '@saimado/register/domain/claim';

export type CleanClaim = Record<(typeof CLAIM_KEYS)[keyof typeof CLAIM_KEYS], string | null>;
export type CleanedClaim = { kind: 'claim'; claim: CleanClaim; fields: number } | { kind: 'too-long'; field: keyof CleanClaim };

/** Longer than any name or address in the register. */
export const LONGEST_FIELD = 200;

/** A claim as it is kept and searched: trimmed, without what no keyboard types and no database stores; blank is missing. */
export function cleanClaim(claim: CallerClaim): CleanedClaim {
  const clean = {} as CleanClaim;
  let fields = 0;
  for (const field of CLAIM_FIELDS) {
    const key = CLAIM_KEYS[field];
    const text = (claim[key] ?? '').replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim();
    if (text.length > LONGEST_FIELD) return { kind: 'too-long', field: key };
    clean[key] = text || null;
    if (text) fields += 1;
  }
  return { kind: 'claim', claim: clean, fields };
}
