import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Opening hours, closing days and holidays by effective date, with the rows every installation starts with. */
export class Hotlines1700000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(SHIPPED);
    await db.query(GRANTS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table holiday_override, closing_period, hotline_hours');
  }
}

const TABLES = /* sql */ `
create table hotline_hours (
  id uuid primary key,
  hotline text not null check (hotline in ('EMERGENCY','GUIDELINE')),
  valid_from date not null,
  valid_until date,
  weekdays smallint[] not null check (cardinality(weekdays) > 0 and weekdays <@ array[1,2,3,4,5,6,7]::smallint[]),
  opens_at text not null check (opens_at ~ '^([01]\\d|2[0-3]):[0-5]\\d$'),
  closes_at text not null check (closes_at ~ '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$'),
  closed_on_holidays boolean not null,
  closed_at_year_end boolean not null,
  source text not null,
  needs_confirmation boolean not null,
  version integer not null default 1,
  check (valid_until >= valid_from),
  check (closes_at > opens_at)
);
comment on column hotline_hours.weekdays is 'ISO: 1 = Monday';

create table closing_period (
  id uuid primary key,
  label text not null,
  from_day text not null check (from_day ~ '^\\d\\d-\\d\\d$'),
  to_day text not null check (to_day ~ '^\\d\\d-\\d\\d$'),
  valid_from date not null,
  valid_until date,
  source text not null,
  needs_confirmation boolean not null,
  version integer not null default 1,
  check (valid_until >= valid_from)
);
comment on table closing_period is 'Days of every year, MM-DD; from_day after to_day spans New Year';

create table holiday_override (
  date date primary key,
  name text not null,
  observed boolean not null
);
comment on table holiday_override is 'What an administrator says of a day; it wins over the national calendar';
`;

/** domain.md §1, as it was known when this was released. What no source states needs confirmation. */
const SHIPPED = /* sql */ `
insert into hotline_hours (id, hotline, valid_from, valid_until, weekdays, opens_at, closes_at, closed_on_holidays, closed_at_year_end, source, needs_confirmation) values
  (gen_random_uuid(), 'EMERGENCY', '2022-06-01', '2023-05-31', '{1,2,3,4,5,6,7}', '09:00', '21:00', false, false, '001 2-1(2)', false),
  (gen_random_uuid(), 'EMERGENCY', '2023-06-01', null, '{1,2,3,4,5,6,7}', '06:00', '21:00', false, false, '000／開始日は公開情報（ScanNetSecurity 2023-07-03）', false),
  (gen_random_uuid(), 'GUIDELINE', '2023-09-01', null, '{1,2,3,4,5}', '09:00', '18:00', true, true, '000・003・004／開始月は公開情報', true);
insert into closing_period (id, label, from_day, to_day, valid_from, valid_until, source, needs_confirmation) values
  (gen_random_uuid(), '年末年始', '12-29', '01-03', '2022-06-01', null, '行政機関の休日に関する法律に準じた初期値', true);
`;

const GRANTS = /* sql */ `
grant select, insert, update on hotline_hours, closing_period, holiday_override to saimado_app;
`;
