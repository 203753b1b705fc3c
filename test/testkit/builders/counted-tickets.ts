import type { App } from '../world';

export interface CountedTickets {
  count: number;
  hotline?: 'EMERGENCY' | 'GUIDELINE';
  tier?: string | null;
  category?: string | null;
  /** When their calls arrived. */
  at: string;
  facilityName?: string;
  /** of how many clinics, in turn; missing: of one */
  clinics?: number;
}

let planted = 0;

/** Tickets in bulk, by the superuser's hand: what is counted in them matters, not how they came about. */
export async function plantTickets(app: App, { count, hotline = 'EMERGENCY', tier = null, category = null, at, facilityName = 'さくら医院', clinics = 1 }: CountedTickets): Promise<void> {
  planted += 1;
  await app.sql(
    `insert into ticket (id, number, hotline, status, tier, category, outside_hours, received_at, created_at, updated_at, operator_id, facility_name)
     select gen_random_uuid(), 'planted-' || $1 || '-' || n, $2, 'CLOSED', $3, $4, false, $5, $5, $5, (select id from staff where username = 'operator1'), $6 || case when $8 > 1 then (n % $8)::text else '' end
     from generate_series(1, $7::int) n`,
    [String(planted), hotline, tier, category, at, facilityName, count, clinics],
  );
}
