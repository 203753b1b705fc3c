import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.mjs';

let dir: string;
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'saimado-chromium-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function program(path: string, script: string): string {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}
const env = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({ HOME: dir, PATH: join(dir, 'bin'), ...more });

describe('finding a Chromium', () => {
  it('takes what CHROMIUM_PATH says before anything else', async () => {
    program('bin/chromium', 'echo Chromium 1.0');
    const told = program('elsewhere/chrome', 'echo Chromium 2.0');
    expect(await findChromium(env({ CHROMIUM_PATH: told }))).toBe(told);
  });

  it('says so in one line when CHROMIUM_PATH does not run, instead of taking another', async () => {
    program('bin/chromium', 'echo Chromium 1.0');
    await expect(findChromium(env({ CHROMIUM_PATH: join(dir, 'none') }))).rejects.toThrow(/^CHROMIUM_PATH=.* does not run[^\n]*$/);
  });

  it('passes over a stub that does not start', async () => {
    program('bin/chromium', 'echo "please install the snap" >&2; exit 1');
    const real = program('bin/google-chrome', 'echo Google Chrome 3.0');
    expect(await findChromium(env())).toBe(real);
  });

  it('takes the newest revision of Playwright\'s cache', async () => {
    program('.cache/ms-playwright/chromium-999/chrome-linux/chrome', 'echo Chromium 4.0');
    const newest = program('.cache/ms-playwright/chromium-1200/chrome-linux64/chrome', 'echo Chromium 5.0');
    expect(await findChromium(env())).toBe(newest);
  });

  it('finds nothing on an empty machine', async () => {
    if (process.platform !== 'darwin') expect(await findChromium(env())).toBeUndefined();
  });
});
