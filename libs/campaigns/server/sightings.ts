import { type CampaignRules, facilityCount, type Traces } from '@saimado/campaigns/domain/campaigns';
import type { Indicator } from '@saimado/campaigns/domain/indicator-kinds';
import type { Tx } from '@saimado/platform/commands';

/** {@link Sighting}s: what tells a facility is read from the ticket at each counting, for it may be verified later. */
export const SIGHTING_SQL = /* sql */ `
  select i.kind, i.value, i.ticket_id, i.at, v.code as "facilityCode", nullif(t.caller_number, '') as "callerNumber",
    nullif(regexp_replace(lower(normalize(t.facility_name, NFKC)), '\\s', '', 'g'), '') as "facilityName"
  from indicator i join ticket t on t.id = i.ticket_id
  left join lateral (
    select case when outcome in ('VERIFIED','PENDING_ENROLMENT','NOT_ENTITLED') then nullif(entry ->> 'facilityCode', '') end as code
    from verification where ticket_id = i.ticket_id order by seq desc limit 1) v on true
  where i.removed_at is null`;

/** Each way in which a thing's facilities are known, once. */
export const WITHIN_SQL = /* sql */ `
  select "facilityCode", "callerNumber", "facilityName", min(at) as since
  from (${SIGHTING_SQL} and i.kind = $1 and i.value = $2 and i.at <= $3 and i.at >= $3::timestamptz - make_interval(hours => $4)) seen group by 1, 2, 3`;

/** How many facilities met a thing within the window that ends at an instant, and when the first of them did. */
export async function countWithin(tx: Tx, { kind, value }: Indicator, until: Date, { windowHours }: CampaignRules): Promise<{ facilities: number; since: Date | null }> {
  const seen = await tx.sql<Traces & { since: Date }>(WITHIN_SQL, [kind, value, until, windowHours]);
  const since = seen.reduce<Date | null>((first, one) => (first && first <= one.since ? first : one.since), null);
  return { facilities: facilityCount(seen), since };
}
