import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a decision leaves behind: debts to verify, owed confirmations of enrolment, and what a supervisor looks at again
 * (overrides, warnings of impostors, looks into the register outside a call).
 */
export class VerificationDeciding1700000000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(DEBTS);
    await db.query(CONFIRMATIONS);
    await db.query(IMPOSTORS);
    await db.query(REVIEWS);
    await db.query(GRANTS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table caller_warning, mismatch_round, enrolment_confirmation;
      alter table ticket drop column verification_debt_since;
      alter table verification drop column overridden, drop column reviewed_at, drop column reviewed_by, drop column review_note;
      delete from register_access where entry_id is null or (ticket_id is null and reason is null);
      alter table register_access drop constraint why_if_outside, drop column outside_call, drop column reviewed_at, drop column reviewed_by, drop column review_note,
        alter column entry_id set not null, add check (ticket_id is not null or reason is not null)`);
  }
}

/** Open debts are few among a million tickets, so the index holds nothing else. */
const DEBTS = /* sql */ `
alter table ticket add column verification_debt_since timestamptz;
comment on column ticket.verification_debt_since is 'the first PROVISIONAL of the unbroken run that the newest verification is of; null: nothing owed';
update ticket t set verification_debt_since = (
  select min(v.at) from verification v where v.ticket_id = t.id
    and v.seq > coalesce((select max(o.seq) from verification o where o.ticket_id = t.id and o.outcome <> 'PROVISIONAL'), 0))
where t.verification_outcome = 'PROVISIONAL';
create index ticket_verification_debt on ticket (verification_debt_since, id) where verification_debt_since is not null;
`;

const CONFIRMATIONS = /* sql */ `
create table enrolment_confirmation (
  id uuid primary key,
  ticket_id uuid not null references ticket,
  verification_id uuid not null references verification,
  version integer not null default 1,
  status text not null check (status in ('OPEN','CONFIRMED','NOT_CONFIRMED','COULD_NOT_ASK','SUPERSEDED')),
  due_on date not null,
  due_is_default boolean not null,
  association text,
  note text,
  created_at timestamptz not null, created_by uuid not null references staff,
  settled_at timestamptz, settled_by uuid references staff,
  constraint settled_when_settled check ((status = 'OPEN') = (settled_at is null) and (settled_at is null) = (settled_by is null))
);
comment on column enrolment_confirmation.due_is_default is 'nobody has set the day yet; no source states one';
create unique index enrolment_confirmation_open_once on enrolment_confirmation (ticket_id) where status = 'OPEN';
create index enrolment_confirmation_due on enrolment_confirmation (due_on, id) where status = 'OPEN';
create index enrolment_confirmation_settled on enrolment_confirmation (settled_at desc, id desc) where status <> 'OPEN';
create index enrolment_confirmation_of_ticket on enrolment_confirmation (ticket_id, created_at desc);
insert into enrolment_confirmation (id, ticket_id, verification_id, status, due_on, due_is_default, created_at, created_by)
  select gen_random_uuid(), v.ticket_id, v.id, 'OPEN', (v.at at time zone 'Asia/Tokyo')::date + 14, true, v.at, v.by_id
  from ticket t join lateral (select * from verification where ticket_id = t.id order by seq desc limit 1) v on true
  where t.verification_outcome = 'PENDING_ENROLMENT';
`;

const IMPOSTORS = /* sql */ `
create table mismatch_round (
  id uuid primary key,
  seq bigint generated always as identity,
  call_id uuid not null references call,
  ticket_id uuid not null references ticket,
  at timestamptz not null,
  registry_number text not null, member_number text not null, name text not null, kana text not null,
  said jsonb not null
);
comment on table mismatch_round is 'A number and a name that no entry bears together, once per call however it was typed; the columns are folded, said is as it was typed';
create index mismatch_round_of_call on mismatch_round (call_id, seq);
create index mismatch_round_of_registry_number on mismatch_round (registry_number, at) where registry_number <> '';
create index mismatch_round_of_member_number on mismatch_round (member_number, at) where member_number <> '';
create index mismatch_round_at on mismatch_round (at);

create table caller_warning (
  id uuid primary key,
  kind text not null check (kind in ('REPEATED_MISMATCH','NUMBER_WITH_MANY_NAMES')),
  ticket_id uuid not null references ticket,
  call_id uuid not null references call,
  at timestamptz not null,
  numbers text[] not null default '{}',
  reviewed_at timestamptz, reviewed_by uuid references staff, review_note text,
  unique (call_id, kind),
  check ((reviewed_at is null) = (reviewed_by is null))
);
comment on column caller_warning.numbers is 'the numbers that were tried with many names';
create index caller_warning_of_ticket on caller_warning (ticket_id, at);
create index caller_warning_newest on caller_warning (at desc, id desc);
create index caller_warning_unseen on caller_warning (at desc, id desc) where reviewed_at is null;
`;

/** A decision and a look stay as they were made: the application may write who saw them, and nothing else of them. */
const REVIEWS = /* sql */ `
alter table verification add column overridden boolean not null default false,
  add column reviewed_at timestamptz, add column reviewed_by uuid references staff, add column review_note text,
  add check ((reviewed_at is null) = (reviewed_by is null));
update verification set overridden = true where override_reason is not null and outcome in ('VERIFIED','PENDING_ENROLMENT','NOT_ENTITLED')
  and (entry_id is null or proposed_outcome is distinct from outcome);
create index verification_overridden on verification (at desc, id desc) where overridden;
create index verification_override_unseen on verification (at desc, id desc) where overridden and reviewed_at is null;

alter table register_access add column outside_call boolean not null default false,
  add column reviewed_at timestamptz, add column reviewed_by uuid references staff, add column review_note text,
  alter column entry_id drop not null, drop constraint register_access_check,
  add check ((reviewed_at is null) = (reviewed_by is null));
update register_access set outside_call = true where ticket_id is null;
alter table register_access add constraint why_if_outside check (outside_call or (ticket_id is not null and entry_id is not null));
comment on column register_access.entry_id is 'null: searched, no single entry opened';
create index register_access_outside on register_access (at desc, id desc) where outside_call;
create index register_access_unseen on register_access (at desc, id desc) where outside_call and reviewed_at is null;
`;

const GRANTS = /* sql */ `
grant select, insert, update (version, status, due_on, due_is_default, association, note, settled_at, settled_by) on enrolment_confirmation to saimado_app;
grant select, insert, update (registry_number, member_number, name, kana, said), delete on mismatch_round to saimado_app;
grant select, insert, update (reviewed_at, reviewed_by, review_note) on caller_warning to saimado_app;
grant update (reviewed_at, reviewed_by, review_note) on verification, register_access to saimado_app;
`;
