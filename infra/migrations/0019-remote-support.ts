import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Remote support on record. One session is open per ticket, whoever presses first; a session over evidence that must be
 * preserved, or over what nobody has triaged, has a reason; and how it ended is written with its end or not at all.
 */
export class RemoteSupport1700000000019 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table remote_support_session');
  }
}

const UP = /* sql */ `
create table remote_support_session (
  id uuid primary key,
  seq bigint generated always as identity,
  ticket_id uuid not null references ticket,
  gate text not null check (gate in ('CLEAR','PRESERVE_EVIDENCE','NOT_TRIAGED')),
  overrule_reason text,
  consent_words text not null,
  tool text not null,
  started_at timestamptz not null,
  started_by uuid not null references staff,
  ended_at timestamptz,
  ended_by uuid references staff,
  result text check (result in ('RESOLVED','PARTLY','UNRESOLVED','BROKEN_OFF')),
  done text,
  check (gate = 'CLEAR' or overrule_reason is not null),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (result is null)),
  check (ended_at >= started_at)
);
create unique index remote_support_session_open on remote_support_session (ticket_id) where ended_at is null;
create index remote_support_session_of_ticket on remote_support_session (ticket_id, seq);

grant select, insert, update (ended_at, ended_by, result, done) on remote_support_session to saimado_app;
`;
