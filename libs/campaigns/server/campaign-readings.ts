import { Inject, Injectable } from '@nestjs/common';
import { band, facilityCount, FEWEST_FOR_SHARE, type Traces } from '@saimado/campaigns/domain/campaigns';
import type { Indicator, IndicatorKind } from '@saimado/campaigns/domain/indicator-kinds';
import { guessKind, normalise, shown } from '@saimado/campaigns/domain/normalise';
import type { Clock } from '@saimado/kernel/clock';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import { TicketsService } from '@saimado/tickets/server/tickets.service';
import { DataSource } from 'typeorm';
import type {
  CampaignNoticeType, CampaignRulesType, CampaignState, CampaignTicketType, CampaignType, IndicatorPreviewType, IndicatorType, TicketIndicatorsType,
} from './campaign.types';
import { CampaignWatch } from './campaign-watch';
import { SIGHTING_SQL } from './sightings';

/** A campaign that goes on; the first value of the statement is since when it must have been seen. */
const GOES_ON = 'c.merged_into is null and c.dismissed_at is null and (c.pinned or c.last_seen_at >= $1)';

interface Counted { id: string; facilities: number; tickets: number; settled: number; tier1: number }
const share = (part: number, whole: number): number | null => (whole < FEWEST_FOR_SHARE ? null : Math.round((part / whole) * 100));
const SHOWN_CAMPAIGNS = 50;
const SHOWN_TICKETS = 50;

