import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One campaign, many clinics. Indicators are looked up by their value within days, among those of years: the index holds
 * kind, value and day, and the ticket that tells the facility. A campaign keeps its name and advice when it is over, for it
 * may come back.
 */
export class Campaigns1700000000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table campaign_rules, campaign_indicator, campaign, indicator');
  }
}

const UP = /* sql */ `
create table indicator (
  id uuid primary key,
  seq bigint generated always as identity,
  ticket_id uuid not null references ticket,
  kind text not null check (kind in ('PHONE','WEB','SENDER','MALWARE','PRODUCT')),
  typed text not null,
  value text not null,
  at timestamptz not null,
  by_id uuid not null references staff,
  removed_at timestamptz, removed_by uuid references staff, removed_reason text,
  check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_reason is null))
);
comment on column indicator.value is 'normalised: what is counted';
create unique index indicator_once on indicator (ticket_id, kind, value) where removed_at is null;
create index indicator_seen on indicator (kind, value, at) include (ticket_id) where removed_at is null;
create index indicator_of_day on indicator (at) where removed_at is null;

create table campaign (
  id uuid primary key,
  version integer not null default 1,
  name text,
  advice text,
  advice_by uuid references staff, advice_at timestamptz,
  pinned boolean not null default false,
  since timestamptz not null,
  raised_at timestamptz not null,
  last_seen_at timestamptz not null,
  dismissed_at timestamptz, dismissed_by uuid references staff, dismissed_reason text,
  merged_into uuid references campaign,
  check ((dismissed_at is null) = (dismissed_by is null) and (dismissed_at is null) = (dismissed_reason is null)),
  check ((advice is null) or (advice_by is not null and advice_at is not null))
);
comment on column campaign.since is 'the first sighting that counted when it arose';
create index campaign_last_seen on campaign (last_seen_at desc, id) where merged_into is null;

create table campaign_indicator (
  kind text not null, value text not null,
  campaign_id uuid not null references campaign,
  primary key (kind, value)
);
create index campaign_indicator_of_campaign on campaign_indicator (campaign_id);

create table campaign_rules (
  only_row boolean primary key default true check (only_row),
  facilities integer not null check (facilities between 2 and 50),
  window_hours integer not null check (window_hours > 0),
  quiet_hours integer not null check (quiet_hours > 0),
  version integer not null,
  updated_by uuid not null references staff, updated_at timestamptz not null
);
comment on table campaign_rules is 'no row until a supervisor changes what the program begins with';

grant select, insert, update (removed_at, removed_by, removed_reason) on indicator to saimado_app;
grant select, insert, update (version, name, advice, advice_by, advice_at, pinned, since, raised_at, last_seen_at, dismissed_at, dismissed_by, dismissed_reason, merged_into) on campaign to saimado_app;
grant select, insert, update (campaign_id) on campaign_indicator to saimado_app;
grant select, insert, update (facilities, window_hours, quiet_hours, version, updated_by, updated_at) on campaign_rules to saimado_app;
`;
