import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The clocks beside a ticket: the facts they follow from, what was done, which of them run, what is to be reminded of and
 * who was. Facts and what was done are a history: what was known when is itself worth knowing.
 */
export class Deadlines1700000000016 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table notice; drop table deadline_reminder; drop table running_clock; drop table duty_done; drop table incident_facts;
      delete from ticket_event where by_id is null; alter table ticket_event drop constraint ticket_event_by_system, alter column by_id set not null`);
  }
}

const UP = /* sql */ `
create table incident_facts (
  id uuid primary key,
  seq bigint generated always as identity,
  ticket_id uuid not null references ticket,
  at timestamptz not null,
  by_id uuid not null references staff,
  aware_on date, aware_time text check (aware_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'), incident_on date,
  cause text check (cause in ('ATTACK','ACCIDENT','INSIDER')),
  patient_data boolean, property_damage boolean, wrongful_intent boolean,
  systems_impaired boolean, care_impaired boolean, medical_facility boolean,
  persons integer check (persons >= 0), persons_about boolean not null,
  check (aware_time is null or aware_on is not null)
);
create index incident_facts_of_ticket on incident_facts (ticket_id, seq desc);

create table duty_done (
  id uuid primary key,
  ticket_id uuid not null references ticket,
  duty_id text not null,
  done_on date not null,
  told_by text, reference text,
  at timestamptz not null,
  by_id uuid not null references staff,
  undone_at timestamptz,
  undone_by uuid references staff,
  check ((undone_at is null) = (undone_by is null))
);
create unique index duty_done_once on duty_done (ticket_id, duty_id) where undone_at is null;

-- What a list of tickets is narrowed and ordered by; made anew whenever facts, a duty or the rules change.
create table running_clock (
  ticket_id uuid not null references ticket,
  duty_id text not null,
  due_on date not null,
  primary key (ticket_id, duty_id)
);
create index running_clock_due on running_clock (due_on, ticket_id);

-- One row is one reminder: planned, then given or passed over, once.
create table deadline_reminder (
  id uuid primary key,
  ticket_id uuid not null references ticket,
  duty_id text not null,
  due_on date not null,
  stage text not null,
  remind_at timestamptz not null,
  settled_at timestamptz,
  outcome text check (outcome in ('REMINDED','PASSED_OVER')),
  unique (ticket_id, duty_id, due_on, stage),
  check ((settled_at is null) = (outcome is null))
);
create index deadline_reminder_waiting on deadline_reminder (remind_at) where settled_at is null;

create table notice (
  id uuid primary key,
  staff_id uuid not null references staff,
  reminder_id uuid not null references deadline_reminder,
  at timestamptz not null,
  dismissed_at timestamptz,
  unique (staff_id, reminder_id)
);
create index notice_unread on notice (staff_id, at desc) where dismissed_at is null;

-- What no person did: a reminder, and nothing else.
alter table ticket_event alter column by_id drop not null, add constraint ticket_event_by_system check (by_id is not null or kind = 'DEADLINE_REMINDED');

grant select, insert on incident_facts to saimado_app;
grant select, insert, update (undone_at, undone_by) on duty_done to saimado_app;
grant select, insert, delete on running_clock to saimado_app;
grant select, insert, update (settled_at, outcome), delete on deadline_reminder to saimado_app;
grant select, insert, update (dismissed_at) on notice to saimado_app;
`;
