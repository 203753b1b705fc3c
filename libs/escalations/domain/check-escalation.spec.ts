import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEscalation, checkReferral, type EscalationRequest } from './check-escalation';

const request: EscalationRequest = { discipline: 'FORENSICS', handOver: ' ランサムウェア。電源は入れたまま。 ', wishesReferral: false, toldCostsAreTheirs: false };

describe('checkEscalation', () => {
  it('takes a request with its hand-over trimmed', () => {
    expect(checkEscalation(request, [])).toEqual({ kind: 'ok', handOver: 'ランサムウェア。電源は入れたまま。' });
    expect(checkEscalation(request, ['LEGAL']).kind).toBe('ok');
  });

  it.each([' 　', '', 'あ'.repeat(20_001), 'a\u0000'])('refuses a hand-over that says nothing or cannot be kept', (handOver) => {
    expect(checkEscalation({ ...request, handOver }, [])).toMatchObject({ reason: 'InvalidInput', field: 'handOver' });
  });

  it('refuses a discipline that is at work already, naming it', () => {
    expect(checkEscalation(request, ['LEGAL', 'FORENSICS'])).toEqual({ kind: 'refused', reason: 'AlreadyEscalated', discipline: 'FORENSICS' });
  });

  it('lets nobody wish for a firm without having heard of its costs', () => {
    fc.assert(fc.property(fc.boolean(), fc.boolean(), (wishesReferral, toldCostsAreTheirs) => {
      const { kind } = checkEscalation({ ...request, wishesReferral, toldCostsAreTheirs }, []);
      expect(kind === 'ok').toBe(!wishesReferral || toldCostsAreTheirs);
      const referral = checkReferral({ wishesReferral, toldCostsAreTheirs }, '株式会社フォレンジック');
      expect(referral.kind === 'ok').toBe(wishesReferral && toldCostsAreTheirs);
      if (!toldCostsAreTheirs) expect(referral).toMatchObject({ reason: 'CostsNotTold' });
    }));
  });

  it('needs the name of the firm', () => {
    expect(checkReferral({ wishesReferral: true, toldCostsAreTheirs: true }, ' ')).toMatchObject({ reason: 'InvalidInput', field: 'firm' });
  });
});
