import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has which ticket open at this moment, and tier 2's case sheet. Presence is not logged: after a crash of the database
 * nobody is present until their browser has come back. The sheet's texts are a history: each version of a field is a row
 * that is never changed, so that nobody's text is lost whoever comes second.
 */
export class CaseSheet1700000000029 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table case_sheet_text; drop table presence;
      delete from ticket_event where kind = 'CASE_SHEET_CHANGED'`);
  }
}

const UP = /* sql */ `
create unlogged table presence (
  ticket_id uuid not null references ticket,
  tab uuid not null,
  lease uuid not null unique,
  staff_id uuid not null references staff,
  writing text check (writing in ('FINDINGS','ACTIONS_TAKEN','ADVICE_GIVEN','NEXT_STEP','DO_NOT_TOUCH','DO_NOT_SAY','MISSING_INFO')),
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (ticket_id, tab, staff_id)
);
create index presence_seen on presence (seen_at);
comment on column presence.lease is 'the subscription that keeps it: a newer one of the same tab takes its place';

create table case_sheet_text (
  escalation_id uuid not null references escalation,
  field text not null check (field in ('FINDINGS','ACTIONS_TAKEN','ADVICE_GIVEN','NEXT_STEP','DO_NOT_TOUCH','DO_NOT_SAY','MISSING_INFO')),
  version int not null check (version > 0),
  text text not null,
  at timestamptz not null,
  by_id uuid not null references staff,
  primary key (escalation_id, field, version)
);
create index case_sheet_text_sitting on case_sheet_text (escalation_id, by_id, at);

grant select, insert, update (lease, writing, seen_at), delete on presence to saimado_app;
grant select, insert on case_sheet_text to saimado_app;
`;
