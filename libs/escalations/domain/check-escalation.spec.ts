import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEscalation, type EscalationRequest } from './check-escalation';

const request: EscalationRequest = { discipline: 'FORENSICS', handOver: ' ランサムウェア。電源は入れたまま。 ', wishesReferral: false, toldCostsAreTheirs: false };

describe('checkEscalation', () => {
  it('takes a request with its hand-over trimmed', () => {
    expect(checkEscalation(request, [])).toEqual({ kind: 'ok', disciplines: ['FORENSICS'], handOver: 'ランサムウェア。電源は入れたまま。', said: {}, wishWords: null });
    expect(checkEscalation(request, ['LEGAL']).kind).toBe('ok');
  });

  it('hands to both disciplines at once, each once, and to none where one has it already', () => {
    expect(checkEscalation({ ...request, alsoTo: ['LEGAL', 'FORENSICS'] }, [])).toMatchObject({ disciplines: ['FORENSICS', 'LEGAL'] });
    expect(checkEscalation({ ...request, alsoTo: ['LEGAL'] }, ['LEGAL'])).toMatchObject({ reason: 'AlreadyEscalated', discipline: 'LEGAL' });
  });

  it('keeps what was said in parts, and the words of a wish that there is', () => {
    expect(checkEscalation({ ...request, said: { since: ' 今朝から ', done: '　' } }, [])).toMatchObject({ said: { since: '今朝から' } });
    const wish = { ...request, wishesReferral: true, toldCostsAreTheirs: true };
    expect(checkEscalation({ ...wish, wishWords: ' ぜひお願いします ' }, [])).toMatchObject({ wishWords: 'ぜひお願いします' });
    expect(checkEscalation({ ...wish, wishesReferral: false, wishWords: 'お願いします' }, [])).toMatchObject({ reason: 'InvalidInput', field: 'wishWords' });
    expect(checkEscalation({ ...request, said: { patients: 'あ'.repeat(20_001) } }, [])).toMatchObject({ reason: 'InvalidInput', field: 'said.patients' });
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
    }));
  });
});
