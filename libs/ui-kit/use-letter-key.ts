import { useHotkey } from './use-hotkey';

/** A letter that does something on this screen: alone outside text fields, with Alt anywhere, so that typing need not be left. */
export function useLetterKey(letter: string, run: () => void, enabled = true): void {
  useHotkey(letter, run, { enabled });
  useHotkey(`alt+${letter}`, run, { enabled, allowInInputs: true });
}
