import { useSyncExternalStore } from 'react';
import { serverNow } from '@saimado/ui-kit/clock';

/** Clocks in minutes need no more. */
const STEP_MS = 10_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((one) => one()), STEP_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The server's time in ms, in steps of ten seconds; all clocks of a screen step together. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => Math.floor(serverNow().getTime() / STEP_MS) * STEP_MS);
