import type { App } from '../world';

let planted = 0;

/** Escalations that wait for forensics, in bulk, by the superuser's hand: what is done with them matters, not how they came about. */
export async function plantEscalations(app: App, count: number): Promise<string[]> {
  planted += 1;
  const rows = await app.sql<{ id: string }>(
    `with t as (
       insert into ticket (id, number, hotline, status, tier, urgency, disciplines, outside_hours, received_at, created_at, updated_at, operator_id)
       select gen_random_uuid(), lpad($1::text, 4, '0') || '-' || lpad(n::text, 4, '0'), 'EMERGENCY', 'ESCALATED', 'TIER_2', (array['CRITICAL','HIGH','NORMAL','LOW'])[1 + n % 4],
              array['FORENSICS'], false, now(), now(), now(), (select id from staff where username = 'operator1')
       from generate_series(1, $2::int) n returning id, operator_id)
     insert into escalation (id, ticket_id, discipline, status, hand_over, wishes_referral, told_costs_are_theirs, queued_at, queued_by)
     select gen_random_uuid(), id, 'FORENSICS', 'QUEUED', '引継ぎ', false, false, now(), operator_id from t returning id`,
    [9_000 + planted, count],
  );
  return rows.map(({ id }) => id);
}
