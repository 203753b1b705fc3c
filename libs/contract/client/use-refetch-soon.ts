import { useCallback, useEffect, useRef } from 'react';

const SOON_MS = 300;

/**
 * For `onData` of a subscription whose list may lack what has changed: fetches again shortly after the first of several
 * events. One at a time, and once more when an event arrives meanwhile: a fetch under way may have read before the
 * change, and its answer would overwrite what the event brought.
 */
export function useRefetchSoon(refetch: () => Promise<unknown>): () => void {
  const latest = useRef(refetch);
  const state = useRef<{ timer: ReturnType<typeof setTimeout> | undefined; running: boolean; again: boolean }>({ timer: undefined, running: false, again: false });
  useEffect(() => {
    latest.current = refetch;
  }, [refetch]);
  useEffect(() => () => {
    clearTimeout(state.current.timer);
    state.current.timer = undefined;
  }, []);

  return useCallback(() => {
    const run = async (): Promise<void> => {
      const now = state.current;
      now.timer = undefined;
      now.running = true;
      do {
        now.again = false;
        // Its error is the query's own to show.
        await latest.current().catch(() => undefined);
      } while (now.again);
      now.running = false;
    };
    const now = state.current;
    if (now.running) {
      now.again = true;
      return;
    }
    // Not put off by the next event: where they come without a pause, a list would never be read again.
    now.timer ??= setTimeout(() => void run(), SOON_MS);
  }, []);
}
