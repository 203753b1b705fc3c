import { useEffect, useRef } from 'react';

/** Reads again what is gathered from something whenever that has another `version`; undefined: it is not known yet. */
export function useRefetchOn(version: number | undefined, refetch: () => Promise<unknown>): void {
  const seen = useRef(version);
  useEffect(() => {
    // Its error is the query's own to show.
    if (seen.current !== undefined && version !== undefined && seen.current !== version) void refetch().catch(() => undefined);
    seen.current = version;
  }, [version, refetch]);
}
