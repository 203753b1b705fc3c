import { describe, expect, it } from 'vitest';
import { CALL_STATES, CALL_TRANSITIONS, FIRST_CALL_STATES, LIVE_CALL_STATES, mayMove } from './call-states';

const reachable = (): Set<string> => {
  const seen = new Set(FIRST_CALL_STATES);
  for (const state of seen) for (const next of CALL_TRANSITIONS[state]) seen.add(next);
  return seen;
};

describe('call states', () => {
  it('reaches every state', () => expect(reachable()).toEqual(new Set(CALL_STATES)));

  it('ends in ENDED, ABANDONED and MISSED, finally and nowhere else', () => {
    expect(CALL_STATES.filter((state) => CALL_TRANSITIONS[state].length === 0)).toEqual(['ENDED', 'ABANDONED', 'MISSED']);
    for (const end of ['ENDED', 'ABANDONED', 'MISSED'] as const) expect(CALL_STATES.some((to) => mayMove(end, to))).toBe(false);
  });

  it('never goes back, nor stays', () => {
    const order = CALL_STATES;
    for (const from of order) for (const to of CALL_TRANSITIONS[from]) expect(order.indexOf(to)).toBeGreaterThan(order.indexOf(from));
  });

  it('misses and abandons only what rang', () => {
    for (const from of CALL_STATES) {
      expect(mayMove(from, 'MISSED')).toBe(from === 'RINGING');
      expect(mayMove(from, 'ABANDONED')).toBe(from === 'RINGING');
    }
  });

  it('holds an operator only in states that can still move', () => {
    for (const state of LIVE_CALL_STATES) expect(CALL_TRANSITIONS[state].length).toBeGreaterThan(0);
  });
});
