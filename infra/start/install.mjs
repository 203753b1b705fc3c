// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from './child-process.mjs';
import { Failure } from './failure.mjs';
import { failures, notices, steps } from './messages.mjs';
import { root } from './settings.mjs';

/** @typedef {Record<string, { version?: string, resolved?: string, integrity?: string, optional?: boolean, peer?: boolean, link?: boolean }>} Packages */

const PROGRESS_MS = 500;

/**
 * Whether what npm installed is what the lockfile asks for. Compared by content: times say little
 * after a checkout. npm writes its record last, so an interrupted installation has none.
 * @param {Packages} wanted of package-lock.json
 * @param {Packages} installed of node_modules/.package-lock.json
 */
export function matchesLock(wanted, installed) {
  for (const [where, entry] of Object.entries(installed)) {
    const should = wanted[where];
    if (should === undefined || should.version !== entry.version || should.integrity !== entry.integrity) return false;
  }
  // Optional packages of other platforms are rightly absent, and so are optional peers.
  return Object.entries(wanted).every(
    ([where, entry]) => where === '' || where in installed || entry.optional === true || entry.peer === true,
  );
}

/** @param {string} file @returns {Packages | undefined} */
function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * `npm ci`, when node_modules is missing or not what package-lock.json says.
 * @param {import('./say.mjs').Say} say
 */
export async function ensureInstalled(say) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const installed = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
  if (wanted !== undefined && installed !== undefined && matchesLock(wanted, installed)) return;
  await say.step(steps.install, async (progress) => {
    const all = Object.keys(wanted ?? {}).filter((where) => !wanted?.[where]?.optional && topLevel(where)).length;
    const timer = setInterval(() => progress(notices.packages(Math.min(countInstalled(), all), all)), PROGRESS_MS);
    try {
      await npmCi();
    } finally {
      clearInterval(timer);
    }
  });
}

async function npmCi() {
  // The build needs the development packages, whatever NODE_ENV or the person's npm settings say.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npmCli = process.env.npm_execpath;
  const [file, first] = npmCli?.endsWith('.js') ? [process.execPath, [npmCli]] : ['npm', []];
  const { code, output } = await run(file, [...first, ...args], { cwd: root });
  if (code === 0) return;
  if (code === 'ENOENT') throw new Failure(failures.npmMissing);
  if (/ENOSPC|EDQUOT/.test(output)) throw new Failure(failures.noSpace(root));
  if (/\b(EACCES|EROFS)\b/.test(output)) throw new Failure(failures.notWritable(path.join(root, 'node_modules')));
  throw new Failure(failures.npmFailed(summaryOf(output) || String(code)));
}

/** npm's first two lines of complaint: the code and what it means. @param {string} output */
function summaryOf(output) {
  const lines = output.split('\n').filter((line) => /^npm err(or|!)/i.test(line));
  return lines.slice(0, 2).map((line) => line.replace(/^npm err(or|!)\s*/i, '').trim()).join(' / ');
}

/** @param {string} where */
const topLevel = (where) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(where);

/** npm makes all directories first and fills them later: a package counts once it has its manifest. */
function countInstalled() {
  const modules = path.join(root, 'node_modules');
  try {
    const names = fs.readdirSync(modules).filter((name) => !name.startsWith('.'));
    const packages = names.flatMap((name) => (name.startsWith('@') ? fs.readdirSync(path.join(modules, name)).map((n) => `${name}/${n}`) : [name]));
    return packages.filter((name) => fs.existsSync(path.join(modules, name, 'package.json'))).length;
  } catch {
    return 0;
  }
}
