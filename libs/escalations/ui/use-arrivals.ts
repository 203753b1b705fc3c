import { useEffect, useRef, useState } from 'react';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import { serverNow } from '@saimado/ui-kit/clock';

/**
 * What joined the queue while one was looking: marked until it is opened, and told once to whoever listens. It was handed
 * over meanwhile, or came back into the queue; what only moved up into the part that is shown has not just arrived.
 * @param waiting the open escalations shown; null as long as they are not known
 * @param scope what `waiting` was narrowed to: another choice shows others, which have not just arrived
 */
export function useArrivals(waiting: readonly EscalationFieldsFragment[] | null, scope: string, opened: string | null) {
  const seen = useRef<{ scope: string; since: number; statuses: Map<string, EscalationFieldsFragment['status']> } | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<EscalationFieldsFragment | null>(null);

  useEffect(() => {
    if (!waiting) return;
    const known = seen.current?.scope === scope ? seen.current : null;
    const { since, statuses } = known ?? { since: serverNow().getTime(), statuses: new Map<string, EscalationFieldsFragment['status']>() };
    const arrived = waiting.filter(({ id, status, queuedAt }) => {
      const before = statuses.get(id);
      return status === 'QUEUED' && (before === undefined ? Date.parse(queuedAt) >= since : before !== 'QUEUED');
    });
    for (const { id, status } of waiting) statuses.set(id, status);
    seen.current = { scope, since, statuses };
    if (!known || arrived.length === 0) return;
    setFresh((before) => new Set([...before, ...arrived.map(({ id }) => id)]));
    setTold(arrived.at(-1) ?? null);
  }, [waiting, scope]);

  useEffect(() => {
    if (opened) setFresh((before) => (before.has(opened) ? new Set([...before].filter((id) => id !== opened)) : before));
  }, [opened]);

  return { fresh, told };
}
