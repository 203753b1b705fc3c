import { useCallback, useEffect, useRef } from 'react';

/** A burst of events is one reason to look again. */
const WAIT_MS = 200;

export function useRefetchSoon(refetch: () => Promise<unknown>): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void refetch().catch(() => undefined), WAIT_MS);
  }, [refetch]);
}
