import type { CampaignRules } from '@saimado/campaigns/domain/campaigns';
import type { Indicator } from '@saimado/campaigns/domain/indicator-kinds';
import type { Tx } from '@saimado/platform/commands';

/** {@link Sighting}s: what tells a facility is read from the ticket at each counting, for it may be verified later. */
export const SIGHTING_SQL = /* sql */ `
  select i.kind, i.value, i.ticket_id, i.at, v.code, nullif(t.caller_number, '') as phone,
    nullif(regexp_replace(lower(normalize(t.facility_name, NFKC)), '\\s', '', 'g'), '') as name
  from indicator i join ticket t on t.id = i.ticket_id
  left join lateral (
    select case when outcome in ('VERIFIED','PENDING_ENROLMENT','NOT_ENTITLED') then nullif(entry ->> 'facilityCode', '') end as code
    from verification where ticket_id = i.ticket_id order by seq desc limit 1) v on true
  where i.removed_at is null`;

/** {@link facilityCount}, as SQL over sightings of one thing. `test/api/campaigns-counting.spec.ts` holds the two together. */
export const FACILITY_KEY = /* sql */ `
  coalesce('R:' || code, 'R:' || case when phone is not null then max(code collate "C") over (partition by %, phone) end, 'T:' || phone, 'F:' || name)`;
export const facilityKeyBy = (columns: string): string => FACILITY_KEY.replace('%', columns);

/** How many facilities met a thing within the window that ends at an instant, and when the first of them did. */
export async function countWithin(tx: Tx, { kind, value }: Indicator, until: Date, { windowHours }: CampaignRules): Promise<{ facilities: number; since: Date | null }> {
  const [counted] = await tx.sql<{ facilities: number; since: Date | null }>(
    `with seen as (${SIGHTING_SQL} and i.kind = $1 and i.value = $2 and i.at <= $3 and i.at >= $3::timestamptz - make_interval(hours => $4)),
       keyed as (select at, ${facilityKeyBy('kind')} as facility from seen)
     select count(distinct facility)::int as facilities, min(at) as since from keyed`, [kind, value, until, windowHours],
  );
  return counted ?? { facilities: 0, since: null };
}
