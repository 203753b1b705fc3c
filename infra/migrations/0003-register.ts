import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The member register, its imports and who opened which entry. */
export class Register1700000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(SETTLE);
    await db.query(GRANTS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function settle_register(); drop table register_access, register_entry, register_refused_row, register_staged, register_import');
  }
}

const CELLS = /* sql */ `
  registry_number text not null, member_name text not null, member_kana text not null, category text not null,
  valid_from date not null, valid_to date, status text not null,
  facility_name text not null, facility_kind text not null, postal_code text not null, prefecture text not null,
  address text not null, phone text not null`;

const TABLES = /* sql */ `
create table register_import (
  id uuid primary key,
  file_name text not null,
  digest text not null,
  status text not null check (status in ('PREVIEW','IMPORTING','IMPORTED','CANCELLED','FAILED')),
  rows integer not null default 0, good_rows integer not null default 0,
  refused_rows integer not null default 0, warned_rows integer not null default 0,
  added integer not null default 0, changed integer not null default 0, left_rows integer not null default 0,
  progress real not null default 0,
  created_at timestamptz not null,
  created_by uuid references staff,
  confirmed_at timestamptz,
  imported_at timestamptz,
  alive_at timestamptz not null default now()
);
comment on column register_import.digest is 'SHA-256 of the file as it was, hexadecimal';
comment on column register_import.created_by is 'null: the command line';
comment on column register_import.confirmed_at is 'when a person said so; an import confirmed and not finished is taken up again';
comment on column register_import.alive_at is 'moves while the file is read; an unconfirmed import that stands still has lost its reader';
create index register_import_newest on register_import (created_at desc, id desc);

create table register_refused_row (
  import_id uuid not null references register_import,
  line integer not null,
  refused boolean not null,
  reason text not null,
  member_number text, facility_code text,
  primary key (import_id, line, refused)
);
comment on table register_refused_row is 'Lines refused, and lines taken with a warning (refused = false)';
comment on column register_refused_row.member_number is 'where it could be read: the entry it means counts as still listed, for a wrong cell is no leaving';

create table register_staged (
  import_id uuid not null references register_import,
  line integer not null,
  member_number text not null, facility_code text not null, digest text not null,
  ${CELLS},
  primary key (import_id, line),
  unique (import_id, member_number, facility_code)
);
comment on table register_staged is 'A file that was read and waits for a person to say yes';

create table register_entry (
  id uuid primary key,
  member_number text not null, facility_code text not null, digest text not null,
  ${CELLS},
  listed_until date,
  name_loose text not null, kana_loose text not null, facility_loose text not null,
  grams text[] not null,
  unique (member_number, facility_code)
);
comment on column register_entry.digest is 'of the cells and the version of the rules that made the keys: equal means nothing to do';
comment on column register_entry.listed_until is 'the first day of which a later full register no longer lists the entry';
comment on column register_entry.grams is 'all that an entry is found by: pairs of letters per field, and its numbers';
create index register_entry_grams on register_entry using gin (grams);

create table register_access (
  id uuid primary key,
  at timestamptz not null,
  staff_id uuid not null references staff,
  entry_id uuid not null,
  ticket_id uuid references ticket,
  reason text,
  check (ticket_id is not null or reason is not null)
);
comment on table register_access is 'Entries opened, and why where no call was the reason; apart from the audit, which holds no free text';
create index register_access_of_entry on register_access (entry_id, at);
`;

/** What an import ends with needs the owner's rights: without it the next searches would read a long pending list and old statistics. */
const SETTLE = /* sql */ `
create function settle_register() returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform gin_clean_pending_list('register_entry_grams');
  analyze register_entry;
end $$;
revoke execute on function settle_register() from public;
`;

const GRANTS = /* sql */ `
grant select, insert, update on register_import, register_entry to saimado_app;
grant select, insert on register_refused_row, register_access to saimado_app;
grant select, insert, delete on register_staged to saimado_app;
grant execute on function settle_register() to saimado_app;
`;
