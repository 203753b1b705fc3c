import { RingsService } from '@saimado/calls/server/rings.service';
import { newId } from '@saimado/kernel/id';
import { addDays, jstDateOf, type JstDate, jstInstant, weekdayOf } from '@saimado/kernel/jst';
import { RolePools } from '@saimado/platform/database/pools';
import { DataSource } from 'typeorm';
import type { Random } from '../register-generator/random';
import type { DemoUsername } from './accounts';
import type { DemoWorld } from './load';
import { succeeded } from './succeeded';

/** As far back as sessions are kept, so that the server writes these days down when it first starts. */
const DAYS = 6;
const MINUTE = 60_000;

/** Who is there from when to when, and when they take their break; the GUIDELINE line on working days. */
const SHIFTS: readonly { who: DemoUsername; from: string; until: string; lunch: string; weekdaysOnly?: true }[] = [
  { who: 'operator1', from: '05:50', until: '14:30', lunch: '10:30' },
  { who: 'operator2', from: '12:45', until: '21:10', lunch: '17:00' },
  { who: 'guideline1', from: '08:50', until: '18:10', lunch: '12:00', weekdaysOnly: true },
  { who: 'forensics1', from: '09:00', until: '18:00', lunch: '12:15', weekdaysOnly: true },
  { who: 'lawyer1', from: '10:00', until: '17:00', lunch: '13:00', weekdaysOnly: true },
];

/** The last days’ shifts, and the rings of those days that nobody answered: what a day’s curve is drawn from beside the calls. */
export async function loadShifts({ services, people, clock, now }: DemoWorld, random: Random): Promise<void> {
  const days = Array.from({ length: DAYS + 1 }, (_, ago) => addDays(jstDateOf(now), ago - DAYS));
  const shifts = days.flatMap((day) => SHIFTS.filter(({ weekdaysOnly }) => !weekdaysOnly || weekdayOf(day) <= 5).map((shift) => ({ ...shift, id: people[shift.who].staffId, day })))
    .filter(({ day, from }) => jstInstant(day, from) < now);
  const ends = ({ day, until }: { day: JstDate; until: string }): Date => new Date(Math.min(jstInstant(day, until).getTime(), now.getTime()));
  await services.get(RolePools).of('saimado_auth').query(
    `insert into session (id, token_hash, staff_id, created_at, last_seen_at, ended_at, address)
     select id, sha256(gen_random_uuid()::text::bytea), staff_id, created_at, ended_at, ended_at, 'demo' from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[]) as s (id, staff_id, created_at, ended_at)`,
    [shifts.map(() => newId<'session'>()), shifts.map(({ id }) => id), shifts.map(({ day, from }) => jstInstant(day, from)), shifts.map(ends)],
  );
  const breaks = shifts.flatMap((shift) => {
    const from = jstInstant(shift.day, shift.lunch).getTime() + random.between(-10, 10) * MINUTE;
    return [{ id: shift.id, at: from, choice: 'AWAY', reason: 'BREAK' }, { id: shift.id, at: from + 45 * MINUTE, choice: 'AVAILABLE', reason: null }];
  }).filter(({ at }) => at < now.getTime());
  await services.get(DataSource).query(
    'insert into agent_choice (staff_id, at, choice, reason) select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[])',
    [breaks.map(({ id }) => id), breaks.map(({ at }) => new Date(at)), breaks.map(({ choice }) => choice), breaks.map(({ reason }) => reason)],
  );
  const rings = services.get(RingsService);
  for (const day of days) {
    for (const hotline of ['EMERGENCY', 'EMERGENCY', 'GUIDELINE'] as const) {
      const at = jstInstant(day, '09:00').getTime() + random.between(0, 540) * MINUTE;
      if ((hotline === 'GUIDELINE' && weekdayOf(day) > 5) || at > now.getTime() - 5 * MINUTE) continue;
      const { call } = await clock.at(new Date(at), async () => succeeded(await rings.ring(people.supervisor1, { key: newId(), hotline })));
      // What nobody gives up is left ringing, and so is missed a minute later; the sweep by the real clock may have found it so already.
      if (random.chance(0.6)) await clock.at(new Date(at + random.between(8, 50) * 1_000), () => rings.abandon(people.supervisor1, { key: newId(), callId: call.id }));
    }
  }
}
