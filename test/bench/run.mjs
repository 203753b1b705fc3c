// @ts-check
/**
 * `npm run bench`: figures side by side in one run, on this machine. Quote ratios and medians, not single times.
 * `--seconds N` lengthens each measurement.
 */
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../../infra/start/install.mjs';
import { createSay } from '../../infra/start/say.mjs';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '4' } } });
const seconds = Number(values.seconds);

await ensureInstalled(createSay(process.stderr));
execFileSync('npx', ['nx', 'run-many', '-t', 'build', '-p', 'api,console'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NX_DAEMON: 'false' } });
const { startWorld } = await import('./world.mjs');
const { benchTickets } = await import('./tickets.mjs');
const { benchEvents } = await import('./events.mjs');
const { benchQueue } = await import('./desk-queue.mjs');
const { benchClaims } = await import('./desk-claims.mjs');

const n = (/** @type {number} */ value, digits = 1) => value.toFixed(digits);
const mib = (/** @type {number | null} */ value) => (value === null ? '–' : `${value.toFixed(0)} MiB`);

console.log(`machine: ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB, ${os.type()} ${os.release()}, Node ${process.version}`);
console.log('load generator, server and PostgreSQL share these cores\n');
const world = await startWorld();
try {
  console.log('| tickets (8 connections) | GraphQL req/s | p50 ms | p99 ms | pg + http req/s | p50 ms | p99 ms | ratio of p50 |');
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|');
  for (const count of [1_000, 100_000]) {
    const { rows, memory, plainMemory } = await benchTickets(world, count, seconds);
    for (const { what, ours, floor } of rows) {
      console.log(`| ${what} | ${n(ours.perSecond, 0)} | ${n(ours.p50)} | ${n(ours.p99)} | ${n(floor.perSecond, 0)} | ${n(floor.p50)} | ${n(floor.p99)} | ${n(ours.p50 / floor.p50)} |`);
    }
    console.log(`| peak memory, ${count.toLocaleString('en')} tickets | ${mib(memory)} | | | ${mib(plainMemory)} | | | |`);
  }
  const events = await benchEvents(world, 200, 200);
  console.log('\n| from a mutation to the event, 200 sockets | p50 ms | p99 ms |\n|---|--:|--:|');
  console.log(`| first socket | ${n(events.first.p50)} | ${n(events.first.p99)} |`);
  console.log(`| last socket | ${n(events.all.p50)} | ${n(events.all.p99)} |`);
  console.log('\n| tier 2’s queue (8 connections) | GraphQL req/s | p50 ms | p99 ms | pg + http req/s | p50 ms | p99 ms | ratio of p50 |');
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|');
  for (const { what, ours, floor } of await benchQueue(world, 5_000, seconds)) {
    console.log(`| ${what} | ${n(ours.perSecond, 0)} | ${n(ours.p50)} | ${n(ours.p99)} | ${n(floor.perSecond, 0)} | ${n(floor.p50)} | ${n(floor.p99)} | ${n(ours.p50 / floor.p50)} |`);
  }
  console.log('\n| from a claim to the other desks, 200 of them, 5,000 open | p50 ms | p99 ms |\n|---|--:|--:|');
  const WORDS = { first: 'first desk', each: 'each desk', last: 'last desk', screen: 'painted in a Chromium', reread: 'page read again by all' };
  for (const reread of [false, true]) {
    for (const [what, { p50, p99 }] of Object.entries(await benchClaims(world, { desks: 200, turns: reread ? 10 : 100, reread }))) {
      console.log(`| ${WORDS[/** @type {keyof typeof WORDS} */ (what)]}${reread ? ', all reading their page again' : ''} | ${n(p50)} | ${n(p99)} |`);
    }
  }
} finally {
  await world.stop();
}
