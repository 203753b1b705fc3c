import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, sessions, audit, idempotency keys, calls, tickets and what happens to them; and who may touch which of it. */
export class Foundation1700000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(GRANTS);
  }

  down(): Promise<void> {
    throw new Error('restore a backup instead: this migration is the ground everything stands on');
  }
}

const TABLES = /* sql */ `
create table installation (
  only_row boolean primary key default true check (only_row),
  demo boolean not null, loaded_at timestamptz not null
);
comment on table installation is 'One row once people and settings were loaded; demo = fictional, refused in production';

create table staff (
  id uuid primary key,
  username text not null unique check (username = lower(username)),
  display_name text not null,
  role text not null check (role in ('OPERATOR','SPECIALIST','SUPERVISOR','REVIEWER','ADMINISTRATOR')),
  hotline text check (hotline in ('EMERGENCY','GUIDELINE')),
  discipline text check (discipline in ('FORENSICS','LEGAL')),
  locale text not null default 'JA' check (locale in ('JA','EN')),
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null,
  check ((role = 'OPERATOR') = (hotline is not null)),
  check ((role = 'SPECIALIST') = (discipline is not null))
);
create table staff_credential (
  staff_id uuid primary key references staff, password_hash text not null, changed_at timestamptz not null
);
create table session (
  id uuid primary key, token_hash bytea not null unique, staff_id uuid not null references staff,
  created_at timestamptz not null, last_seen_at timestamptz not null, ended_at timestamptz, address text not null
);
create index session_of_staff on session (staff_id) where ended_at is null;
create table sign_in_failure (
  id bigint generated always as identity primary key, username text not null, address text not null, at timestamptz not null
);
create index sign_in_failure_at on sign_in_failure (at);

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null, actor_id uuid, action text not null,
  subject_kind text not null, subject_id text not null, address text not null,
  before jsonb, after jsonb
);
create index audit_entry_subject on audit_entry (subject_kind, subject_id, at);
create function refuse_audit_change() returns trigger language plpgsql as $$
begin raise exception 'the audit is insert-only'; end $$;
create trigger audit_is_insert_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_audit_change();

create table idempotency_key (
  staff_id uuid not null references staff, key text not null, input_hash bytea not null, reply jsonb, at timestamptz not null,
  written_by name not null default current_user,
  primary key (staff_id, key)
);
create index idempotency_key_at on idempotency_key (at);
alter table idempotency_key enable row level security;
create policy own_replies on idempotency_key using (written_by = current_user);
comment on table idempotency_key is 'Replies hold what they replied: a database role sees those of its own requests only';

create table ticket (
  id uuid primary key,
  number text not null unique,
  version integer not null default 1,
  hotline text not null check (hotline in ('EMERGENCY','GUIDELINE')),
  status text not null check (status in ('OPEN','AWAITING_CALLBACK','ESCALATED','RESOLVED','CLOSED')),
  tier text check (tier in ('TIER_1','TIER_2','OUT_OF_SCOPE')),
  category text,
  urgency text check (urgency in ('LOW','NORMAL','HIGH','CRITICAL')),
  outside_hours boolean not null,
  received_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  operator_id uuid not null references staff,
  caller_number text,
  member_name text,
  facility_name text,
  verification_outcome text,
  disciplines text[] not null default '{}',
  search_text text not null default '',
  search_grams text[] not null default '{}'
);
create index ticket_newest on ticket (created_at desc, id desc);
create index ticket_newest_of_hotline on ticket (hotline, created_at desc, id desc);
create index ticket_open on ticket (hotline, status, created_at desc, id desc) where status <> 'CLOSED';
create index ticket_disciplines on ticket using gin (disciplines);
create index ticket_words on ticket using gin (search_grams);

create table call (
  id uuid primary key,
  hotline text not null check (hotline in ('EMERGENCY','GUIDELINE')),
  state text not null check (state in ('RINGING','IN_PROGRESS','AFTER_CALL_WORK','ENDED','ABANDONED','MISSED')),
  caller_number text,
  outside_hours boolean not null,
  received_at timestamptz not null, accepted_at timestamptz, ended_at timestamptz, wrapped_up_at timestamptz,
  operator_id uuid references staff,
  ticket_id uuid references ticket,
  check ((state in ('RINGING','ABANDONED','MISSED')) = (operator_id is null)),
  check ((operator_id is null) = (ticket_id is null))
);
create index call_of_operator on call (operator_id) where state in ('IN_PROGRESS','AFTER_CALL_WORK');
create index call_ringing on call (received_at) where state = 'RINGING';
create index call_of_ticket on call (ticket_id);

create table ticket_event (
  id uuid primary key,
  seq bigint generated always as identity,
  ticket_id uuid not null references ticket,
  at timestamptz not null,
  by_id uuid not null references staff,
  kind text not null,
  text text, from_code text, to_code text, rule text, reason text
);
create index ticket_event_of_ticket on ticket_event (ticket_id, seq);

create table verification (
  id uuid primary key,
  ticket_id uuid not null references ticket,
  call_id uuid references call,
  at timestamptz not null,
  by_id uuid not null references staff,
  relation text not null,
  claim jsonb not null,
  outcome text not null check (outcome in ('VERIFIED','PENDING_ENROLMENT','PROVISIONAL','NOT_ENTITLED','NOT_FOUND','DECLINED')),
  proposed_outcome text,
  rule text not null,
  override_reason text,
  entry_id uuid,
  entry jsonb,
  entitlement jsonb,
  evidence jsonb not null,
  rules_version text not null
);
comment on column verification.entry is 'the register entry as it was at that moment, whatever is imported later';
create index verification_of_ticket on verification (ticket_id, at desc);

create table triage (
  id uuid primary key,
  ticket_id uuid not null references ticket,
  at timestamptz not null,
  by_id uuid not null references staff,
  answered jsonb not null,
  verdict jsonb not null,
  tier text not null, category text not null, urgency text not null,
  overruled boolean not null,
  overrule_reason text,
  rules_version text not null,
  check (overruled = (overrule_reason is not null))
);
create index triage_of_ticket on triage (ticket_id, at desc);

create table escalation (
  id uuid primary key,
  ticket_id uuid not null references ticket,
  discipline text not null check (discipline in ('FORENSICS','LEGAL')),
  status text not null check (status in ('QUEUED','CLAIMED','RETURNED','REFERRED','RESOLVED')),
  version integer not null default 1,
  hand_over text not null,
  wishes_referral boolean not null,
  told_costs_are_theirs boolean not null,
  queued_at timestamptz not null,
  queued_by uuid not null references staff,
  due_at timestamptz,
  claimed_by uuid references staff,
  claimed_at timestamptz,
  closed_at timestamptz,
  outcome text,
  check (told_costs_are_theirs or not wishes_referral),
  check ((status = 'QUEUED') = (claimed_by is null))
);
create unique index escalation_open_once on escalation (ticket_id, discipline) where status in ('QUEUED','CLAIMED','REFERRED');
create index escalation_queue on escalation (discipline, queued_at desc, id desc);
create index escalation_newest on escalation (queued_at desc, id desc);

create table draft (
  staff_id uuid not null references staff, scope text not null, content text not null,
  version integer not null, saved_at timestamptz not null,
  primary key (staff_id, scope)
);
`;

