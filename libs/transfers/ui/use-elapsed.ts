import { useEffect, useState } from 'react';
import { serverNow } from '@saimado/ui-kit/clock';

const TICK_MS = 1_000;
const since = (from: string): number => serverNow().getTime() - Date.parse(from);

/** Milliseconds since an instant by the server's clock, looked at each second while it matters. */
export function useElapsed(from: string, running: boolean): number {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => tick((n) => n + 1), TICK_MS);
    return () => clearInterval(timer);
  }, [running]);
  return since(from);
}
