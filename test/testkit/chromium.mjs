// @ts-check
/**
 * The Chromium that browser tests run in: found on the machine, or obtained. Plain Node, as it runs before anything is
 * installed.
 */
import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const MAC_APPS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];
/** Below `chromium-<revision>/` in Playwright's cache; the layout changed over the years. */
const IN_CACHE = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];
const NO_CHROMIUM =
  'No Chromium: none on PATH or in Playwright\'s cache, and none could be installed. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its executable.';

/**
 * The executable, or undefined when the machine has none.
 * @returns {Promise<string | undefined>}
 * @throws {Error} with one line when CHROMIUM_PATH is set to something that does not run
 */
export async function findChromium(env = process.env) {
  const told = env.CHROMIUM_PATH;
  if (told) {
    if (await runs(told)) return told;
    throw new Error(`CHROMIUM_PATH=${told} does not run. Set it to the executable of a Chromium, or unset it.`);
  }
  for (const candidate of candidates(env)) if (await runs(candidate)) return candidate;
  return undefined;
}

/**
 * The executable, obtained when the machine has none: with apt as root, else with Playwright's installer. The latter
 * downloads from a host that has never been within reach where this was written, so that branch is untried.
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 * @throws {Error} with one clear line when neither way works
 */
export async function ensureChromium(say) {
  const found = await findChromium();
  if (found) return found;
  for (const [what, commands] of waysToObtain()) {
    say(`no Chromium found; trying ${what}`);
    if (!(await allRun(commands))) continue;
    const obtained = await findChromium();
    if (obtained) return obtained;
  }
  throw new Error(NO_CHROMIUM);
}

/** @returns {[what: string, commands: [string, string[]][]][]} */
function waysToObtain() {
  const apt = process.getuid?.() === 0 && onPath('apt-get', process.env) !== undefined;
  const installer = path.resolve(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  return [
    ...(apt
      ? [/** @type {[string, [string, string[]][]]} */ (['apt', [
          ['apt-get', ['update']],
          ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']],
        ]])]
      : []),
    ['Playwright\'s installer', [[process.execPath, [installer, 'install', 'chromium']]]],
  ];
}

/** @param {NodeJS.ProcessEnv} env */
function* candidates(env) {
  for (const name of NAMES) {
    const file = onPath(name, env);
    if (file) yield file;
  }
  if (process.platform === 'darwin') yield* MAC_APPS;
  for (const cache of caches(env)) {
    const revisions = fs.existsSync(cache) ? fs.readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name)) : [];
    revisions.sort((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)));
    for (const revision of revisions) for (const inside of IN_CACHE) yield path.join(cache, revision, inside);
  }
}

/** @param {NodeJS.ProcessEnv} env */
function caches(env) {
  const told = env.PLAYWRIGHT_BROWSERS_PATH;
  if (told && told !== '0') return [told];
  const home = env.HOME || os.homedir();
  return [path.join(env.XDG_CACHE_HOME || path.join(home, '.cache'), 'ms-playwright'), path.join(home, 'Library/Caches/ms-playwright')];
}

/** @param {string} name @param {NodeJS.ProcessEnv} env */
function onPath(name, env) {
  return (env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
}

/** Whether it starts: Ubuntu's `chromium-browser` is a stub that only asks for a snap. @param {string} file */
function runs(file) {
  if (!fs.existsSync(file)) return Promise.resolve(false);
  return new Promise((resolve) => {
    execFile(file, ['--version'], { timeout: 20_000 }, (error, stdout) => resolve(!error && /\d+\.\d+/.test(stdout)));
  });
}

/** @param {[string, string[]][]} commands */
async function allRun(commands) {
  for (const [file, args] of commands) {
    const code = await new Promise((resolve) => {
      const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
      child.on('error', () => resolve(1));
      child.on('exit', resolve);
    });
    if (code !== 0) return false;
  }
  return true;
}
