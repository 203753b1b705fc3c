import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FUNCTIONS } from './0007-register-functions';

/**
 * The register as two generations behind a view. An import builds the idle one from nothing, indexes last, and then
 * moves the view over to it: searches never read half a register or an index's pending list, nothing bloats, and the last
 * import can be taken back by moving the view again. What an entry said before goes into `register_history`.
 */
export class RegisterGenerations1700000000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(IMPORTS);
    await db.query(GENERATIONS);
    await db.query(STAGING);
    await db.query(FUNCTIONS);
    await db.query(GRANTS);
  }

  /** Histories and the generation before the last import have no place in what was there before. */
  down(): Promise<void> {
    return Promise.reject(new Error('the register of before cannot be made again: restore a backup'));
  }
}

const IMPORTS = /* sql */ `
alter table register_import
  drop constraint register_import_status_check,
  add constraint register_import_status_check check (status in ('PREVIEW','IMPORTING','IMPORTED','CANCELLED','FAILED','UNDONE')),
  add column moved integer not null default 0,
  add column category_moves jsonb not null default '[]',
  add column listed_before integer not null default 0,
  add column first_confirmed_at timestamptz,
  add column first_confirmed_by uuid references staff,
  add column confirmed_by uuid references staff,
  add column undone_at timestamptz,
  add column undone_by uuid references staff,
  add column undo_reason text,
  add constraint two_administrators check (first_confirmed_by <> confirmed_by),
  add constraint undone_when_undone check ((status = 'UNDONE') = (undone_at is not null) and (undone_at is null) = (undo_reason is null));
comment on column register_import.first_confirmed_at is 'the first yes to an import that needs two; by nobody: the command line''s';
comment on column register_import.category_moves is '[{from, to, count}]: members whose category differs';

-- Their rows were staged without keys. The file can be sent again.
update register_import set status = 'CANCELLED' where status = 'PREVIEW';
update register_import set status = 'FAILED' where status = 'IMPORTING';
`;

const GENERATIONS = /* sql */ `
drop function settle_register();
alter table register_entry rename to register_generation_a;
alter table register_generation_a rename constraint register_entry_pkey to register_generation_a_pkey;
alter table register_generation_a rename constraint register_entry_member_number_facility_code_key to register_generation_a_key;
alter index register_entry_grams rename to register_generation_a_grams;
revoke all on register_generation_a from saimado_app;

alter table register_generation_a
  drop column digest,
  add column former jsonb not null default '[]',
  add column former_grams text[] not null default '{}',
  add column facility_members integer not null default 0,
  add column member_facilities integer not null default 0,
  add column namesakes integer not null default 0,
  add column opened_by uuid,
  add column opened_on date,
  add column has_history boolean not null default false;
comment on column register_generation_a.former is '[{facilityName, address, prefecture, until}]: what stood under this facility code before, oldest first';
comment on column register_generation_a.former_grams is 'what the entry is found by on account of that; part of grams';
comment on column register_generation_a.facility_members is 'listed members at this facility code';
comment on column register_generation_a.member_facilities is 'facilities for which this member is listed';
comment on column register_generation_a.namesakes is 'other listed members with the same name or the same reading, loosely folded';
comment on column register_generation_a.opened_on is 'the day of the import since which the entry reads so; null: from before that was kept';

with listed as (select * from register_generation_a where listed_until is null),
  facility as (select facility_code, count(*) as n from listed group by 1),
  member as (select member_number, count(*) as n from listed group by 1),
  named as (select name_loose, count(distinct member_number) as n from listed group by 1),
  read as (select kana_loose, count(distinct member_number) as n from listed where kana_loose <> '' group by 1),
  both_same as (select name_loose, kana_loose, count(distinct member_number) as n from listed where kana_loose <> '' group by 1, 2)
update register_generation_a e set facility_members = c.facility, member_facilities = c.member, namesakes = c.same
from (
  select l.id, facility.n as facility, member.n as member, named.n + coalesce(read.n, 0) - coalesce(both_same.n, 0) - 1 as same
  from listed l join facility using (facility_code) join member using (member_number) join named using (name_loose)
    left join read using (kana_loose) left join both_same using (name_loose, kana_loose)) c
where c.id = e.id;

create table register_generation_b (like register_generation_a including defaults including comments);
alter table register_generation_b add constraint register_generation_b_pkey primary key (id),
  add constraint register_generation_b_key unique (member_number, facility_code);
create index register_generation_b_grams on register_generation_b using gin (grams);

create table register_generation (
  name text primary key check (name in ('a', 'b')),
  live boolean not null,
  seq bigint not null,
  built_by uuid,
  rules_version text not null
);
comment on table register_generation is 'Which of the two generations is the register. One that is older than the live one is what the last import found';
comment on column register_generation.rules_version is 'of the rules that made its keys';
create unique index register_generation_live on register_generation (live) where live;
insert into register_generation values ('a', true, 1, null, ''), ('b', false, 0, null, '');

create view register_entry as select * from register_generation_a;
comment on view register_entry is 'The register: the live generation';

create table register_history (
  seq bigint generated always as identity primary key,
  entry_id uuid not null,
  registry_number text not null, member_name text not null, member_kana text not null, category text not null,
  valid_from date not null, valid_to date, status text not null,
  facility_code text not null, facility_name text not null, facility_kind text not null, postal_code text not null, prefecture text not null,
  address text not null, phone text not null,
  listed_until date,
  opened_by uuid, opened_on date,
  closed_by uuid not null references register_import, closed_on date not null
);
comment on table register_history is 'What entries said before an import changed them. An import''s rows go when it is undone, and at no other time';
create index register_history_of_entry on register_history (entry_id, seq);
create index register_history_of_import on register_history (closed_by);
`;

const STAGING = /* sql */ `
drop table register_staged;
create table register_staged (
  import_id uuid not null references register_import,
  line integer not null,
  member_number text not null, facility_code text not null,
  registry_number text not null, member_name text not null, member_kana text not null, category text not null,
  valid_from date not null, valid_to date, status text not null,
  facility_name text not null, facility_kind text not null, postal_code text not null, prefecture text not null,
  address text not null, phone text not null,
  name_loose text not null, kana_loose text not null, facility_loose text not null, grams text[] not null,
  primary key (import_id, line)
);
comment on table register_staged is 'A file that was read and waits for a person to say yes, with the keys it will be found by';

create table register_staged_former (
  import_id uuid not null references register_import,
  facility_code text not null, former jsonb not null, grams text[] not null,
  primary key (import_id, facility_code)
);
comment on table register_staged_former is 'What stood before under the facility codes of a staged file';

create table register_staged_keys (
  import_id uuid not null references register_import,
  entry_id uuid not null,
  name_loose text not null, kana_loose text not null, facility_loose text not null, grams text[] not null,
  primary key (import_id, entry_id)
);
comment on table register_staged_keys is 'New keys (of their former facilities too) for entries which the staged file does not list, where the rules have changed';

create unlogged table register_plan (
  line integer, entry_id uuid not null, known boolean not null, changed boolean not null, listed boolean not null,
  facility_members integer not null, member_facilities integer not null, namesakes integer not null,
  opened_by uuid, opened_on date, has_history boolean not null
);
comment on table register_plan is 'Of the import under way: what becomes of each entry. Line is null where the file does not list it';
`;

const GRANTS = /* sql */ `
grant select on register_entry, register_history, register_generation to saimado_app;
grant select, insert, delete on register_staged, register_staged_former, register_staged_keys to saimado_app;
grant delete on register_refused_row to saimado_app;
`;
