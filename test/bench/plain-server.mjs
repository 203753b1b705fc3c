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

const server = http.createServer(async (request, response) => {
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
