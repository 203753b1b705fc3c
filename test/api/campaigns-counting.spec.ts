import { facilityCount, foldFacilityName, type Sighting, type Traces, within } from '@saimado/campaigns/domain/campaigns';
import { WITHIN_SQL } from '@saimado/campaigns/server/sightings';
import { type App, startApp } from '@test/testkit/world';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const START = Date.parse('2026-06-10T10:00:00+09:00');
interface Met { hour: number; code: string | null; phone: string | null; name: string | null; outcome: 'VERIFIED' | 'PROVISIONAL' }
const anyMet = fc.record({
  hour: fc.integer({ min: 0, max: 100 }), code: fc.constantFrom(null, 'F1', 'F2', 'F3'), phone: fc.constantFrom(null, '0311111111', '0322222222'),
  name: fc.constantFrom(null, 'さくら医院', 'さくら　医院', 'ＡＢＣ clinic', 'abc clinic'), outcome: fc.constantFrom('VERIFIED' as const, 'PROVISIONAL' as const),
});

describe('facilities counted by the database', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** Tickets by the superuser's hand: faster than calls, and with histories that no call has. */
  async function plant(value: string, all: readonly Met[]): Promise<Sighting[]> {
    const [staff] = await app.sql<{ id: string }>(`select id from staff where username = 'operator1'`);
    const sightings: Sighting[] = [];
    for (const { hour, code, phone, name, outcome } of all) {
      const ticketId = randomUUID();
      const at = new Date(START + hour * 3_600_000);
      await app.sql(
        `insert into ticket (id, number, hotline, status, outside_hours, received_at, created_at, updated_at, operator_id, caller_number, facility_name)
         values ($1, $2, 'EMERGENCY', 'OPEN', false, $3, $3, $3, $4, $5, $6)`, [ticketId, ticketId, at, staff!.id, phone, name]);
      await app.sql(
        `insert into verification (id, ticket_id, at, by_id, relation, claim, outcome, rule, entry, evidence, rules_version)
         values ($1, $2, $3, $4, 'MEMBER', '{}', $5, 'x', $6, '[]', 'x')`, [randomUUID(), ticketId, at, staff!.id, outcome, code && JSON.stringify({ facilityCode: code })]);
      await app.sql(`insert into indicator (id, ticket_id, kind, typed, value, at, by_id) values ($1, $2, 'PHONE', 'x', $3, $4, $5)`, [randomUUID(), ticketId, value, at, staff!.id]);
      sightings.push({
        kind: 'PHONE', value, ticketId, at, facilityCode: outcome === 'VERIFIED' ? code : null, callerNumber: phone, facilityName: name && foldFacilityName(name),
      });
    }
    return sightings;
  }

  it('are those that the rule counts, whatever was verified, said and dialled', async () => {
    let run = 0;
    await fc.assert(fc.asyncProperty(fc.array(anyMet, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 100 }), async (all, hour, hours) => {
      const value = `+8150${String((run += 1)).padStart(8, '0')}`;
      const sightings = await plant(value, all);
      const until = new Date(START + hour * 3_600_000);
      const counted = await app.sql<Traces>(WITHIN_SQL, ['PHONE', value, until, hours]);
      expect(facilityCount(counted)).toBe(facilityCount(within(sightings, until, hours)));
    }), { numRuns: 60 });
  });

  it('takes less than 10 ms among 100,000 sightings', async () => {
    const [staff] = await app.sql<{ id: string }>(`select id from staff where username = 'operator1'`);
    await app.sql(`alter table ticket disable trigger all; alter table indicator disable trigger all`);
    await app.sql(`
      with made as (
        insert into ticket (id, number, hotline, status, outside_hours, received_at, created_at, updated_at, operator_id, caller_number)
        select gen_random_uuid(), 'bulk-' || n, 'EMERGENCY', 'CLOSED', false, at, at, at, $1, '03' || lpad((n % 30000)::text, 8, '0')
        from (select n, $2::timestamptz - n * interval '5 minutes' as at from generate_series(1, 100000) n) calls returning id, received_at, number)
      insert into indicator (id, ticket_id, kind, typed, value, at, by_id)
      select gen_random_uuid(), id, 'PHONE', 'x', '+8150' || lpad((substr(number, 6)::int % 500)::text, 8, '9'), received_at, $1 from made`, [staff!.id, new Date(START)]);
    await app.sql('analyze indicator; analyze ticket; analyze verification');
    const times: number[] = [];
    for (let n = 0; n < 5; n++) {
      const [plan] = await app.sql<{ 'QUERY PLAN': { 'Execution Time': number }[] }>(`explain (analyze, format json) ${WITHIN_SQL}`, ['PHONE', '+815099999007', new Date(START), 24 * 31]);
      times.push(plan!['QUERY PLAN'][0]!['Execution Time']);
      expect(JSON.stringify(plan)).toContain('indicator_seen');
    }
    expect(Math.min(...times)).toBeLessThan(10);
  }, 120_000);
});
