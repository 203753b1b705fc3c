import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drafts of rule books: who wrote in them, so that nobody approves their own words, and the way a version goes, held
 * against the program too. A draft may be half written, dates included; what is laid before somebody may not.
 */
export class RuleBookDrafts1700000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}

const KEPT = /* sql */ `
create or replace function rule_book_is_kept() returns trigger language plpgsql as $$
begin
  if old.status in ('PUBLISHED','REPLACED') and (new.content, new.book, new.version, new.valid_from, new.source, new.author_id, new.approver_id, new.published_at)
    is distinct from (old.content, old.book, old.version, old.valid_from, old.source, old.author_id, old.approver_id, old.published_at) then
    raise exception 'a published version is not changed' using errcode = 'object_not_in_prerequisite_state';
  end if;
  if old.status = 'REPLACED' and new.status <> 'REPLACED' or old.status = 'PUBLISHED' and new.status not in ('PUBLISHED','REPLACED') then
    raise exception 'a published version is not taken back' using errcode = 'object_not_in_prerequisite_state';
  end if;`;

const UP = /* sql */ `
alter table rule_book_version add edited_by uuid[] not null default '{}';
alter table rule_book_version add constraint rule_book_two_persons check (approver_id is null or approver_id <> all (edited_by));

do $$ declare old_check text; begin
  select conname into strict old_check from pg_constraint
    where conrelid = 'rule_book_version'::regclass and contype = 'c' and pg_get_constraintdef(oid) = 'CHECK ((valid_until >= valid_from))';
  execute format('alter table rule_book_version drop constraint %I', old_check);
end $$;
alter table rule_book_version add constraint rule_book_days_in_order check (status in ('DRAFT','DISCARDED') or valid_until >= valid_from);

${KEPT}
  if old.status = 'PUBLISHED' and (new.valid_until is distinct from old.valid_until) and (new.valid_until is null or new.valid_until > old.valid_until) then
    raise exception 'a published version does not last longer' using errcode = 'object_not_in_prerequisite_state';
  end if;
  if old.status = 'DISCARDED' and new.status <> 'DISCARDED' or new.status = 'PUBLISHED' and old.status = 'DRAFT' then
    raise exception 'a version goes its way step by step' using errcode = 'object_not_in_prerequisite_state';
  end if;
  if new.status = 'PUBLISHED' and old.status = 'SUBMITTED' and new.approver_id is null then
    raise exception 'a second person publishes' using errcode = 'object_not_in_prerequisite_state';
  end if;
  if old.status = 'SUBMITTED' and new.status <> 'DRAFT'
      and (new.content, new.valid_from, new.valid_until, new.source, new.author_id, new.edited_by) is distinct from (old.content, old.valid_from, old.valid_until, old.source, old.author_id, old.edited_by)
    or old.origin = 'SHIPPED' and (new.content, new.valid_from, new.version) is distinct from (old.content, old.valid_from, old.version) then
    raise exception 'what lies before somebody is not changed' using errcode = 'object_not_in_prerequisite_state';
  end if;
  if not old.edited_by <@ new.edited_by or old.origin = 'CONSOLE' and new.author_id <> old.author_id then
    raise exception 'who wrote a version is not forgotten' using errcode = 'object_not_in_prerequisite_state';
  end if;
  return new;
end $$;

-- What comes with the program is loaded by the database's owner; the program itself makes drafts and nothing else.
create function rule_book_begins_as_draft() returns trigger language plpgsql as $$
begin
  if current_user = 'saimado_app' and (new.status <> 'DRAFT' or new.origin <> 'CONSOLE') then
    raise exception 'a version begins as a draft' using errcode = 'object_not_in_prerequisite_state';
  end if;
  return new;
end $$;
create trigger rule_book_begins_as_draft before insert on rule_book_version for each row execute function rule_book_begins_as_draft();

-- Whoever writes a version has its number worked out by a check; the rest is called by triggers, which need nobody's leave.
revoke execute on function rule_book_number(text), rule_book_is_kept(), rule_book_begins_as_draft() from public;
grant execute on function rule_book_number(text) to saimado_app;
`;

const DOWN = /* sql */ `
drop trigger rule_book_begins_as_draft on rule_book_version; drop function rule_book_begins_as_draft();
${KEPT}
  return new;
end $$;
alter table rule_book_version drop constraint rule_book_days_in_order, drop constraint rule_book_two_persons, drop edited_by, add check (valid_until >= valid_from);
`;
