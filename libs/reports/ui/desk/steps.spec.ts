import { describe, expect, it } from 'vitest';
import type { Report } from './periods';
import { STEPS, stepStates } from './steps';

const signatures = (count: number): Report['signatures'] => Array.from({ length: count }, () => ({ __typename: 'ReportSignature', by: 'SV', at: '2026-06-01T00:00:00.000Z', mine: false }));
const shown = (status: Report['status'], signed: number): string => {
  const states = stepStates({ status, signatures: signatures(signed) });
  return STEPS.map((step) => states[step]).join(' ');
};

describe('the way of a report', () => {
  it('begins with a draft', () => expect(Object.values(stepStates(undefined))).toEqual(['now', 'todo', 'todo', 'todo', 'todo']));

  it.each([
    ['DRAFTING', 0, 'now todo todo todo todo'], ['DRAFT', 0, 'done now todo todo todo'], ['DRAFT', 1, 'done done now todo todo'], ['SIGNED', 2, 'done done done now todo'],
    ['SCHEDULED', 2, 'done done done now todo'], ['PUBLISHED', 2, 'done done done done done'],
    ['FAILED', 0, 'stopped todo todo todo todo'], ['CANCELLED', 0, 'stopped todo todo todo todo'], ['OUTDATED', 1, 'done done stopped todo todo'], ['DISCARDED', 0, 'done stopped todo todo todo'],
  ] as const)('%s with %i signatures: %s', (status, signed, states) => expect(shown(status, signed)).toBe(states));
});
