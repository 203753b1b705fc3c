// @ts-check
/**
 * `npm test`: everything that must hold, on a machine that may have nothing but Node. The last line is
 * `N passed, N failed`; every check and every test counts as one, and nothing is skipped silently.
 *
 *   npm test -- --only unit,lint     some of it (see `steps`)
 *   npm test -- --only api calls     specs whose path has "calls"
 */
import '../infra/start/require-node.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { explain } from '../infra/start/failure.mjs';
import { ensureInstalled } from '../infra/start/install.mjs';
import { createSay } from '../infra/start/say.mjs';
import { ensureChromium } from './testkit/chromium.mjs';
import { runProgram, stopPrograms } from './testkit/programs.mjs';
import { schedule } from './testkit/schedule.mjs';
import { tally } from './testkit/tally.mjs';

/** @typedef {import('./testkit/tally.mjs').Count} Count */

const root = path.resolve(import.meta.dirname, '..');
const bin = (/** @type {string} */ file) => path.join(root, 'node_modules', file);
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'saimado-test-'));
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };

const { values, positionals } = parseArgs({ options: { only: { type: 'string', multiple: true } }, allowPositionals: true });

/** @type {Count} */
const passed = { passed: 1, failed: 0 };
/** @type {Count} */
const failed = { passed: 0, failed: 1 };

/**
 * The steps in the order in which they are begun. `after` waits until those have ended, well or not; `needs` gives up
 * when one of those failed. A step takes one of two slots, or both where it uses every core by itself.
 * @type {import('./testkit/schedule.mjs').Step<Count>[]}
 */
const all = [
  { name: 'build', run: build },
  { name: 'types', run: () => program([bin('typescript/bin/tsc'), '-p', 'tsconfig.json', '--pretty']) },
  // ESLint and Nx's build both write Nx's project graph, so they take turns.
  { name: 'lint', after: ['build'], run: () => program([bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']) },
  { name: 'unit', after: ['lint'], slots: 2, run: () => specs('unit') },
  { name: 'generated', needs: ['build'], run: () => program([path.join(root, 'test/arch/generated.mjs')]) },
  { name: 'chromium', slots: 2, run: chromium },
  { name: 'api', needs: ['build'], slots: 2, run: () => specs('api') },
  { name: 'browser', needs: ['build', 'chromium'], slots: 2, run: () => specs('browser') },
];

async function main() {
  await ensureInstalled(createSay(process.stdout));
  const { results } = await schedule(chosen(), 2, {
    failed: (count) => count.failed > 0,
    begins: (name) => console.log(`▶ ${name}`),
    ends: (name, count, ms) => console.log(`${count.failed ? '✖' : '✔'} ${name} ${(ms / 1000).toFixed(1)} s${count.failed ? ` — ${count.failed} failed` : ''}`),
    gaveUp: (name, because) => (console.log(`✖ ${name} could not run, as ${because} failed`), failed),
    broke: (name, error) => (console.error(`${name}: ${explain(error)}`), failed),
  });
  const bad = [...results].filter(([, count]) => count.failed).map(([name]) => name);
  if (bad.length > 0) console.log(`\nfailed: ${bad.join(', ')}`);
  return [...results.values()].reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), { passed: 0, failed: 0 });
}

/** The steps asked for, with what they need; all of them without `--only`. */
function chosen() {
  const asked = (values.only ?? []).flatMap((value) => value.split(','));
  const unknown = asked.filter((name) => !all.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`no step ${unknown.join(', ')}; there are ${all.map((step) => step.name).join(', ')}`);
  if (asked.length === 0) return all;
  const wanted = new Set(asked);
  for (const step of [...all].reverse()) if (wanted.has(step.name)) for (const need of step.needs ?? []) wanted.add(need);
  return all.filter((step) => wanted.has(step.name));
}

async function build() {
  const script = `
    import { ensureBuilt } from './infra/start/build.mjs';
    import { runMain } from './infra/start/failure.mjs';
    import { createSay } from './infra/start/say.mjs';
    await runMain(async () => (await ensureBuilt(createSay(process.stdout)), 0));`;
  return program(['--input-type=module', '--eval', script]);
}

async function chromium() {
  // Pictures of an earlier run's failures would only mislead.
  fs.rmSync(path.join(root, 'test/.artifacts'), { recursive: true, force: true });
  env.CHROMIUM_PATH = await ensureChromium((line) => console.log(line));
  return passed;
}

/** @param {string[]} args for node @returns {Promise<Count>} what it printed is shown where it failed */
async function program(args) {
  const { code, output } = await runProgram(args, { cwd: root, env, show: 'afterwards' });
  if (code !== 0) process.stdout.write(output);
  return code === 0 ? passed : failed;
}

/** @param {'unit' | 'api' | 'browser'} project */
async function specs(project) {
  const report = path.join(temporary, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // A story through the server waits more than it computes: two at once even on two cores. A browser keeps both busy by itself.
  const workers = `--maxWorkers=${Math.max(project === 'browser' ? 1 : 2, os.availableParallelism() - 1)}`;
  const { code, output } = await runProgram([bin('vitest/vitest.mjs'), 'run', '--project', project, workers, ...reporters, ...positionals], {
    cwd: root, env, show: project === 'unit' ? 'afterwards' : 'live',
  });
  process.stdout.write(output);
  return tally(report, code, (line) => console.error(`${project}: ${line}`));
}

/** @param {number} code */
function finish(code) {
  fs.rmSync(temporary, { recursive: true, force: true });
  process.exit(code);
}

let interrupted = false;
for (const [signal, code] of /** @type {const} */ ([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]])) {
  process.once(signal, () => {
    interrupted = true;
    void stopPrograms().then(() => finish(code));
  });
}

try {
  const total = await main();
  // What was broken off has no tally.
  if (!interrupted) process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`, () => finish(total.failed > 0 ? 1 : 0));
} catch (error) {
  console.error(explain(error));
  if (!interrupted) process.stdout.write('\n0 passed, 1 failed\n', () => finish(1));
}
