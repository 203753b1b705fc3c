import type { Locator, Page } from 'playwright-core';
import { focused } from './keyboard';

/** What stands only on the screen of a call; that one is under way, the bar above says on every screen. */
export const callScreen = (page: Page): Locator => page.getByRole('region', { name: '相談者', exact: true });

/** Takes a call by keyboard, until its screen waits for what the caller says first. */
export async function newCall(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新規受電' }).first().waitFor();
  await page.keyboard.press('n');
  await focused(callScreen(page).getByLabel('氏名', { exact: true }));
}
