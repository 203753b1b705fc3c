// @ts-check
/** Looking a caller up in the register while they speak, at the demo's size and at a large one. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { load } from './load.mjs';
import { graphqlHeaders, program, signIn } from './world.mjs';

const QUERY = `query ($claim: CallerClaimInput!) { registerCandidates(claim: $claim) {
  entryId memberName memberNumber registryNumber facilityName facilityAddress entitlement { status rule } evidence { field grade rule } } }`;
const LARGEST_OUTPUT = 512 * 1024 * 1024;

/** @param {Awaited<ReturnType<typeof import('./world.mjs').startWorld>>} world @param {number} members @param {number} seconds */
export async function benchCandidates(world, members, seconds) {
  const file = path.join(os.tmpdir(), `saimado-bench-register-${process.pid}.csv`);
  fs.writeFileSync(file, execFileSync(process.execPath, ['dist/api/command.js', 'register:generate', '--members', String(members), '--seed', '7'], { maxBuffer: LARGEST_OUTPUT }));
  const began = Date.now();
  await program('dist/api/command.js', world.env, ['register:import', file, '--yes']).done;
  const importSeconds = (Date.now() - began) / 1_000;
  fs.rmSync(file);
  const { rows: entries } = await world.owner.query(
    `select member_name, member_kana, facility_name, address, registry_number from register_entry order by md5(id::text) limit 200`,
  );
  const server = await world.startServer();
  try {
    const headers = graphqlHeaders(await signIn(server.url, 'operator1'));
    /** @type {Record<string, (entry: Record<string, string>) => Record<string, string | undefined>>} */
    const claims = {
      'registry number': (entry) => ({ registryNumber: entry['registry_number'] }),
      'kana, first half': (entry) => ({ memberKana: entry['member_kana']?.slice(0, 4) }),
      'name and facility': (entry) => ({ memberName: entry['member_name'], facilityName: entry['facility_name']?.slice(-6) }),
    };
    const rows = [];
    for (const [what, claim] of Object.entries(claims)) {
      const figures = await load({
        url: `${server.url}/graphql`, headers, seconds, connections: 2,
        body: (turn) => JSON.stringify({ query: QUERY, variables: { claim: claim(entries[turn % entries.length]) } }),
      });
      rows.push({ what: `${what}, ${members.toLocaleString('en')} members`, figures });
    }
    return { rows, importSeconds };
  } finally {
    await server.stop();
  }
}
