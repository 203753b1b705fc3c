import { useEffect, useState } from 'react';
import { serverNow } from './clock';
import { formatElapsed } from './format-date';

/** Time since `from` by the server's clock, ticking each second until `until`. Not a live region: it would never stop talking. */
export function ElapsedTimer({ from, until, label }: { from: string; until?: string | null; label: string }) {
  const [, tick] = useState(0);
  useEffect(() => {
    if (until) return;
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, [until]);
  const end = until ? Date.parse(until) : serverNow().getTime();
  const text = formatElapsed(end - Date.parse(from));
  return <span className="saimado-number" role="timer" aria-live="off" aria-label={`${label} ${text}`}>{text}</span>;
}
