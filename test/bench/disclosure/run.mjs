// @ts-check
/**
 * `npm run bench:disclosure`: attackers who know only what is published try what period reports withhold, and how much the
 * reports still say. `--histories N` of six small releases, `--first N` seed, `--years 400,400,1200` tickets a month of
 * years with the whole catalogue, `--releases 16` of them without the year itself. A process for each core.
 */
import { fork } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

/** @typedef {import('./measure.ts').HistoriesSeen} HistoriesSeen */
/** @typedef {import('./measure.ts').FullSize} FullSize */
/** @typedef {{ kind: 'histories', from: number, to: number } | { kind: 'year', perMonth: number, seed: number, releases: number }} Order */

const { values } = parseArgs({ options: { histories: { type: 'string', default: '10000' }, first: { type: 'string', default: '1000' }, years: { type: 'string', default: '400,400,1200' }, releases: { type: 'string', default: '17' } } });
const PIECE = 50;

if (process.send) {
  const { module } = /** @type {{ module: typeof import('./measure.ts') }} */ (await runnerImport(fileURLToPath(new URL('./measure.ts', import.meta.url)), { resolve: { tsconfigPaths: true }, logLevel: 'error' }));
  process.on('message', (/** @type {Order} */ order) => {
    const work = order.kind === 'year' ? module.attackYear(order.perMonth, order.seed, order.releases) : module.attackHistories(order.from, order.to, () => {});
    work.then((result) => process.send?.(result), (error) => { console.error(error); process.exit(1); });
  });
} else {
  const n = (/** @type {number} */ value, digits = 1) => value.toFixed(digits);
  const count = (/** @type {number} */ value) => value.toLocaleString('en');
  const percent = (/** @type {number} */ part, /** @type {number} */ whole) => `${n((100 * part) / whole)} %`;
  console.log(`machine: ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${n(os.totalmem() / 2 ** 30, 0)} GiB, Node ${process.version}; load ${n(os.loadavg()[0] ?? 0)} at the start\n`);
  const years = values.years.split(',').map(Number).filter(Boolean);
  const [first, histories] = [Number(values.first), Number(values.histories)];
  const began = performance.now();
  /** @type {Order[]} */
  const orders = [
    ...years.map((perMonth, index) => /** @type {const} */ ({ kind: 'year', perMonth, seed: index + 1, releases: Number(values.releases) })),
    ...Array.from({ length: Math.ceil(histories / PIECE) }, (_, piece) => /** @type {const} */ ({ kind: 'histories', from: first + piece * PIECE, to: first + Math.min(histories, (piece + 1) * PIECE) })),
  ];
  const results = await shareOut(orders);
  const seen = /** @type {HistoriesSeen[]} */ (results.slice(years.length));
  const sum = (/** @type {(one: HistoriesSeen) => number} */ of) => seen.reduce((all, one) => all + of(one), 0);

  console.log('| attacked | releases | not publishable | figures to hide | found out | attackers’ own mistakes |\n|---|--:|--:|--:|--:|--:|');
  if (histories > 0) console.log(`| ${count(sum((one) => one.histories))} random histories of six releases | ${count(sum((one) => one.releases))} | ${count(sum((one) => one.refused))} | ${count(sum((one) => one.questions))} | ${sum((one) => one.violations)} | ${sum((one) => one.mistaken)} |`);
  const full = /** @type {FullSize[]} */ (results.slice(0, years.length));
  full.forEach((year, index) => console.log(`| a year, ${years[index]} tickets a month, whole catalogue | ${year.releases.length} | ${year.refused} | ${count(year.questions)} | ${year.violations} (without secondary suppression ${count(year.unprotected)} in the first four) | ${year.mistaken} |`));
  if (histories > 0) console.log(`\nwho rightly guesses that a correction changed no count by more than three finds something in ${sum((one) => one.guessed)} histories`);
  const failing = seen.flatMap((one) => one.failing);
  if (failing.length > 0) console.log(`\nseeds that failed: ${failing.join(', ')}`);

  if (full.length > 0) console.log('\n| share of the cells that are not empty which is published | months | quarters | year | naive: no table or row with a cell to hide: months | quarters | year |\n|---|--:|--:|--:|--:|--:|--:|');
  full.forEach((year, index) => {
    const share = (/** @type {string} */ kind, /** @type {'said' | 'naive'} */ what) => {
      const some = year.releases.filter(({ period }) => period.kind === kind);
      return percent(some.reduce((all, one) => all + one[what], 0), some.reduce((all, one) => all + one.cells, 0));
    };
    const KINDS = ['MONTH', 'QUARTER', 'YEAR'];
    console.log(`| ${years[index]} tickets a month | ${KINDS.map((kind) => share(kind, 'said')).join(' | ')} | ${KINDS.map((kind) => share(kind, 'naive')).join(' | ')} |`);
  });
  if (full.length > 0) console.log('\n| seconds to protect and attack a draft | first month | last month | last quarter | year | the attackers of this bench, all releases |\n|---|--:|--:|--:|--:|--:|');
  full.forEach((year, index) => {
    const seconds = (/** @type {string} */ kind, at = -1) => n((year.releases.filter(({ period }) => period.kind === kind).at(at)?.ms ?? NaN) / 1000);
    console.log(`| ${years[index]} tickets a month | ${seconds('MONTH', 0)} | ${seconds('MONTH')} | ${seconds('QUARTER')} | ${seconds('YEAR')} | ${n(year.attackMs / 1000)} |`);
  });
  console.log(`\n${n((performance.now() - began) / 60_000)} minutes in all`);
}

/** @param {readonly Order[]} orders @returns {Promise<unknown[]>} in the same order */
async function shareOut(orders) {
  /** @type {unknown[]} */
  const results = [];
  let [next, done] = [0, 0];
  await Promise.all(Array.from({ length: Math.min(os.cpus().length, orders.length) }, () => new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url));
    let at = -1;
    const give = () => {
      at = next++;
      if (at >= orders.length) child.disconnect();
      else child.send(/** @type {Order} */ (orders[at]));
    };
    child.on('message', (result) => {
      results[at] = result;
      done += 1;
      if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${orders.length} `);
      give();
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(undefined) : reject(new Error(`a worker ended with ${code}`))));
    give();
  })));
  return results;
}
