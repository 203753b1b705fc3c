import { useEffect, useRef, useState } from 'react';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';

/**
 * What joined the queue while one was looking: marked until it is opened, and told once to whoever listens.
 * @param waiting the open escalations; null as long as they are not known
 * @param scope what `waiting` was narrowed to: another choice shows others, which have not just arrived
 */
export function useArrivals(waiting: readonly EscalationFieldsFragment[] | null, scope: string, opened: string | null) {
  const seen = useRef<{ scope: string; ids: Set<string> } | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<EscalationFieldsFragment | null>(null);

  useEffect(() => {
    if (!waiting) return;
    const known = seen.current?.scope === scope ? seen.current.ids : null;
    seen.current = { scope, ids: new Set([...(known ?? []), ...waiting.map(({ id }) => id)]) };
    if (!known) return;
    const arrived = waiting.filter(({ id, status }) => status === 'QUEUED' && !known.has(id));
    if (arrived.length === 0) return;
    setFresh((before) => new Set([...before, ...arrived.map(({ id }) => id)]));
    setTold(arrived.at(-1) ?? null);
  }, [waiting, scope]);

  useEffect(() => {
    if (opened) setFresh((before) => (before.has(opened) ? new Set([...before].filter((id) => id !== opened)) : before));
  }, [opened]);

  return { fresh, told };
}
