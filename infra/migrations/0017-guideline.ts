import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The guideline line: what a ticket asks about, the answers given, and those which supervisors released for the next similar
 * question. What was answered or written once is never changed; that nobody releases their own words is held here too.
 */
export class Guideline1700000000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table guideline_answer drop column entry_id; drop table knowledge_revision; drop table knowledge_entry; drop table guideline_answer; drop table ticket_guideline');
  }
}

const UP = /* sql */ `
create table ticket_guideline (
  ticket_id uuid primary key references ticket,
  -- items and documents of the checklist's book, the main one first
  codes text[] not null,
  book_version_id uuid not null references rule_book_version,
  version integer not null,
  at timestamptz not null,
  by_id uuid not null references staff
);

create table guideline_answer (
  id uuid primary key,
  seq bigint generated always as identity,
  ticket_id uuid not null references ticket,
  at timestamptz not null,
  by_id uuid not null references staff,
  codes text[] not null,
  book_version_id uuid not null references rule_book_version,
  question text not null,
  answer text not null
);
create index guideline_answer_of_ticket on guideline_answer (ticket_id, seq);

create table knowledge_entry (
  id uuid primary key,
  origin_answer_id uuid not null unique references guideline_answer,
  state text not null check (state in ('DRAFT','PROPOSED','APPROVED','RETIRED')),
  version integer not null default 1,
  -- the newest words, and those in use
  revision integer not null,
  released integer,
  proposed_by uuid not null references staff,
  proposed_at timestamptz not null,
  review_on date,
  reason text,
  updated_at timestamptz not null,
  check (state <> 'APPROVED' or (released = revision and review_on is not null))
);
-- the released answer that was given again
alter table guideline_answer add column entry_id uuid references knowledge_entry;
create index guideline_answer_of_entry on guideline_answer (entry_id) where entry_id is not null;

create table knowledge_revision (
  entry_id uuid not null references knowledge_entry,
  number integer not null,
  codes text[] not null,
  question text not null,
  answer text not null,
  source text not null,
  -- what looked as if it told who asked, and was said not to
  confirmed text[] not null,
  by_id uuid not null references staff,
  at timestamptz not null,
  released_by uuid references staff,
  released_at timestamptz,
  primary key (entry_id, number),
  check (released_by <> by_id)
);

grant select, insert, update (codes, book_version_id, version, at, by_id) on ticket_guideline to saimado_app;
grant select, insert on guideline_answer to saimado_app;
grant select, insert, update (state, version, revision, released, review_on, reason, updated_at) on knowledge_entry to saimado_app;
grant select, insert, update (released_by, released_at) on knowledge_revision to saimado_app;
`;
