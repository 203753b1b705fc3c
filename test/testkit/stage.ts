import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { findChromium } from './chromium.mjs';
import { type DemoAccount, signIn } from './client';
import { type App, type AppOptions, startApp } from './world';

const ARTIFACTS = resolve(import.meta.dirname, '../.artifacts');
/** Long enough for a slow machine; a step that waits longer has failed. */
const PATIENCE_MS = 15_000;

export interface VisitOptions extends Pick<BrowserContextOptions, 'colorScheme' | 'locale' | 'viewport'> {
  path?: string;
}

/** A world with the built console, and a Chromium in which people sit before it. */
export class Stage {
  app!: App;
  private browser!: Browser;
  private contexts: BrowserContext[] = [];
  private troubles: string[] = [];

  async open(options: AppOptions): Promise<void> {
    const executablePath = await findChromium();
    if (!executablePath) throw new Error('no Chromium: `npm test` obtains one, or set CHROMIUM_PATH');
    [this.app, this.browser] = await Promise.all([startApp({ console: true, ...options }), chromium.launch({ executablePath, args: flags() })]);
  }

  /** Somebody's browser, signed in already (`null`: not signed in), at a screen. Each visit is another browser. */
  async visit(username: DemoAccount | (string & {}) | null, { path = '/', ...options }: VisitOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.app.url, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    this.contexts.push(context);
    if (username !== null) {
      const { cookie } = await signIn(this.app, username);
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url: this.app.url, httpOnly: true, sameSite: 'Lax' }]);
    }
    const page = await context.newPage();
    this.listen(page, username ?? 'a stranger');
    await page.goto(path);
    return page;
  }

  /** What went wrong behind the pages so far: exceptions, React's complaints, violations of the content policy. */
  takeTroubles(): string[] {
    return this.troubles.splice(0);
  }

  /** Closes this test's browsers, keeping what they showed when it failed. */
  async clear(failed: boolean, name: string): Promise<void> {
    if (failed) await this.keepPictures(name);
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.app?.stop();
  }

  private listen(page: Page, who: string): void {
    page.on('pageerror', (error) => this.troubles.push(`${who}: ${error.message}`));
    page.on('console', (message) => {
      // A refused request is an answer, which the screens show; the browser's own note of it is no trouble.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.troubles.push(`${who}: ${message.text()}`);
    });
  }

  private async keepPictures(name: string): Promise<void> {
    mkdirSync(ARTIFACTS, { recursive: true });
    const pages = this.contexts.flatMap((context) => context.pages());
    const file = name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
    for (const [n, page] of pages.entries()) {
      await page.screenshot({ path: join(ARTIFACTS, `${file}-${n + 1}.png`), fullPage: true }).catch(() => undefined);
    }
  }
}

/**
 * Sets a stage for the specs of a file or `describe`: `const stage = useStage()`. Every test begins without browsers,
 * ends with all of them closed, and fails when a page had trouble that it did not take (`stage.takeTroubles()`).
 * Pictures of failed tests lie in `test/.artifacts`.
 */
export function useStage(options: AppOptions = {}): Stage {
  const stage = new Stage();
  beforeAll(() => stage.open(options));
  afterEach(async ({ task }) => {
    await stage.clear(task.result?.state === 'fail', task.name);
    expect(stage.takeTroubles(), 'trouble behind the pages').toEqual([]);
  });
  afterAll(() => stage.close());
  return stage;
}

/** As root (a container, mostly) Chromium starts only without its sandbox; small /dev/shm crashes its tabs. */
const flags = (): string[] => ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
