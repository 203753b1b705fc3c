import { useQuery } from '@apollo/client/react';
import { ScriptDocument, ScriptProgressDocument, type ScriptFieldsFragment, type ScriptProgressFieldsFragment } from '@saimado/contract/generated/scripts';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { type Machine, type Order, orderFor, type ShownStep, shownSteps } from './reading';
import { useTicks } from './use-ticks';

const UNASKED: Machine = { os: null, browser: null };

export interface ScriptWork {
  query: { loading: boolean; error?: Error | undefined; refetch: () => Promise<unknown> };
  script: ScriptFieldsFragment | null;
  order: Order | null;
  steps: readonly ShownStep[];
  /** where the reading stands: the first step that was not read yet */
  current: string | null;
  setMachine: (machine: Partial<Machine>) => void;
  toggle: (stepId: string) => void;
  /** ticks not yet acknowledged */
  unsent: number;
  refused: boolean;
  policeAdvice: ScriptProgressFieldsFragment['policeAdvice'];
}

/** One script on one ticket: its words, what was read of it, and the caller's machine, which all scripts of the ticket share. */
export function useScript(scriptId: string, ticketNumber: string): ScriptWork {
  const query = useQuery(ScriptDocument, { variables: { id: scriptId, ticketNumber } });
  // Read once: every tick answers with all of it, and a second reading on its way could overtake the answer to a tick.
  const { data: progress } = useQuery(ScriptProgressDocument, { variables: { ticketNumber } });
  const ticks = useTicks();
  const { fields: machine, setFields } = useDraftFields(`ticket:${ticketNumber}:machine`, UNASKED);
  const script = query.data?.script ?? null;
  const order = script ? (orderFor(script.readings, machine) ?? null) : null;
  const open = ticks.open.filter((one) => one.ticketNumber === ticketNumber);
  const steps = script && order ? shownSteps(script, order, progress?.scriptProgress?.steps ?? [], open) : [];

  const toggle = (stepId: string): void => {
    const step = steps.find(({ id }) => id === stepId);
    if (step && order) ticks.press({ ticketNumber, scriptId, stepId, done: step.state !== 'DONE', os: order.os, browser: order.browser });
  };
  return {
    query, script, order, steps, toggle, current: steps.find(({ state }) => state === 'OPEN')?.id ?? null,
    // A browser belongs to a machine: another machine, another usual browser.
    setMachine: (change) => setFields(change.os ? { browser: null, ...change } : change),
    unsent: open.length, refused: ticks.refused?.ticketNumber === ticketNumber, policeAdvice: progress?.scriptProgress?.policeAdvice ?? null,
  };
}
