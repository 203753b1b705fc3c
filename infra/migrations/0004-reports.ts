import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Period reports: what is counted, the drafts two supervisors stand for, and what JMA's reviewers read. Three walls:
 * `report_builder` sees a ticket's codes and month and nothing that leads to a person; `saimado_app` may write a real
 * count and never read one back; `reviewer` reads `published_*`, where no draft and no withheld count has ever been.
 */
export class Reports1700000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(RELATIONS);
    await db.query(GRANTS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table published_report_cell, published_report, period_report_cell, period_report; drop view report_source_ticket');
  }
}

const RELATIONS = /* sql */ `
create view report_source_ticket with (security_barrier) as
  select to_char(received_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month, hotline, tier, category from ticket;
comment on view report_source_ticket is 'one row per ticket: the month in which its call arrived (JST) and its codes; no id, no text';

create table period_report (
  id uuid primary key,
  month text not null unique check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  status text not null check (status in ('DRAFT','SIGNED','PUBLISHED')),
  threshold integer not null,
  drafted_by uuid not null references staff, drafted_at timestamptz not null,
  signed_by uuid references staff, signed_at timestamptz,
  published_by uuid references staff, published_at timestamptz,
  constraint two_supervisors check (signed_by <> drafted_by),
  constraint signed_when_signed check ((status = 'DRAFT') = (signed_by is null) and (signed_by is null) = (signed_at is null)),
  constraint published_when_published check ((status = 'PUBLISHED') = (published_by is not null) and (published_by is null) = (published_at is null))
);

create table period_report_cell (
  report_id uuid not null references period_report,
  hotline text not null, tier text, category text,
  real_count integer not null check (real_count > 0),
  count integer, withheld boolean not null,
  unique nulls not distinct (report_id, hotline, tier, category),
  constraint small_counts_withheld check (withheld = (real_count < 10)),
  constraint count_as_shown check (count is not distinct from case when withheld then null else real_count end)
);
comment on column period_report_cell.real_count is 'read by nobody who serves requests; a later disclosure check starts from it';

create table published_report (
  id uuid primary key, month text not null unique, threshold integer not null, published_at timestamptz not null
);
create table published_report_cell (
  report_id uuid not null references published_report,
  hotline text not null, tier text, category text,
  count integer, withheld boolean not null,
  unique nulls not distinct (report_id, hotline, tier, category),
  constraint withheld_is_empty check (withheld = (count is null)),
  constraint no_small_count check (count not between 1 and 9)
);
`;

const GRANTS = /* sql */ `
grant select on report_source_ticket to report_builder;

grant select, insert, update (status, signed_by, signed_at, published_by, published_at) on period_report to saimado_app;
grant insert, select (report_id, hotline, tier, category, count, withheld) on period_report_cell to saimado_app;
grant insert on published_report, published_report_cell to saimado_app;

grant select on published_report, published_report_cell to reviewer;
`;
