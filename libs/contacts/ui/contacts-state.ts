import { useSyncExternalStore } from 'react';

/** Whether the contacts lie beside the screen. */
let open = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  open = next;
  for (const listener of listeners) listener();
}

export const toggleContacts = (): void => set(!open);
export const closeContacts = (): void => set(false);
export const useContactsOpen = (): boolean =>
  useSyncExternalStore((listener) => (listeners.add(listener), () => listeners.delete(listener)), () => open);
