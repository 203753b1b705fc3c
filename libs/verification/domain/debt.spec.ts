import { VerificationOutcome } from '@saimado/kernel/codes';
import { describe, expect, it } from 'vitest';
import { debtSince } from './debt';

const MONDAY = new Date('2026-06-08T01:00:00Z');
const TUESDAY = new Date('2026-06-09T01:00:00Z');

describe('the debt to verify', () => {
  it('begins with the first PROVISIONAL and is not made younger by another', () => {
    expect(debtSince(null, 'PROVISIONAL', MONDAY)).toEqual(MONDAY);
    expect(debtSince(MONDAY, 'PROVISIONAL', TUESDAY)).toEqual(MONDAY);
  });

  it.each(Object.values(VerificationOutcome).filter((outcome) => outcome !== 'PROVISIONAL'))('is settled by %s', (outcome) => {
    expect(debtSince(MONDAY, outcome, TUESDAY)).toBeNull();
    expect(debtSince(null, outcome, TUESDAY)).toBeNull();
  });

  it('begins anew when the caller is provisional again', () => {
    expect(debtSince(debtSince(MONDAY, 'NOT_FOUND', MONDAY), 'PROVISIONAL', TUESDAY)).toEqual(TUESDAY);
  });
});
