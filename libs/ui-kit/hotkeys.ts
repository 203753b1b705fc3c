import { isComposing } from './ime';

/** `n`, `?`, `1`, `mod+k`, `alt+ArrowRight`; `mod` is Ctrl, or ⌘ on a Mac. Shift is part of the character (`?`). */
export type HotkeyName = string;

export interface HotkeyOptions {
  /** Also while the cursor is in a text field. For combinations with Ctrl or Alt only. */
  allowInInputs?: boolean;
  /** Also while a dialog lies over the screen. */
  allowInDialogs?: boolean;
}

const EDITABLE = 'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]), textarea, select, [contenteditable=true], [role=combobox], [role=textbox]';

/** What ⌥ makes of a letter or digit on a Mac (⌥O is ø, ⌥N a dead key): it is the key that was meant. */
const madeByOption = ({ key, altKey }: { key: string; altKey?: boolean }): boolean => altKey === true && (key === 'Dead' || /^[^\x20-\x7e]$/u.test(key));

/** The character of a key event, full-width folded: with the IME on, 「１」 is still key 1. */
export function characterOf(event: { key: string; code: string; altKey?: boolean }): string {
  if (event.key === 'Process' || madeByOption(event)) return event.code.replace(/^(Key|Digit|Numpad)/, '').toLowerCase();
  return event.key.normalize('NFKC').toLowerCase();
}

export function matches(hotkey: HotkeyName, event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  const parts = hotkey.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  return characterOf(event) === key && parts.includes('mod') === (event.ctrlKey || event.metaKey) && parts.includes('alt') === event.altKey;
}

/** Whether a key pressed here and now may be a shortcut at all. */
export function mayTrigger(event: KeyboardEvent, options: HotkeyOptions): boolean {
  if (event.defaultPrevented || event.repeat) return false;
  const target = event.target instanceof Element ? event.target : null;
  const inInput = target?.closest(EDITABLE) != null;
  if (inInput && (!options.allowInInputs || isComposing(event))) return false;
  if (!options.allowInDialogs && document.querySelector('[role=dialog][aria-modal=true], [role=alertdialog]')) return false;
  return true;
}
