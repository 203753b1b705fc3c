import { useSyncExternalStore } from 'react';

/** Which of the two lists over the screen is open. */
type Open = 'palette' | 'shortcuts' | null;
let open: Open = null;
const listeners = new Set<() => void>();

function set(next: Open): void {
  open = next;
  for (const listener of listeners) listener();
}

export const openPalette = (): void => set('palette');
export const openShortcuts = (): void => set('shortcuts');
export const closePalettes = (): void => set(null);
export const useOpenPalette = (): Open =>
  useSyncExternalStore((listener) => (listeners.add(listener), () => listeners.delete(listener)), () => open);
