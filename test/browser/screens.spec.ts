import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblemsInBoth } from '../testkit/accessibility';
import { acceptCall } from '../testkit/builders/calls';
import { escalatedTicket } from '../testkit/builders/escalations';
import { addNote } from '../testkit/builders/tickets';
import { type DemoAccount, signIn } from '../testkit/client';
import { useStage } from '../testkit/stage';

const SCREENS: [DemoAccount, string[]][] = [
  ['operator1', ['/call', '/tickets', '/tickets/:number', '/verifications', '/callbacks', '/remarks']],
  ['forensics1', ['/desk', '/firms']],
  ['supervisor1', ['/call', '/wall', '/tickets', '/tickets/:number', '/verifications', '/desk', '/campaigns', '/deadlines', '/knowledge', '/firms', '/reviews', '/hours', '/rules', '/rules/TRIAGE', '/reports']],
  ['reviewer1', ['/published']],
  ['admin1', ['/admin/people', '/admin/register']],
];
const INITIAL_SCRIPT_BYTES = 250_000;

/** Once the bar stands above the screen and nothing is loading any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('header').first().waitFor();
  await page.waitForLoadState('networkidle');
}

describe('every screen', () => {
  const stage = useStage();
  let number: string;
  beforeAll(async () => {
    const operator = await signIn(stage.app, 'operator1');
    const { ticket } = await escalatedTicket(operator);
    await addNote(operator, ticket, '折り返しは午後の診療が終わってから。');
    await acceptCall(operator);
    number = ticket.number;
  });

  it.each(SCREENS)('of %s: axe finds nothing, light or dark, and the bar is one row', async (who, paths) => {
    const page = await stage.visit(who, { path: 'about:blank' });
    for (const path of paths.map((one) => one.replace(':number', number))) {
      await page.goto(path);
      await settled(page);
      expect(new URL(page.url()).pathname).toBe(path);
      expect.soft((await page.locator('header').first().boundingBox())?.height, path).toBeLessThan(64);
      expect.soft(await accessibilityProblemsInBoth(page), path).toEqual([]);
    }
  });

  it.each(['operator1', 'supervisor1', 'admin1'] as const)('fits 1280 px at twice the size without scrolling sideways, for %s', async (who) => {
    // Zoomed to 200 %, a page has half the pixels to lay itself out in.
    const page = await stage.visit(who, { viewport: { width: 640, height: 400 } });
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  });

  it('needs little JavaScript before the first screen, and none from elsewhere', async () => {
    const page = await stage.visit(null, { path: 'about:blank' });
    const scripts: string[] = [];
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(stage.app.url) && !request.url().startsWith('data:')) elsewhere.push(request.url());
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto('/');
    await page.locator('[name=username]').waitFor();
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(scripts.map(async (url) => [gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length, url] as const));
    expect(sizes.length).toBeGreaterThan(0);
    const largest = sizes.toSorted(([a], [b]) => b - a).slice(0, 6).map(([size, url]) => `${size} ${url}`).join('\n');
    expect(sizes.reduce((sum, [size]) => sum + size, 0), largest).toBeLessThanOrEqual(INITIAL_SCRIPT_BYTES);
    expect(elsewhere).toEqual([]);
  });
});
