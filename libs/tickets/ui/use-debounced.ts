import { useCallback, useEffect, useRef } from 'react';

/** A burst of events is one reason to look again. */
const WAIT_MS = 300;

export function useDebounced(run: () => void, waitMs = WAIT_MS): () => void {
  const latest = useRef(run);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), waitMs);
  }, [waitMs]);
}
