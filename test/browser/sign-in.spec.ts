import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../testkit/accessibility';
import { DEMO_PASSWORD } from '../testkit/client';
import { useStage } from '../testkit/stage';

describe('signing in', () => {
  const stage = useStage();

  it('says what is wrong, and opens the operator\'s first screen with the right password', async () => {
    const page = await stage.visit(null);
    const form = page.locator('form');
    await form.locator('[name=username]').fill('operator1');
    await form.locator('[name=password]').fill('wrong');
    await form.locator('[type=submit]').click();
    await page.getByRole('alert').waitFor();
    await form.locator('[name=password]').fill(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/call');
  });

  it('takes an account name typed with the IME on', async () => {
    const page = await stage.visit(null);
    await page.locator('[name=username]').fill('ｏｐｅｒａｔｏｒ１');
    await page.locator('[name=password]').fill(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/call');
  });

  it.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
    const page = await stage.visit(null, { colorScheme });
    await page.locator('[name=username]').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
