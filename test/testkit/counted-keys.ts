import type { Locator, Page } from 'playwright-core';
import { focused } from './keyboard';

/** Kana that take one key of a Japanese keyboard's romaji input; ん takes two where it must, the rest two. */
const ONE_KEY = /[あいうえおアイウエオっッーゃゅょャュョ、。]/u;

/** Keys to type a text as an operator does: one per letter, romaji for kana, and Space and Enter for a conversion. */
export const strokesOf = (text: string, reading = text): number => {
  const kana = [...reading].reduce((sum, letter) => sum + (/[\x20-\x7e]/.test(letter) || ONE_KEY.test(letter) ? 1 : 2), 0);
  return kana + (reading === text ? 0 : 2);
};

/** A keyboard that counts what is pressed. A chord (Alt+Enter) counts as one; what is typed counts letter by letter. */
export class CountedKeys {
  /** keys that are the console's own: choosing, recording, going on */
  pressed = 0;
  /** keys that are the caller's words and the note */
  typed = 0;

  constructor(readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.pressed += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** @param reading how the text is entered with an input method, where it is not typed as it is written */
  async type(field: Locator, text: string, reading?: string): Promise<void> {
    await focused(field);
    this.typed += strokesOf(text, reading);
    await this.page.keyboard.type(text);
  }

  /** Goes on with Tab until the cursor is on something; an error where no end of pressing leads there. */
  async tabTo(target: Locator, most = 20): Promise<void> {
    for (let n = 0; n < most; n += 1) {
      if (await target.and(this.page.locator(':focus')).count() > 0) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to ${target}`);
  }

  get all(): number {
    return this.pressed + this.typed;
  }
}
