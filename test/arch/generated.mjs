// @ts-check
/**
 * Whether the committed schema and typed documents are what the sources give: both are generated anew, into a
 * temporary copy, and compared. Needs the built API, which prints its schema.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(import.meta.dirname, '../..');
const contract = path.join(root, 'libs/contract');
const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'saimado-generated-'));

try {
  const emitted = run([path.join(root, 'dist/api/emit-schema.js')], root);
  // The generator resolves its paths by the current directory, so a copy of its inputs writes into the copy.
  fs.cpSync(contract, path.join(copy, 'libs/contract'), { recursive: true });
  fs.rmSync(path.join(copy, 'libs/contract/generated'), { recursive: true, force: true });
  fs.writeFileSync(path.join(copy, 'libs/contract/schema.graphql'), emitted);
  fs.copyFileSync(path.join(root, 'package.json'), path.join(copy, 'package.json'));
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  run([path.join(root, 'node_modules/@graphql-codegen/cli/esm/bin.js'), '--config', 'libs/contract/codegen.config.ts'], copy);

  const stale = [
    ...(emitted.trim() === fs.readFileSync(path.join(contract, 'schema.graphql'), 'utf8').trim() ? [] : ['libs/contract/schema.graphql']),
    ...differing(path.join(contract, 'generated'), path.join(copy, 'libs/contract/generated')).map((file) => `libs/contract/generated/${file}`),
  ];
  for (const file of stale) console.error(`${file} is not what the sources give`);
  if (stale.length > 0) console.error('run `npm run generate` and commit the result');
  process.exitCode = stale.length > 0 ? 1 : 0;
} finally {
  fs.rmSync(copy, { recursive: true, force: true });
}

/** @param {string[]} args @param {string} cwd */
function run(args, cwd) {
  return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64 << 20 });
}

/** Files that only one of two folders has, or that differ. @param {string} one @param {string} other */
function differing(one, other) {
  const names = new Set([...list(one), ...list(other)]);
  const read = (/** @type {string} */ file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined);
  return [...names].filter((name) => read(path.join(one, name)) !== read(path.join(other, name))).sort();
}

/** @param {string} folder @returns {string[]} */
function list(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => fs.statSync(path.join(folder, name)).isFile());
}
