import { describe, expect, it } from 'vitest';
import { nextStep, owedDisciplines, type CallFacts } from './next-step';

const FRESH: CallFacts = {
  state: 'IN_PROGRESS', verified: false, proposed: null, verdictOpen: false, triagedTier: null, disciplines: [], escalated: [], noteOpen: false, closable: false, handedOver: false,
};
const after = (change: Partial<CallFacts>): string => nextStep({ ...FRESH, ...change });

describe('the one thing to do next', () => {
  it('goes through the main job in order', () => {
    expect(after({})).toBe('VERIFY');
    expect(after({ proposed: 'VERIFIED' })).toBe('RECORD_PROPOSED');
    expect(after({ verified: true })).toBe('TRIAGE');
    expect(after({ verified: true, verdictOpen: true })).toBe('RECORD_TRIAGE');
    expect(after({ verified: true, triagedTier: 'TIER_2', disciplines: ['FORENSICS'] })).toBe('ESCALATE');
    expect(after({ verified: true, triagedTier: 'TIER_2', disciplines: ['FORENSICS'], escalated: [{ discipline: 'FORENSICS', status: 'QUEUED' }] })).toBe('END_CALL');
    expect(after({ verified: true, triagedTier: 'TIER_1' })).toBe('END_CALL');
  });

  it('asks nothing of a caller who has hung up, but leaves no escalation, verdict or note behind', () => {
    const gone = { state: 'AFTER_CALL_WORK' as const };
    expect(after(gone)).toBe('FINISH');
    expect(after({ ...gone, closable: true })).toBe('FINISH_AND_CLOSE');
    expect(after({ ...gone, closable: true, noteOpen: true })).toBe('ADD_NOTE');
    expect(after({ ...gone, noteOpen: true })).toBe('ADD_NOTE');
    expect(after({ ...gone, verdictOpen: true })).toBe('RECORD_TRIAGE');
    expect(after({ ...gone, triagedTier: 'TIER_2', noteOpen: true })).toBe('ESCALATE');
  });

  it('asks the caller nothing more once the other line has them', () => {
    expect(after({ handedOver: true, proposed: 'VERIFIED', verdictOpen: true })).toBe('END_CALL');
    expect(after({ handedOver: true, state: 'AFTER_CALL_WORK', noteOpen: true })).toBe('ADD_NOTE');
  });

  it('owes an escalation again once it was returned, and the second discipline beside the first', () => {
    expect(owedDisciplines(['FORENSICS', 'LEGAL'], [{ discipline: 'FORENSICS', status: 'CLAIMED' }])).toEqual(['LEGAL']);
    expect(owedDisciplines(['FORENSICS'], [{ discipline: 'FORENSICS', status: 'RETURNED' }])).toEqual(['FORENSICS']);
    expect(owedDisciplines(['FORENSICS'], [{ discipline: 'FORENSICS', status: 'RETURNED' }, { discipline: 'FORENSICS', status: 'QUEUED' }])).toEqual([]);
  });
});
