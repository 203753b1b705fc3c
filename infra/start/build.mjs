// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from './child-process.mjs';
import { Failure } from './failure.mjs';
import { failures, steps } from './messages.mjs';
import { root } from './settings.mjs';

/** What the two programs are made of. */
const SOURCES = ['apps', 'libs', 'infra/migrations', 'infra/seed', 'nx.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.json'];
const OUTPUTS = ['dist/api/main.js', 'dist/api/migrate.js', 'dist/console/index.html'];
const STAMP = 'dist/.saimado-build';

/**
 * A hash over path, size and time of every file below the given paths. Asking Nx costs seconds even
 * when nothing changed; this costs milliseconds, and Nx decides whenever it differs.
 * @param {string} base
 * @param {readonly string[]} paths relative to base
 */
export function fingerprint(base, paths) {
  const hash = createHash('sha256');
  /** @param {string} relative */
  const visit = (relative) => {
    const absolute = path.join(base, relative);
    const stat = fs.statSync(absolute, { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (!stat.isDirectory()) return void hash.update(`${relative}\0${stat.size}\0${stat.mtimeMs}\n`);
    for (const name of fs.readdirSync(absolute).sort()) {
      if (name !== 'node_modules' && !name.endsWith('.spec.ts')) visit(path.join(relative, name));
    }
  };
  for (const relative of paths) visit(relative);
  return hash.digest('hex');
}

/**
 * Build what changed since the last successful build.
 * @param {import('./say.mjs').Say} say
 */
export async function ensureBuilt(say) {
  const now = fingerprint(root, SOURCES);
  if (OUTPUTS.every((file) => fs.existsSync(path.join(root, file))) && readStamp() === now) return;
  await say.step(steps.build, async () => {
    const nx = path.join(root, 'node_modules/nx/dist/bin/nx.js');
    const { code, output } = await run(process.execPath, [nx, 'run-many', '-t', 'build', '-p', 'api,console'], {
      cwd: root,
      // The bundles are the same in every environment; a NODE_ENV of the person's would change React's.
      env: { ...process.env, NODE_ENV: 'production', NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NO_COLOR: '1' },
    });
    if (code === 0) return;
    if (/ENOSPC|EDQUOT|No space left/i.test(output)) throw new Failure(failures.noSpace(root));
    if (/\b(EACCES|EROFS)\b/.test(output)) throw new Failure(failures.notWritable(root));
    process.stderr.write(output);
    throw new Failure(failures.buildFailed);
  });
  fs.writeFileSync(path.join(root, STAMP), now);
}

function readStamp() {
  try {
    return fs.readFileSync(path.join(root, STAMP), 'utf8');
  } catch {
    return undefined;
  }
}
