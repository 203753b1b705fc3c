import { useContext, useEffect, useRef } from 'react';
import { matches, mayTrigger, type HotkeyName, type HotkeyOptions } from './hotkeys';
import { ShowFirst } from './show-first';

type Run = (event: KeyboardEvent) => void;

/**
 * A key that does something on this screen. For what people should find again in the palette and the list of
 * shortcuts use `useCommands` instead; this is for keys a screen shows itself (triage's number keys, list movement).
 */
export const useHotkey = (hotkey: HotkeyName, run: Run, options: HotkeyOptions & { enabled?: boolean } = {}): void => useHotkeys([[hotkey, run]], options);

/** Several keys, of which there may be more or fewer at each render. */
export function useHotkeys(keys: readonly (readonly [HotkeyName, Run])[], options: HotkeyOptions & { enabled?: boolean } = {}): void {
  const show = useContext(ShowFirst);
  const latest = useRef({ keys, options, show });
  useEffect(() => {
    latest.current = { keys, options, show };
  });
  const { enabled = true } = options;
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      const key = latest.current.keys.find(([hotkey]) => matches(hotkey, event));
      if (!key || !mayTrigger(event, latest.current.options)) return;
      event.preventDefault();
      latest.current.show?.();
      key[1](event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
}
