import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Agent states. How somebody stands now is in no column: it follows from their sessions, their calls and what they chose, so
 * it cannot be wrong after a crash. Kept are the choices, and of days that are over what everybody was, for sessions are
 * deleted after a week.
 */
export class Floor1700000000028 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index call_accepted; drop index call_received; drop table agent_seen; drop table agent_state_began; drop table agent_choice');
  }
}

const UP = /* sql */ `
create table agent_choice (
  id bigint generated always as identity primary key,
  staff_id uuid not null references staff,
  at timestamptz not null,
  choice text not null check (choice in ('AVAILABLE','AWAY','OFF')),
  reason text check (reason in ('BREAK','MEETING','TRAINING','OTHER')),
  words text check (char_length(words) between 1 and 40),
  check ((choice = 'AWAY') = (reason is not null)),
  check ((words is not null) = (reason is not distinct from 'OTHER'))
);
create index agent_choice_at on agent_choice (at);

create table agent_state_began (
  staff_id uuid not null references staff,
  at timestamptz not null,
  state text not null check (state in ('AVAILABLE','ON_CALL','AFTER_CALL_WORK','AWAY','OFF')),
  reason text check (reason in ('BREAK','MEETING','TRAINING','OTHER')),
  primary key (staff_id, at),
  check ((state = 'AWAY') = (reason is not null))
);
create index agent_state_began_at on agent_state_began (at);
comment on table agent_state_began is 'Days that are over. A state lasts until the next one of the same person begins, or to midnight; each recorded day begins with a row at 0:00 JST. With beginnings alone neither a gap nor an overlap can be written down';

create table agent_seen (
  staff_id uuid primary key references staff,
  at timestamptz not null
);
comment on table agent_seen is 'when a console of theirs was last connected';

create index call_accepted on call (accepted_at) where accepted_at is not null;
create index call_received on call (hotline, received_at);

grant select, insert on agent_choice, agent_state_began to saimado_app;
grant select, insert, update (at) on agent_seen to saimado_app;
`;
