import type { Clock } from '@saimado/kernel/clock';

/**
 * A clock that a test may hold or let go over IPC: `{type:'clock', now: iso | null}`. Only with NODE_ENV=test, and only
 * for the process that started the server.
 */
export function testClock(): Clock {
  let held: Date | null = null;
  const listeners: (() => void)[] = [];
  process.on('message', (message: unknown) => {
    const { type, now } = (message ?? {}) as { type?: unknown; now?: unknown };
    if (type !== 'clock') return;
    held = typeof now === 'string' ? new Date(now) : null;
    process.send?.({ type: 'clock-set' });
    for (const listener of listeners) listener();
  });
  return Object.assign(() => held ?? new Date(), { onSet: (listener: () => void) => void listeners.push(listener) });
}
