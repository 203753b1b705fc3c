/**
 * The life of what supervisors write for JMA, a story or an answer: written (DRAFT while the check has something to say, or
 * it was given back), laid before the second person (PROPOSED), signed by somebody who wrote nothing in it (SIGNED), and
 * PUBLISHED: a story with the report of its period, an answer at once. Migration 0034 holds the same table.
 */
export const STORY_STATES = ['DRAFT', 'PROPOSED', 'SIGNED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type StoryState = (typeof STORY_STATES)[number];
export const STORY_STEPS = ['WRITE', 'RETURN', 'SIGN', 'WITHDRAW', 'HOLD_BACK', 'PUBLISH'] as const;
export type StoryStep = (typeof STORY_STEPS)[number];

export const STORY_TRANSITIONS: readonly { from: StoryState; step: StoryStep; to: readonly StoryState[] }[] = [
  { from: 'DRAFT', step: 'WRITE', to: ['DRAFT', 'PROPOSED'] },
  { from: 'PROPOSED', step: 'WRITE', to: ['DRAFT', 'PROPOSED'] },
  // New words lose the signature that stood for the old ones.
  { from: 'SIGNED', step: 'WRITE', to: ['DRAFT', 'PROPOSED'] },
  { from: 'PROPOSED', step: 'RETURN', to: ['DRAFT'] },
  { from: 'SIGNED', step: 'RETURN', to: ['DRAFT'] },
  { from: 'PROPOSED', step: 'SIGN', to: ['SIGNED'] },
  // The register or the figures changed since: the check at publishing has something to say again.
  { from: 'SIGNED', step: 'HOLD_BACK', to: ['DRAFT'] },
  { from: 'SIGNED', step: 'PUBLISH', to: ['PUBLISHED'] },
  { from: 'DRAFT', step: 'WITHDRAW', to: ['WITHDRAWN'] },
  { from: 'PROPOSED', step: 'WITHDRAW', to: ['WITHDRAWN'] },
  { from: 'SIGNED', step: 'WITHDRAW', to: ['WITHDRAWN'] },
];

export const mayStep = (from: StoryState, step: StoryStep): boolean => STORY_TRANSITIONS.some((one) => one.from === from && one.step === step);

/** Where words stand once they are written. */
export const stateWhenWritten = (isClean: boolean): StoryState => (isClean ? 'PROPOSED' : 'DRAFT');

/** What the program does by itself is nobody's to press. */
const BY_PEOPLE: readonly StoryStep[] = ['WRITE', 'RETURN', 'SIGN', 'WITHDRAW'];

/** What a supervisor may do with it now: nobody signs where they wrote a word. */
export const stepsFor = (state: StoryState, isAuthor: boolean): StoryStep[] =>
  BY_PEOPLE.filter((step) => mayStep(state, step) && !(step === 'SIGN' && isAuthor));
