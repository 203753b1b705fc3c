import type { Locator, Page } from 'playwright-core';

/** Waits until the cursor is in a field, as somebody does who looks before typing on. */
export const focused = (field: Locator): Promise<void> => field.and(field.page().locator(':focus')).waitFor();

/** Types into the field that has the cursor, after making sure it is the one that is meant. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await focused(field);
  await field.page().keyboard.type(text);
}

/** Goes on with Tab until the cursor is on something; an error where no end of pressing leads there. */
export async function tabTo(target: Locator, most = 20): Promise<void> {
  const page = target.page();
  for (let n = 0; n < most; n += 1) {
    if (await target.and(page.locator(':focus')).count() > 0) return;
    await page.keyboard.press('Tab');
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`Tab does not lead to ${target} (${await target.count()} of it on the page); the focus is on ${at}`);
}

/** Which load of the page this is: another number after a reload. */
export const loadOf = (page: Page): Promise<number> => page.evaluate(() => performance.timeOrigin);

/** The one thing to do next may be done: while the step before is being recorded its key does nothing. */
export const stepReady = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, disabled: false }).first().waitFor();

/** Does the one thing to do next by its key. */
export async function nextStep(page: Page, name: string | RegExp): Promise<void> {
  await stepReady(page, name);
  await page.keyboard.press('Alt+Enter');
}
