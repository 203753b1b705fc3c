import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong on a page as it stands, one line per element: empty is the only good answer.
 * @param only `colours` where nothing else has changed since the page was looked at whole
 */
export async function accessibilityProblems(page: Page, only?: 'colours'): Promise<string[]> {
  // The console has no frames from elsewhere, for which axe would open a page more each time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (only ? axe.withRules(['color-contrast']) : axe).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} — ${failureSummary ?? ''}`));
}

/** The same in light and then in dark, in which the page stays. */
export async function accessibilityProblemsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await accessibilityProblems(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await accessibilityProblems(page, 'colours')).map((problem) => `dark: ${problem}`)];
}
