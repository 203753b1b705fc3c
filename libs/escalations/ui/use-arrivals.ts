import { useEffect, useRef, useState } from 'react';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';

/**
 * What joined the queue while one was looking: marked until it is opened, and told once to whoever listens.
 * @param ready whether `rows` are what the server said (not the emptiness before its first answer)
 */
export function useArrivals(rows: readonly EscalationFieldsFragment[], ready: boolean, opened: string | null) {
  const seen = useRef<Set<string> | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<EscalationFieldsFragment | null>(null);

  useEffect(() => {
    if (!ready) return;
    const known = seen.current;
    seen.current = new Set([...(known ?? []), ...rows.map(({ id }) => id)]);
    if (!known) return;
    const arrived = rows.filter(({ id, status }) => status === 'QUEUED' && !known.has(id));
    if (arrived.length === 0) return;
    setFresh((before) => new Set([...before, ...arrived.map(({ id }) => id)]));
    setTold(arrived.at(-1) ?? null);
  }, [rows, ready]);

  useEffect(() => {
    if (opened) setFresh((before) => (before.has(opened) ? new Set([...before].filter((id) => id !== opened)) : before));
  }, [opened]);

  return { fresh, told };
}
