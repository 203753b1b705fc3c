import { describe, expect, it } from 'vitest';
import { afterStep, KNOWLEDGE_STATES, KNOWLEDGE_TRANSITIONS, type KnowledgeState, type KnowledgeStep, stateWhenProposed, stepsFor } from './knowledge-states';

const STEPS: readonly KnowledgeStep[] = ['REVISE', 'APPROVE', 'RETURN', 'RETIRE'];

describe('the life of an answer', () => {
  it('says once where each step leads', () => {
    for (const from of KNOWLEDGE_STATES) for (const step of STEPS) expect(KNOWLEDGE_TRANSITIONS.filter((one) => one.from === from && one.step === step).length).toBeLessThanOrEqual(1);
  });
  it('reaches every state from the first', () => {
    const reached = new Set<KnowledgeState>([stateWhenProposed(true)]);
    for (const _ of KNOWLEDGE_STATES) for (const { from, to } of KNOWLEDGE_TRANSITIONS) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([...KNOWLEDGE_STATES].sort());
  });
  it('ends in RETIRED and nowhere else', () => {
    expect(KNOWLEDGE_STATES.filter((state) => KNOWLEDGE_TRANSITIONS.every(({ from }) => from !== state))).toEqual(['RETIRED']);
  });
  it('never releases what nobody has laid before a supervisor', () => {
    expect(KNOWLEDGE_STATES.filter((state) => afterStep(state, 'APPROVE') !== null)).toEqual(['PROPOSED']);
    expect(stateWhenProposed(true)).toBe('DRAFT');
    expect(stateWhenProposed(false)).toBe('PROPOSED');
  });
  it('is not released by its author, and only supervisors take a step', () => {
    for (const state of KNOWLEDGE_STATES) {
      expect(stepsFor(state, { role: 'SUPERVISOR', isAuthor: true })).not.toContain('APPROVE');
      for (const role of ['OPERATOR', 'SPECIALIST', 'REVIEWER', 'ADMINISTRATOR'] as const) expect(stepsFor(state, { role, isAuthor: false })).toEqual([]);
    }
    expect(stepsFor('PROPOSED', { role: 'SUPERVISOR', isAuthor: false })).toEqual(['REVISE', 'APPROVE', 'RETURN', 'RETIRE']);
  });
});
