import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rule books: versions of every rule table, each judging the days it covers. What was published once is never changed or
 * deleted, as tickets refer to it; it may only end earlier or be replaced. That two people make a publication and that no
 * day is covered twice is held here too, whatever the program does.
 */
export class RuleBooks1700000000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table ticket_rule_version; drop table rule_book_version; drop function rule_book_number(text); drop function rule_book_is_kept()');
  }
}

const UP = /* sql */ `
create function rule_book_number(book text) returns integer language sql immutable
return array_position(array['HOURS','ENTITLEMENT','TRIAGE','SCRIPTS','RELIEF_FUND','CONTACTS','DEADLINES','CHECKLIST'], book);

create table rule_book_version (
  id uuid primary key,
  book text not null check (rule_book_number(book) is not null),
  version text not null,
  origin text not null check (origin in ('SHIPPED','CONSOLE')),
  status text not null check (status in ('DRAFT','SUBMITTED','PUBLISHED','REPLACED','DISCARDED')),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  content jsonb not null,
  source text not null,
  change_note text not null,
  review_on date not null,
  based_on uuid references rule_book_version,
  author_id uuid references staff,
  submitted_at timestamptz,
  approver_id uuid references staff,
  published_at timestamptz,
  return_reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  row_version integer not null default 1,
  unique (book, version),
  check (status not in ('PUBLISHED','REPLACED') or published_at is not null),
  check (origin = 'SHIPPED' or author_id is not null),
  -- Only what is loaded into an empty book has nobody's yes but the repository's.
  check (status not in ('PUBLISHED','REPLACED') or (approver_id is not null and author_id is not null and approver_id <> author_id) or (origin = 'SHIPPED' and approver_id is null)),
  constraint rule_book_day_once exclude using gist (int4range(rule_book_number(book), rule_book_number(book), '[]') with &&, daterange(valid_from, valid_until, '[]') with &&)
    where (status = 'PUBLISHED') deferrable initially deferred
);
create index rule_book_version_of_book on rule_book_version (book, valid_from desc);

create function rule_book_is_kept() returns trigger language plpgsql as $$
begin
  if old.status in ('PUBLISHED','REPLACED') and (new.content, new.book, new.version, new.valid_from, new.source, new.author_id, new.approver_id, new.published_at)
    is distinct from (old.content, old.book, old.version, old.valid_from, old.source, old.author_id, old.approver_id, old.published_at) then
    raise exception 'a published version is not changed' using errcode = 'object_not_in_prerequisite_state';
  end if;
  if old.status = 'REPLACED' and new.status <> 'REPLACED' or old.status = 'PUBLISHED' and new.status not in ('PUBLISHED','REPLACED') then
    raise exception 'a published version is not taken back' using errcode = 'object_not_in_prerequisite_state';
  end if;
  return new;
end $$;
create trigger rule_book_is_kept before update on rule_book_version for each row execute function rule_book_is_kept();

-- Which versions judged a ticket: the first time each did.
create table ticket_rule_version (
  ticket_id uuid not null references ticket,
  version_id uuid not null references rule_book_version,
  at timestamptz not null,
  primary key (ticket_id, version_id)
);
create index ticket_rule_version_of_version on ticket_rule_version (version_id);

grant select, insert, update on rule_book_version to saimado_app;
grant select, insert on ticket_rule_version to saimado_app;
`;
