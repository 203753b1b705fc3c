import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom to call at the clinic and when, and the calls that are owed. Reach is a history: a row is a whole state, so that two
 * people who edit at once can be told apart field by field. A call-back's attempts and reminders are rows of their own;
 * `ringing_by` is what keeps two people from ringing one clinic.
 */
export class Callbacks1700000000026 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table callback_reminder, callback_attempt, callback, reach');
  }
}

const UP = /* sql */ `
create table reach (
  ticket_id uuid not null references ticket,
  version integer not null check (version > 0),
  at timestamptz not null,
  by_id uuid not null references staff,
  changed text[] not null check (changed <@ array['contactName','contactRole','phone','hours','daysOff','notBefore','remark']),
  contact_name text, contact_role text,
  phone text check (phone ~ '^[+]?[0-9]{3,15}$'),
  hours jsonb check (jsonb_typeof(hours -> 'week') = 'array' and jsonb_array_length(hours -> 'week') = 7),
  days_off date[] not null,
  not_before timestamptz,
  remark text,
  primary key (ticket_id, version)
);
comment on column reach.phone is 'null: the number the caller rang from';

create table callback (
  id uuid primary key,
  seq bigint generated always as identity,
  ticket_id uuid not null references ticket,
  version integer not null,
  tier text not null check (tier in ('TIER_1','TIER_2')),
  discipline text check (discipline in ('FORENSICS','LEGAL')),
  for_id uuid references staff,
  due_at timestamptz not null,
  outside_hours boolean not null,
  purpose text not null,
  status text not null check (status in ('PLANNED','DONE','CANCELLED')),
  planned_at timestamptz not null, planned_by uuid not null references staff,
  ringing_by uuid references staff, ringing_since timestamptz,
  fell_back_from uuid references staff, fell_back_at timestamptz,
  closed_at timestamptz, closed_by uuid references staff, cancel_reason text,
  check ((tier = 'TIER_2') = (discipline is not null)),
  check ((ringing_by is null) = (ringing_since is null)),
  check (ringing_by is null or status = 'PLANNED'),
  check ((fell_back_from is null) = (fell_back_at is null)),
  check ((status = 'PLANNED') = (closed_at is null) and (closed_at is null) = (closed_by is null)),
  check ((status = 'CANCELLED') = (cancel_reason is not null))
);
comment on column callback.for_id is 'null: whoever of the line or the discipline is free';
comment on column callback.outside_hours is 'planned for a time at which the clinic is closed, which was said to the person who planned it';
create index callback_due on callback (due_at, id) where status = 'PLANNED';
create index callback_of_ticket on callback (ticket_id, seq);

create table callback_attempt (
  id uuid primary key,
  seq bigint generated always as identity,
  callback_id uuid not null references callback,
  at timestamptz not null,
  by_id uuid not null references staff,
  outcome text not null check (outcome in ('DONE','NO_ANSWER','BUSY','LEFT_WORD')),
  note text,
  next_due_at timestamptz,
  check ((outcome = 'DONE') = (next_due_at is null))
);
create index callback_attempt_of_callback on callback_attempt (callback_id, seq);

-- One row is one reminder: planned, then given or passed over, once.
create table callback_reminder (
  id uuid primary key,
  callback_id uuid not null references callback,
  stage text not null check (stage in ('BEFORE','MISSED')),
  due_at timestamptz not null,
  remind_at timestamptz not null,
  settled_at timestamptz,
  outcome text check (outcome in ('REMINDED','PASSED_OVER')),
  unique (callback_id, due_at, stage),
  check ((settled_at is null) = (outcome is null))
);
create index callback_reminder_waiting on callback_reminder (remind_at) where settled_at is null;

grant select, insert on reach to saimado_app;
grant select, insert, update (version, for_id, due_at, outside_hours, status, ringing_by, ringing_since, fell_back_from, fell_back_at, closed_at, closed_by, cancel_reason) on callback to saimado_app;
grant select, insert on callback_attempt to saimado_app;
grant select, insert, update (settled_at, outcome), delete on callback_reminder to saimado_app;
`;
