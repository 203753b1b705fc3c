import type { CDPSession, Page } from 'playwright-core';

/** A Japanese input method, as Chromium sees one. */
export interface Ime {
  /** Letters that are not a word yet, underlined where the cursor is. */
  compose: (reading: string) => Promise<void>;
  /** Enter, which belongs to the conversion under way. */
  confirmKey: (modifier?: 'Control') => Promise<void>;
  /** The converted word takes the place of the letters. */
  commit: (word: string) => Promise<void>;
  /** A key outside of text fields with the input method on: it arrives as a full-width character. */
  wideKey: (key: string, code: string) => Promise<void>;
}

/** CDP's bits for modifier keys. */
const CONTROL = 2;
/** What every key is while an input method works on it. */
const VK_PROCESSKEY = 229;

export async function imeOf(page: Page): Promise<Ime> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const press = async ({ text, ...key }: { key: string; code: string; text?: string; modifiers?: number; windowsVirtualKeyCode?: number }): Promise<void> => {
    await cdp.send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', text, ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  };
  return {
    compose: async (reading) => void await cdp.send('Input.imeSetComposition', { text: reading, selectionStart: reading.length, selectionEnd: reading.length }),
    // With its character, as Safari sends it: what is not prevented submits the form.
    confirmKey: (modifier) => press({ key: 'Enter', code: 'Enter', windowsVirtualKeyCode: VK_PROCESSKEY, ...(modifier ? { modifiers: CONTROL } : { text: '\r' }) }),
    commit: async (word) => void await cdp.send('Input.insertText', { text: word }),
    wideKey: (key, code) => press({ key, code }),
  };
}