const GRANTS = /* sql */ `
revoke all on schema public from public;
grant usage on schema public to saimado_app, saimado_auth, saimado_audit, reviewer, report_builder;
revoke execute on function refuse_audit_change() from public;

grant select on installation to saimado_app, saimado_auth;
grant select, insert, update on staff to saimado_app;
grant insert, select (staff_id), update (password_hash, changed_at) on staff_credential to saimado_app;
grant select (id, staff_id, created_at, last_seen_at, ended_at), update (ended_at) on session to saimado_app;
grant insert on audit_entry to saimado_app, saimado_auth, saimado_audit;
grant select (staff_id, key, input_hash, reply, at), insert, update (reply), delete on idempotency_key to saimado_app, saimado_auth;
grant select, insert, update on ticket, call, escalation to saimado_app;
grant select, insert on ticket_event, verification, triage to saimado_app;
grant select, insert, update, delete on draft to saimado_app;

grant select on staff, staff_credential to saimado_auth;
grant update (password_hash, changed_at) on staff_credential to saimado_auth;
grant update (locale) on staff to saimado_auth;
grant select, insert, update (last_seen_at, ended_at), delete on session to saimado_auth;
grant select, insert, delete on sign_in_failure to saimado_auth;
grant select (operator_id, state) on call to saimado_auth;
`;
