import type { ScriptFieldsFragment, ScriptMarkFieldsFragment } from '@saimado/contract/generated/scripts';
import type { Tick } from './tick-queue';

export type Order = ScriptFieldsFragment['readings'][number];
export interface Machine { os: Order['os']; browser: Order['browser'] }

/** DONE here; SAID: the same sentence was read in another script; OPEN: still to be read. */
export type StepState = 'DONE' | 'SAID' | 'OPEN';
export interface ShownStep {
  id: string;
  say: string;
  note: string | null;
  state: StepState;
  /** when it was read, as the server has it; null while that is on its way */
  at: string | null;
}

/** The way to read a script on the caller's machine; what was not asked yet is taken as the usual one, which stands first. */
export const orderFor = (readings: readonly Order[], { os, browser }: Machine): Order | undefined =>
  readings.find((one) => (!os || !one.os || one.os === os) && (!browser || !one.browser || one.browser === browser))
  ?? readings.find((one) => !os || !one.os || one.os === os) ?? readings[0];

/** The steps as they stand: what the server knows, and above it what was just pressed. */
export function shownSteps(script: ScriptFieldsFragment, order: Order, marks: readonly ScriptMarkFieldsFragment[], open: readonly Tick[]): ShownStep[] {
  const pressed = (scriptId: string, stepId: string): boolean | undefined => open.findLast((one) => one.scriptId === scriptId && one.stepId === stepId)?.done;
  return order.stepIds.flatMap((id) => {
    const step = script.steps.find((one) => one.id === id);
    if (!step) return [];
    const mark = marks.find((one) => one.scriptId === script.id && one.stepId === id);
    const done = pressed(script.id, id) ?? mark?.done ?? false;
    const said = step.shared && (marks.some((one) => one.scriptId !== script.id && one.stepId === id && one.done) || open.some((one) => one.scriptId !== script.id && one.stepId === id && one.done));
    const state: StepState = done ? 'DONE' : said ? 'SAID' : 'OPEN';
    return [{ id, say: step.say, note: step.note, state, at: done && mark?.done ? mark.at : null }];
  });
}