/** What is known of indicators: of a ticket by whoever may see it, of a campaign as much as the reader may know. */
@Injectable()
export class CampaignReadings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tickets: TicketsService,
    private readonly watch: CampaignWatch,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null where there is no such ticket for this person. */
  async ofTicket(actor: Actor, ticketNumber: string): Promise<TicketIndicatorsType | null> {
    const ticket = await this.tickets.byNumber(actor, ticketNumber);
    if (!ticket) return null;
    const found = await rows<Omit<IndicatorType, 'shown'> & { value: string }>(
      this.dataSource,
      `select i.id, i.kind, i.typed, i.value, i.at, p.display_name as by, c.id as "campaignId"
       from indicator i join staff p on p.id = i.by_id
       left join campaign_indicator ci on ci.kind = i.kind and ci.value = i.value
       left join campaign c on c.id = ci.campaign_id and ${GOES_ON}
       where i.ticket_id = $2 and i.removed_at is null order by i.seq`, [await this.quietSince(), ticket.id],
    );
    const campaigns = await this.notices([...new Set(found.flatMap(({ campaignId }) => campaignId ?? []))]);
    const indicators = found.map(({ value, campaignId, ...one }) => ({ ...one, shown: shown({ kind: one.kind, value }), campaignId: campaigns.some(({ id }) => id === campaignId) ? campaignId : null }));
    return { indicators, campaigns };
  }

  /** What a text is while it is typed, and whether several clinics have met it. */
  async preview(actor: Actor, { ticketNumber, kind, text }: { ticketNumber: string; kind: IndicatorKind | null; text: string }): Promise<IndicatorPreviewType | null> {
    if (!(await this.tickets.byNumber(actor, ticketNumber))) return null;
    const taken = kind ?? guessKind(text);
    const normalised = normalise(taken, text);
    if (normalised.kind === 'refused') return { kind: taken, shown: null, problem: normalised.message, campaign: null };
    const { indicator } = normalised;
    const [campaign = null] = await this.notices(await this.campaignsOf(indicator));
    return { kind: taken, shown: shown(indicator), problem: null, campaign };
  }

  rules(): Promise<CampaignRulesType> {
    return this.watch.rules({ sql: (text, values) => rows(this.dataSource, text, values) });
  }

  /** For supervisors: the pinned first, then the latest seen. */
  async list(state: CampaignState | null): Promise<CampaignType[]> {
    const found = await rows<Omit<CampaignType, 'indicators' | 'facilities' | 'settled' | 'tier1' | 'tickets'>>(
      this.dataSource,
      `select * from (
         select c.id, c.version, c.name, c.advice, a.display_name as "adviceBy", c.advice_at as "adviceAt", c.pinned, c.since, c.raised_at as "raisedAt",
           c.last_seen_at as "lastSeenAt", d.display_name as "dismissedBy", c.dismissed_reason as "dismissedReason",
           case when c.dismissed_at is not null then 'DISMISSED' when ${GOES_ON} then 'ACTIVE' else 'ENDED' end as state
         from campaign c  left join staff a on a.id = c.advice_by left join staff d on d.id = c.dismissed_by
         where c.merged_into is null) found
       where $2::text is null or state = $2 order by pinned desc, "lastSeenAt" desc, id limit ${SHOWN_CAMPAIGNS}`, [await this.quietSince(), state],
    );
    const ids = found.map(({ id }) => id);
    const [counts, indicators, tickets] = await Promise.all([this.counts(ids), this.indicators(ids), this.ticketsOf(ids)]);
    return found.map((campaign) => {
      const { facilities, settled, tier1 } = counts.get(campaign.id) ?? { facilities: 0, settled: 0, tier1: 0 };
      return { ...campaign, facilities, settled, tier1, indicators: indicators.get(campaign.id) ?? [], tickets: tickets.get(campaign.id) ?? [] };
    });
  }

  private async quietSince(): Promise<Date> {
    return new Date(this.clock().getTime() - (await this.rules()).quietHours * 3_600_000);
  }

  private async campaignsOf({ kind, value }: Indicator): Promise<string[]> {
    const found = await rows<{ id: string }>(
      this.dataSource,
      `select c.id from campaign_indicator i join campaign c on c.id = i.campaign_id
       where i.kind = $2 and i.value = $3 and ${GOES_ON}`, [await this.quietSince(), kind, value],
    );
    return found.map(({ id }) => id);
  }

  /**
   * Nothing is told of fewer facilities than the rule asks for: what was noted by mistake is taken back, and two callers turn
   * out to be one clinic, after a campaign arose. A supervisor who pins it has decided that it is one.
   */
  private async notices(ids: readonly string[]): Promise<CampaignNoticeType[]> {
    if (ids.length === 0) return [];
    const found = await rows<Pick<CampaignNoticeType, 'id' | 'name' | 'advice' | 'since' | 'lastSeenAt'> & { pinned: boolean }>(
      this.dataSource, 'select id, name, advice, since, last_seen_at as "lastSeenAt", pinned from campaign where id = any($1::uuid[]) order by last_seen_at desc, id', [ids],
    );
    const [counts, indicators, rules] = await Promise.all([this.counts(ids), this.indicators(ids), this.rules()]);
    return found.flatMap(({ pinned, ...campaign }) => {
      const { facilities, tickets, settled, tier1 } = counts.get(campaign.id) ?? { facilities: 0, tickets: 0, settled: 0, tier1: 0 };
      if (!pinned && facilities < rules.facilities) return [];
      return {
        ...campaign, indicators: indicators.get(campaign.id) ?? [], facilitiesAtLeast: band(facilities), ticketsAtLeast: band(tickets),
        settledPercent: share(settled, tickets), tier1Percent: share(tier1, tickets),
      };
    });
  }

  /** Counted since each campaign began. */
  private async counts(ids: readonly string[]): Promise<Map<string, Counted>> {
    const found = await rows<Omit<Counted, 'facilities'> & { traces: Traces[] }>(
      this.dataSource,
      `with seen as (
         select s.*, ci.campaign_id from (${SIGHTING_SQL}) s join campaign_indicator ci on ci.kind = s.kind and ci.value = s.value
         join campaign c on c.id = ci.campaign_id where c.id = any($1::uuid[]) and s.at >= c.since)
       select s.campaign_id as id, count(distinct s.ticket_id)::int as tickets,
         jsonb_agg(distinct jsonb_build_object('facilityCode', "facilityCode", 'callerNumber', "callerNumber", 'facilityName', "facilityName")) as traces,
         count(distinct s.ticket_id) filter (where t.status in ('RESOLVED','CLOSED'))::int as settled,
         count(distinct s.ticket_id) filter (where t.tier = 'TIER_1')::int as tier1
       from seen s join ticket t on t.id = s.ticket_id group by s.campaign_id`, [ids],
    );
    return new Map(found.map(({ traces, ...counted }) => [counted.id, { ...counted, facilities: facilityCount(traces) }]));
  }

  private async indicators(ids: readonly string[]): Promise<Map<string, { kind: IndicatorKind; shown: string }[]>> {
    const found = await rows<Indicator & { id: string }>(this.dataSource, 'select campaign_id as id, kind, value from campaign_indicator where campaign_id = any($1::uuid[]) order by kind, value', [ids]);
    return grouped(found, ({ kind, value }) => ({ kind, shown: shown({ kind, value }) }));
  }

  private async ticketsOf(ids: readonly string[]): Promise<Map<string, CampaignTicketType[]>> {
    const found = await rows<CampaignTicketType & { id: string }>(
      this.dataSource,
      `select * from (
         select ci.campaign_id as id, t.number, t.hotline, t.status, t.tier, t.facility_name as "facilityName", max(i.at) as "seenAt",
           row_number() over (partition by ci.campaign_id order by max(i.at) desc, t.number) as place
         from campaign_indicator ci join campaign c on c.id = ci.campaign_id
         join indicator i on i.kind = ci.kind and i.value = ci.value and i.removed_at is null and i.at >= c.since join ticket t on t.id = i.ticket_id
         where ci.campaign_id = any($1::uuid[]) group by ci.campaign_id, t.id) listed
       where place <= ${SHOWN_TICKETS} order by id, place`, [ids],
    );
    return grouped(found, ({ number, hotline, status, tier, facilityName, seenAt }) => ({ number, hotline, status, tier, facilityName, seenAt }));
  }
}

function grouped<Row extends { id: string }, Item>(found: readonly Row[], of: (row: Row) => Item): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const row of found) groups.set(row.id, [...(groups.get(row.id) ?? []), of(row)]);
  return groups;
}
