// @ts-check
/** Ticket list of 50 and one ticket: GraphQL with session, rights and validation, against plain pg + http with none. */
import { load, peakMemory } from './load.mjs';
import { graphql, graphqlHeaders, newKey, program, signIn } from './world.mjs';

const FIELDS = 'id number version hotline status tier category urgency outsideHours createdAt updatedAt operator callerNumber memberName facilityName verificationOutcome';
const LIST = `{ tickets(first: 50, hotline: EMERGENCY) { edges { node { ${FIELDS} } } pageInfo { hasNextPage endCursor } } }`;
const ONE = `query ($number: String!) { ticket(number: $number) { ${FIELDS} } }`;
const ACCEPT = 'mutation ($input: AcceptCallInput!) { acceptCall(input: $input) { ... on CallAccepted { ticket { number } } } }';

/** Rows by SQL: the benchmark reads them only. @param {import('pg').Pool} owner @param {number} count */
export async function fillTickets(owner, count) {
  await owner.query(
    `insert into ticket (id, number, hotline, status, tier, category, urgency, outside_hours, received_at, created_at, updated_at, operator_id,
                         caller_number, member_name, facility_name, verification_outcome, search_text)
     select gen_random_uuid(), 'bench-' || n || '-' || $1, 'EMERGENCY', 'CLOSED', 'TIER_1', 'SUPPORT_SCAM', 'NORMAL', false, at, at, at,
            (select id from staff where username = 'operator1'), '0312345678', '髙橋 太郎', '医療法人社団 青空会 青空クリニック', 'VERIFIED', ''
     from generate_series(1, $1) n, lateral (select timestamptz '2026-01-01 09:00+09' + n * interval '1 minute') as moment(at)`,
    [count],
  );
  await owner.query('analyze ticket');
}

/** @param {Awaited<ReturnType<typeof import('./world.mjs').startWorld>>} world @param {number} count @param {number} seconds */
export async function benchTickets(world, count, seconds) {
  await world.owner.query('truncate ticket cascade');
  await fillTickets(world.owner, count);
  const server = await world.startServer();
  const { child, ready } = program('test/bench/plain-server.mjs', { DATABASE_URL: world.postgres.ownerUrl });
  const plain = await ready;
  try {
    const cookie = await signIn(server.url, 'operator1');
    const accepted = await graphql(server.url, cookie, ACCEPT, { input: { key: newKey(), hotline: 'EMERGENCY' } });
    const { number } = accepted['acceptCall'].ticket;
    const asked = { url: `${server.url}/graphql`, headers: graphqlHeaders(cookie), seconds };
    const rows = [];
    for (const [what, query, variables, address] of /** @type {const} */ ([
      ['list of 50', LIST, {}, plain.url], ['one ticket', ONE, { number }, `${plain.url}/${number}`],
    ])) {
      const text = JSON.stringify({ query, variables });
      const floor = await load({ url: address, method: 'GET', seconds });
      const ours = await load({ ...asked, body: () => text });
      rows.push({ what: `${what}, ${count.toLocaleString('en')} tickets`, ours, floor });
    }
    return { rows, memory: peakMemory(server.pid), plainMemory: peakMemory(child.pid ?? 0) };
  } finally {
    child.kill();
    await server.stop();
  }
}
