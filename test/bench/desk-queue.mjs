// @ts-check
/** The page of tier 2's queue with thousands of open escalations, beside plain SQL. */
import { load } from './load.mjs';
import { graphql, graphqlHeaders, program, signIn } from './world.mjs';

/** @typedef {Awaited<ReturnType<typeof import('./world.mjs').startWorld>>} World */

export const FIELDS = `id ticketNumber discipline status claimedBy claimedByMe dueAt dueCounted waitingSince version hotline category urgency facilityName
  handOver wishesReferral toldCostsAreTheirs queuedAt claimedAt closedAt outcome`;
export const PAGE = `query ($discipline: Discipline, $after: String) {
  escalations(discipline: $discipline, status: [QUEUED, CLAIMED, REFERRED], first: 50, after: $after) { edges { cursor node { ${FIELDS} } } pageInfo { hasNextPage endCursor } }
}`;

/** Open escalations of both disciplines by SQL, one in three of them held, each with a clock of which all was told. @param {import('pg').Pool} owner @param {number} count up to 9,999 */
export async function fillDesk(owner, count) {
  await owner.query('truncate ticket cascade');
  await owner.query(
    `with t as (
       insert into ticket (id, number, hotline, status, tier, category, urgency, disciplines, outside_hours, received_at, created_at, updated_at, operator_id, facility_name)
       select gen_random_uuid(), '9900-' || lpad(n::text, 4, '0'), 'EMERGENCY', 'ESCALATED', 'TIER_2', 'RANSOMWARE', (array['CRITICAL','HIGH','NORMAL','LOW'])[1 + n % 4],
              array[(array['FORENSICS','LEGAL'])[1 + n / 4 % 2]], false, at, at, at, (select id from staff where username = 'operator1'), '医療法人社団 青空会 青空クリニック'
       from generate_series(1, $1::int) n, lateral (select now() - n * interval '1 minute') as moment(at) returning id, operator_id, created_at as at, urgency, disciplines[1] as discipline),
     e as (
       insert into escalation (id, ticket_id, discipline, status, hand_over, wishes_referral, told_costs_are_theirs, queued_at, queued_by, due_at, due_counted, claimed_by, claimed_at)
       select gen_random_uuid(), t.id, t.discipline, case when held then 'CLAIMED' else 'QUEUED' end, '電子カルテの画面に身代金の要求。院内LANから切り離し済み。', false, false, at, operator_id,
              at + interval '8 hours', 'CLOCK', case when held then s.id end, case when held then at end
       from t join staff s on s.username = case t.discipline when 'LEGAL' then 'lawyer1' else 'forensics1' end, lateral (select hashtext(t.id::text) % 3 = 0) as h(held) returning id, ticket_id, queued_at, due_at)
     insert into escalation_target (id, escalation_id, kind, urgency, minutes, counted, warn_before, started_at, due_at, warn_at, warned_at, missed_at)
     select gen_random_uuid(), e.id, 'FIRST_CONTACT', t.urgency, 480, 'CLOCK', 15, e.queued_at, e.due_at, e.due_at, e.due_at, e.due_at from e join t on t.id = e.ticket_id`,
    [count],
  );
  await owner.query('analyze ticket, escalation, escalation_target');
}

/** @param {World} world @param {number} count @param {number} seconds */
export async function benchQueue(world, count, seconds) {
  await fillDesk(world.owner, count);
  const server = await world.startServer();
  const { child, ready } = program('test/bench/plain-server.mjs', { DATABASE_URL: world.postgres.ownerUrl });
  const plain = await ready;
  try {
    const cookies = { specialist: await signIn(server.url, 'forensics2'), supervisor: await signIn(server.url, 'supervisor1') };
    /** @type {string | null} */
    let after = null;
    for (let read = 0; read < count / 2 * 0.8; read += 50) after = (await graphql(server.url, cookies.specialist, PAGE, { after }))['escalations'].pageInfo.endCursor;
    const { rows: [last] } = await world.owner.query(
      `select urgency_rank, due_at, queued_at, id from escalation where discipline = 'FORENSICS' order by urgency_rank, due_at, queued_at, id offset $1 limit 1`, [Math.ceil(count / 2 * 0.8 / 50) * 50 - 1]);
    const rows = [];
    for (const [what, cookie, variables, floor] of /** @type {const} */ ([
      ['first page of a discipline', cookies.specialist, {}, { discipline: 'FORENSICS' }],
      ['a page four fifths down', cookies.specialist, { after }, { discipline: 'FORENSICS', after: JSON.stringify([last.urgency_rank, last.due_at, last.queued_at, last.id]) }],
      ['first page of both disciplines', cookies.supervisor, {}, {}],
    ])) {
      const text = JSON.stringify({ query: PAGE, variables });
      rows.push({
        what: `${what}, ${count.toLocaleString('en')} open`,
        floor: await load({ url: `${plain.url}/?${new URLSearchParams({ queue: '1', ...floor }).toString()}`, method: 'GET', seconds }),
        ours: await load({ url: `${server.url}/graphql`, headers: graphqlHeaders(cookie), body: () => text, seconds }),
      });
    }
    return rows;
  } finally {
    child.kill();
    await server.stop();
  }
}
