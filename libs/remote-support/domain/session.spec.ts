import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEnd, checkStart, gateOf, REMOTE_SUPPORT_RESULTS, REMOTE_SUPPORT_TRANSITIONS, type RemoteSupportMove, type RemoteSupportState, stateAfter } from './session';

const START = { consentWords: 'はい、お願いします', tool: 'クイックアシスト', overruleReason: null };

describe('the life of remote support', () => {
  it('reaches each state from none, and every session can end', () => {
    const seen = new Set<RemoteSupportState>(['NONE']);
    for (const state of seen) for (const to of Object.values(REMOTE_SUPPORT_TRANSITIONS[state])) seen.add(to);
    expect(seen).toEqual(new Set(['NONE', 'STARTED', 'ENDED']));
    for (const state of seen) expect([stateAfter(state, 'END') !== null, stateAfter(state, 'START') !== null]).toEqual([state === 'STARTED', state !== 'STARTED']);
  });

  it('never has two sessions open, whatever is pressed', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom<RemoteSupportMove>('START', 'END')), (moves) => {
      let state: RemoteSupportState = 'NONE';
      let open = 0;
      for (const move of moves) {
        const next: RemoteSupportState | null = stateAfter(state, move);
        if (next === null) continue;
        open += move === 'START' ? 1 : -1;
        state = next;
        expect([0, 1]).toContain(open);
      }
    }));
  });
});

describe('the gate', () => {
  it.each([
    [null, 'NOT_TRIAGED'],
    [{ preserveEvidence: false, category: 'SUPPORT_SCAM' }, 'CLEAR'],
    [{ preserveEvidence: true, category: 'RANSOMWARE' }, 'PRESERVE_EVIDENCE'],
    [{ preserveEvidence: true, category: 'NOT_AN_ATTACK' }, 'PRESERVE_EVIDENCE'],
    [{ preserveEvidence: false, category: 'UNAUTHORISED_ACCESS' }, 'PRESERVE_EVIDENCE'],
    [{ preserveEvidence: false, category: 'RANSOMWARE' }, 'PRESERVE_EVIDENCE'],
  ] as const)('%j: %s', (triage, gate) => expect(gateOf(triage)).toBe(gate));

  it('takes a reason unless it is clear, and keeps none where it is', () => {
    for (const gate of ['PRESERVE_EVIDENCE', 'NOT_TRIAGED'] as const) {
      for (const overruleReason of [null, '', '　 ']) expect(checkStart(gate, { ...START, overruleReason })).toMatchObject({ reason: 'ReasonRequired' });
      expect(checkStart(gate, { ...START, overruleReason: ' ベンダー立会い ' })).toMatchObject({ kind: 'start', overruleReason: 'ベンダー立会い' });
      expect(checkStart(gate, { ...START, overruleReason: '長'.repeat(2_001) })).toMatchObject({ reason: 'InvalidInput', field: 'overruleReason' });
    }
    expect(checkStart('CLEAR', { ...START, overruleReason: '念のため' })).toMatchObject({ kind: 'start', overruleReason: null });
  });

  it.each([['consentWords', { consentWords: ' ' }], ['consentWords', { consentWords: 'a\0' }], ['tool', { tool: '' }], ['tool', { tool: '長'.repeat(101) }]])(
    'wants %s: %j', (field, change) => expect(checkStart('CLEAR', { ...START, ...change })).toMatchObject({ reason: 'InvalidInput', field }));
});

it('wants to know what was done, unless it was broken off', () => {
  for (const result of REMOTE_SUPPORT_RESULTS) {
    expect(checkEnd({ result, done: ' ' }).kind).toBe(result === 'BROKEN_OFF' ? 'end' : 'refused');
    expect(checkEnd({ result, done: ' 削除した ' })).toEqual({ kind: 'end', result, done: '削除した' });
    expect(checkEnd({ result, done: 'a\ud83d' })).toMatchObject({ field: 'done' });
  }
});
