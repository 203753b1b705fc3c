import type { ScriptFieldsFragment, ScriptMarkFieldsFragment } from '@saimado/contract/generated/scripts';
import { describe, expect, it } from 'vitest';
import { orderFor, shownSteps } from './reading';
import type { Tick } from './tick-queue';

const readings: ScriptFieldsFragment['readings'] = [
  { __typename: 'ScriptReadingOrder', os: 'WINDOWS', browser: 'EDGE', stepIds: ['SHARED_WITH_JMA', 'ONE', 'EDGE'] },
  { __typename: 'ScriptReadingOrder', os: 'WINDOWS', browser: 'CHROME', stepIds: ['SHARED_WITH_JMA', 'ONE', 'CHROME'] },
  { __typename: 'ScriptReadingOrder', os: 'MACOS', browser: 'SAFARI', stepIds: ['SHARED_WITH_JMA', 'ONE'] },
];
const script: ScriptFieldsFragment = {
  __typename: 'Script', id: 'S', title: '題', keywords: '題', moment: 'SITUATION', hotline: 'BOTH', source: '001', needsConfirmation: false, reviewOn: '2027-05-31', doNot: [], readings,
  steps: ['SHARED_WITH_JMA', 'ONE', 'EDGE', 'CHROME'].map((id, at) => ({ __typename: 'ScriptStep', id, say: id, note: null, first: at === 0, shared: at === 0 })),
};
const mark = (scriptId: string, stepId: string, done = true): ScriptMarkFieldsFragment => ({ __typename: 'ScriptStepMark', scriptId, stepId, done, said: stepId, os: null, browser: null, at: '2026-06-12T11:00:00Z', by: '佐藤' });
const tick = (stepId: string, done = true): Tick => ({ key: stepId, ticketNumber: '1', scriptId: 'S', stepId, done, os: null, browser: null });
const states = (marks: ScriptMarkFieldsFragment[], open: Tick[] = []) => shownSteps(script, readings[0]!, marks, open).map(({ state }) => state);

describe('the order for a machine', () => {
  it.each([
    [{ os: null, browser: null }, 'EDGE'],
    [{ os: 'WINDOWS', browser: 'CHROME' }, 'CHROME'],
    [{ os: 'MACOS', browser: null }, 'SAFARI'],
    [{ os: 'MACOS', browser: 'EDGE' }, 'SAFARI'],
  ] as const)('%j is that of %s', (machine, browser) => expect(orderFor(readings, machine)?.browser).toBe(browser));
});

describe('a step', () => {
  it('is open until it is read', () => expect(states([])).toEqual(['OPEN', 'OPEN', 'OPEN']));
  it('is done as the server knows it, or as it was just pressed', () => {
    expect(states([mark('S', 'ONE')], [tick('EDGE')])).toEqual(['OPEN', 'DONE', 'DONE']);
    expect(states([mark('S', 'ONE')], [tick('ONE', false)])).toEqual(['OPEN', 'OPEN', 'OPEN']);
    expect(states([mark('S', 'ONE', false)])).toEqual(['OPEN', 'OPEN', 'OPEN']);
  });
  it('that another script shares was said already; one that only has the same name was not', () => {
    expect(states([mark('GREETING', 'SHARED_WITH_JMA'), mark('GREETING', 'ONE')])).toEqual(['SAID', 'OPEN', 'OPEN']);
  });
});
