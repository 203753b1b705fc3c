import { describe, expect, it } from 'vitest';
import { checkDecision, type Decision } from './decision';
import type { Proposal, VerificationOutcome } from './proposal';

const proposed = (outcome: Proposal['outcome']) => ({ outcome });
const check = (decision: Partial<Decision> & { outcome: VerificationOutcome }) => checkDecision({ entryChosen: true, proposal: null, ...decision });
const carried = { kind: 'ok', overridden: false };
const reasonRequired = { kind: 'refused', reason: 'ReasonRequired' };

describe('an operator decides', () => {
  it.each(['VERIFIED', 'PENDING_ENROLMENT', 'NOT_ENTITLED'] as const)('%s as proposed: no reason', (outcome) => {
    expect(check({ outcome, proposal: proposed(outcome) })).toEqual(carried);
  });
  it.each(['VERIFIED', 'PENDING_ENROLMENT', 'NOT_ENTITLED'] as const)('%s against the evidence: with a reason only', (outcome) => {
    for (const other of ['VERIFIED', 'PENDING_ENROLMENT', 'NOT_ENTITLED', null] as const) {
      if (other === outcome) continue;
      expect(check({ outcome, proposal: proposed(other) })).toEqual(reasonRequired);
      expect(check({ outcome, proposal: proposed(other), overrideReason: '医師会へ確認済み' })).toEqual({ kind: 'ok', overridden: true });
    }
  });
  it('VERIFIED always names an entry', () => {
    expect(check({ outcome: 'VERIFIED', entryChosen: false, overrideReason: '面識あり' })).toEqual({ kind: 'refused', reason: 'EntryRequired' });
    expect(check({ outcome: 'VERIFIED', entryChosen: false, proposal: proposed('VERIFIED') })).toEqual({ kind: 'refused', reason: 'EntryRequired' });
  });
  it.each(['PENDING_ENROLMENT', 'NOT_ENTITLED'] as const)('%s may come without an entry, but then with a reason', (outcome) => {
    expect(check({ outcome, entryChosen: false })).toEqual(reasonRequired);
    expect(check({ outcome, entryChosen: false, overrideReason: '○○市医師会に申請済みとのこと' })).toEqual({ kind: 'ok', overridden: true });
  });
  it.each(['PROVISIONAL', 'NOT_FOUND', 'DECLINED'] as const)('%s never needs entry or reason', (outcome) => {
    for (const entryChosen of [true, false]) for (const other of ['VERIFIED', 'NOT_ENTITLED', null] as const) {
      expect(check({ outcome, entryChosen, proposal: proposed(other) })).toEqual(carried);
    }
  });
  it.each(['', ' ', '　', '\n\t', '・', '。', '\u200B', null, undefined])('the reason %j is none', (overrideReason) => {
    expect(check({ outcome: 'VERIFIED', overrideReason })).toEqual(reasonRequired);
  });
});
