import type { Role } from '@saimado/kernel/codes';

/**
 * The life of an answer that is to help again: written down (DRAFT: something in it may still tell who asked, or it was
 * given back), laid before a supervisor (PROPOSED), released by one who did not write it (APPROVED), taken out (RETIRED).
 */
export const KNOWLEDGE_STATES = ['DRAFT', 'PROPOSED', 'APPROVED', 'RETIRED'] as const;
export type KnowledgeState = (typeof KNOWLEDGE_STATES)[number];
export type KnowledgeStep = 'REVISE' | 'APPROVE' | 'RETURN' | 'RETIRE';

interface Transition {
  from: KnowledgeState;
  step: KnowledgeStep;
  to: KnowledgeState;
}

export const KNOWLEDGE_TRANSITIONS: readonly Transition[] = [
  { from: 'DRAFT', step: 'REVISE', to: 'PROPOSED' },
  { from: 'PROPOSED', step: 'REVISE', to: 'PROPOSED' },
  // What is in use stays in use as it was until the new words are released too.
  { from: 'APPROVED', step: 'REVISE', to: 'PROPOSED' },
  { from: 'PROPOSED', step: 'APPROVE', to: 'APPROVED' },
  { from: 'PROPOSED', step: 'RETURN', to: 'DRAFT' },
  { from: 'DRAFT', step: 'RETIRE', to: 'RETIRED' },
  { from: 'PROPOSED', step: 'RETIRE', to: 'RETIRED' },
  { from: 'APPROVED', step: 'RETIRE', to: 'RETIRED' },
];

/** Where an answer stands before anybody but its proposer has read it. */
export const stateWhenProposed = (tellsWho: boolean): KnowledgeState => (tellsWho ? 'DRAFT' : 'PROPOSED');

export const afterStep = (from: KnowledgeState, step: KnowledgeStep): KnowledgeState | null =>
  KNOWLEDGE_TRANSITIONS.find((one) => one.from === from && one.step === step)?.to ?? null;

/** What somebody may do with it now; nobody releases their own words. */
export const stepsFor = (state: KnowledgeState, { role, isAuthor }: { role: Role; isAuthor: boolean }): KnowledgeStep[] =>
  (role === 'SUPERVISOR' ? KNOWLEDGE_TRANSITIONS.filter(({ from, step }) => from === state && !(step === 'APPROVE' && isAuthor)).map(({ step }) => step) : []);

/** Released words are looked at again within this many days; our own default, 要確認. */
export const REVIEW_AFTER_DAYS = 365;
