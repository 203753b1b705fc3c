import { useEffect, useRef } from 'react';
import { matches, mayTrigger, type HotkeyName, type HotkeyOptions } from './hotkeys';

/**
 * A key that does something on this screen. For what people should find again in the palette and the list of
 * shortcuts use `useCommands` instead; this is for keys a screen shows itself (triage's number keys, list movement).
 */
export function useHotkey(hotkey: HotkeyName, run: (event: KeyboardEvent) => void, options: HotkeyOptions & { enabled?: boolean } = {}): void {
  const latest = useRef({ run, options });
  useEffect(() => {
    latest.current = { run, options };
  });
  const { enabled = true } = options;
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      if (!matches(hotkey, event) || !mayTrigger(event, latest.current.options)) return;
      event.preventDefault();
      latest.current.run(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [hotkey, enabled]);
}
