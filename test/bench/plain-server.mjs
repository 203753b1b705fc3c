// @ts-check
/**
 * The floor to measure against: plain `http` + `pg`, no framework, no session, no rights; the same rows as JSON.
 * Started by the benchmark with DATABASE_URL; prints its port.
 */
import http from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
const COLUMNS = `t.id, t.number, t.version, t.hotline, t.status, t.tier, t.category, t.urgency, t.outside_hours as "outsideHours",
  t.created_at as "createdAt", t.updated_at as "updatedAt", o.display_name as operator, t.caller_number as "callerNumber",
  t.member_name as "memberName", t.facility_name as "facilityName", t.verification_outcome as "verificationOutcome"
  from ticket t join staff o on o.id = t.operator_id`;

const ESCALATION = `e.id, t.number as "ticketNumber", e.discipline, e.status, e.version, e.hand_over as "handOver", e.wishes_referral as "wishesReferral",
  e.told_costs_are_theirs as "toldCostsAreTheirs", e.queued_at as "queuedAt", e.due_at as "dueAt", e.due_counted as "dueCounted", e.waiting_since as "waitingSince",
  e.claimed_at as "claimedAt", e.closed_at as "closedAt", e.outcome, s.display_name as "claimedBy", t.hotline, t.category, t.urgency, t.facility_name as "facilityName"
  from escalation e join ticket t on t.id = e.ticket_id left join staff s on s.id = e.claimed_by`;

/** @param {URLSearchParams} asked */
async function queue(asked) {
  const discipline = asked.get('discipline');
  /** @type {unknown[]} */
  const after = JSON.parse(asked.get('after') ?? '[]');
  const order = `e.urgency_rank, coalesce(e.due_at, timestamptz 'infinity'), e.queued_at, e.id`;
  const { rows } = await pool.query(
    `select ${ESCALATION} where e.status in ('QUEUED', 'CLAIMED', 'REFERRED') ${discipline ? 'and e.discipline = $1' : ''}
     ${after.length > 0 ? `and (${order}) > ($2::smallint, $3::timestamptz, $4::timestamptz, $5::uuid)` : ''} order by ${order} limit 51`,
    [...(discipline ? [discipline] : []), ...after],
  );
  return rows.slice(0, 50);
}

const server = http.createServer(async (request, response) => {
  const asked = new URL(request.url ?? '', 'http://plain').searchParams;
  if (asked.has('queue')) {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(await queue(asked)));
    return;
  }
  const number = decodeURIComponent((request.url ?? '').slice(1));
  const { rows } = number
    ? await pool.query(`select ${COLUMNS} where t.number = $1`, [number])
    : await pool.query(`select ${COLUMNS} where t.hotline = $1 order by t.created_at desc, t.id desc limit 51`, ['EMERGENCY']);
  response.setHeader('content-type', 'application/json').end(JSON.stringify(number ? rows[0] : rows.slice(0, 50)));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ type: 'ready', url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` });
});
process.on('disconnect', () => process.exit(0));
