// @ts-check
/**
 * `npm run bench:verification`: whether the right doctor is found in a register of JMA's size from what a hurried voice
 * says, and how fast. `--members N`, `--claims N` of each kind, `--seconds N` of typing, `--seed N`, `--misses N` printed.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../../../infra/start/install.mjs';
import { createSay } from '../../../infra/start/say.mjs';

const { values } = parseArgs({ options: {
  members: { type: 'string', default: '180000' }, claims: { type: 'string', default: '6000' }, seconds: { type: 'string', default: '30' },
  seed: { type: 'string', default: '11' }, misses: { type: 'string', default: '0' },
} });
const [members, claims, seconds, seed, misses] = [values.members, values.claims, values.seconds, values.seed, values.misses].map(Number);
const LARGEST_OUTPUT = 512 * 1024 * 1024;

await ensureInstalled(createSay(process.stderr));
execFileSync('npx', ['nx', 'run-many', '-t', 'build', '-p', 'api'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NX_DAEMON: 'false' } });
const { graphqlHeaders, program, signIn, startWorld } = await import('../world.mjs');
const { peakMemory } = await import('../load.mjs');
const { findEntries, searcher, tryImpostors } = await import('./accuracy.mjs');
const { claimWithNumber } = await import('./noise.mjs');
const { Random } = await import('./random.mjs');
const { figuresOf, lookUpEntries, takeCalls, typeClaims } = await import('./typing.mjs');

const n = (/** @type {number} */ value, digits = 1) => value.toFixed(digits);
const count = (/** @type {number} */ value) => value.toLocaleString('en');
const met = (/** @type {boolean} */ yes) => (yes ? 'met' : '**NOT MET**');
const percent = (/** @type {number} */ part, /** @type {number} */ whole) => (100 * part) / whole;

console.log(`machine: ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB, ${os.type()} ${os.release()}, Node ${process.version}; load ${n(os.loadavg()[0] ?? 0)} at the start`);
console.log('typists, server and PostgreSQL share these cores\n');
const world = await startWorld();
try {
  const { rows: [size], importSeconds, importMemory } = await importRegister();
  console.log(`register: ${count(size.members)} members, ${count(size.facilities)} facilities, ${count(size.rows)} rows; imported by the command line in ${n(importSeconds)} s${importMemory ? `, ${n(importMemory, 0)} MiB at most` : ''}\n`);
  const { rows: entries } = await world.owner.query(
    `select id, member_number, registry_number, member_name, member_kana, facility_code, facility_name, prefecture, address, phone
     from register_entry order by md5(member_number || facility_code || $1) limit $2`, [String(seed), claims],
  );
  // What the import wrote goes to disk now and not, bit by bit, in the minutes that are measured.
  await world.owner.query('checkpoint');
  const server = await world.startServer();
  try {
    const cookie = await signIn(server.url, 'operator1');
    const headers = graphqlHeaders(cookie);
    const tickets = await takeCalls(server.url, cookie);
    // Speed first: on the quiet server, side by side.
    const typed = entries.slice(0, 2_000).map((entry, at) => claimWithNumber(new Random((seed ?? 0) + at), entry));
    const given = { url: server.url, headers, seconds: seconds ?? 0 };
    const lookups = figuresOf(await lookUpEntries({ ...given, entryIds: entries.map(({ id }) => id) }));
    const typing = figuresOf(await typeClaims({ ...given, claims: typed, tickets }));
    console.log('| 20 operators, 4 keys a second each | requests/s | server p50 ms | server p99 ms | seen p50 ms | seen p99 ms | wanted |\n|---|--:|--:|--:|--:|--:|---|');
    const line = (/** @type {string} */ what, /** @type {typeof typing} */ f, /** @type {string} */ wanted) =>
      console.log(`| ${what} | ${n(f.perSecond, 0)} | ${n(f.p50)} | ${n(f.p99)} | ${n(f.seenP50)} | ${n(f.seenP99)} | ${wanted} |`);
    line('one entry by its id', lookups, '–');
    line('candidates at each key', typing, `p50 ≤ 8, p99 ≤ 40: ${met(typing.p50 <= 8 && typing.p99 <= 40)}`);
    console.log(`| ratio of the medians | | ${n(typing.p50 / lookups.p50)} | | | | ≤ 4: ${met(typing.p50 / lookups.p50 <= 4)} |\n`);

    const { search, stop } = searcher(server.url, headers);
    console.log('| claims | asked | first % | among five % | wanted |\n|---|--:|--:|--:|---|');
    for (const [kind, what, first, five] of /** @type {const} */ ([['with', 'with a number of at most one slip', 99.5, 99.9], ['without', 'kana name and two of facility, address, telephone', 97, 99]])) {
      const found = await findEntries(search, entries, kind, seed ?? 0);
      const [isFirst, isFive] = [percent(found.first, found.asked), percent(found.five, found.asked)];
      console.log(`| ${what} | ${count(found.asked)} | ${n(isFirst, 2)} | ${n(isFive, 2)} | ≥ ${first}, ≥ ${five}: ${met(isFirst >= first && isFive >= five)} |`);
      for (const { claim, entry, at } of found.missed.slice(0, misses)) console.error(at, JSON.stringify(claim), '←', JSON.stringify(entry));
    }
    const impostors = await tryImpostors(search, entries, seed ?? 0);
    console.log(`| impostors, ${count(impostors.asked)} claims of half-true data: proposed as VERIFIED | ${impostors.verified} | | | 0: ${met(impostors.verified === 0)} |`);
    for (const one of impostors.through.slice(0, 10)) console.error(JSON.stringify(one));
    stop();
  } finally {
    await server.stop();
  }
} finally {
  await world.stop();
}

async function importRegister() {
  const file = path.join(os.tmpdir(), `saimado-bench-register-${process.pid}.csv`);
  fs.writeFileSync(file, execFileSync(process.execPath, ['dist/api/command.js', 'register:generate', '--members', String(members), '--seed', '7'], { maxBuffer: LARGEST_OUTPUT }));
  try {
    const began = Date.now();
    const { child, done } = program('dist/api/command.js', world.env, ['register:import', file, '--yes'], 'ignore');
    let importMemory = 0;
    const watch = setInterval(() => { importMemory = Math.max(importMemory, peakMemory(child.pid ?? 0) ?? 0); }, 250);
    await done;
    clearInterval(watch);
    const importSeconds = (Date.now() - began) / 1_000;
    const { rows } = await world.owner.query('select count(distinct member_number)::int as members, count(distinct facility_code)::int as facilities, count(*)::int as rows from register_entry');
    return { rows, importSeconds, importMemory };
  } finally {
    fs.rmSync(file);
  }
}
