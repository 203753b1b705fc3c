import { useSyncExternalStore } from 'react';

/**
 * Whether what is on the screen is live. A console that silently lacks what happened is worse than one that says so
 * (chatwoot#14934): every list shows this, and after a gap everything visible is fetched again before it says 'connected'.
 */
export type Connection = 'connected' | 'reconnecting' | 'offline';

interface State { socketDown: boolean; httpDown: boolean; online: boolean }

const state: State = { socketDown: false, httpDown: false, online: true };
const listeners = new Set<() => void>();

export function connectionNow(): Connection {
  if (!state.online) return 'offline';
  return state.socketDown || state.httpDown ? 'reconnecting' : 'connected';
}

export function reportConnection(change: Partial<State>): void {
  const before = connectionNow();
  Object.assign(state, change);
  if (connectionNow() !== before) for (const listener of listeners) listener();
}

// The browser's own word on its network; a socket would notice seconds later.
globalThis.window?.addEventListener('offline', () => reportConnection({ online: false }));
globalThis.window?.addEventListener('online', () => reportConnection({ online: true }));

export function onConnectionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useConnection = (): Connection => useSyncExternalStore(onConnectionChange, connectionNow);
