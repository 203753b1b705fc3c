import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Firms, their conflicts of interest, and the referrals. That no firm is sent a case of somebody it has a conflict with is
 * held by the database too: whatever the program forgot, the row is refused.
 */
export class Referrals1700000000027 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table referral, firm_conflict, firm_version, firm; drop function refuse_referral_in_conflict()');
  }
}

const AREAS = `'RANSOMWARE','UNAUTHORISED_ACCESS','LEAK_INVESTIGATION','WEBSITE','MALWARE','DEVICE_LOSS','LEAK_DUTY','NEGOTIATION','LABOUR','CRIMINAL','CONTRACT'`;

const UP = /* sql */ `
create table firm (
  id uuid primary key,
  version integer not null,
  name text not null,
  discipline text not null check (discipline in ('FORENSICS','LEGAL')),
  areas text[] not null check (areas <@ array[${AREAS}]),
  prefectures text[] not null,
  nationwide boolean not null,
  hours jsonb,
  closed_on_holidays boolean not null,
  contact_person text not null, phone text not null, email text not null,
  active boolean not null,
  remark text not null,
  in_rotation_since timestamptz not null,
  updated_at timestamptz not null, updated_by uuid not null references staff,
  check (nationwide = (cardinality(prefectures) = 0))
);
comment on column firm.hours is '[{weekday 1-7, opensAt, closesAt}]; null: not known';
comment on column firm.in_rotation_since is 'when it was listed, or listed again: turns are compared from there on';

create table firm_version (
  firm_id uuid not null references firm,
  version integer not null,
  at timestamptz not null, by_id uuid not null references staff,
  content jsonb not null,
  primary key (firm_id, version)
);

create table firm_conflict (
  id uuid primary key,
  firm_id uuid not null references firm,
  kind text not null check (kind in ('FACILITY','MEMBER','PARTY')),
  name text not null, code text,
  keys text[] not null check (cardinality(keys) > 0),
  reason text not null,
  since date not null, until date,
  added_at timestamptz not null, added_by uuid not null references staff,
  ended_at timestamptz, ended_by uuid references staff,
  check ((ended_at is null) = (ended_by is null))
);
comment on column firm_conflict.keys is 'names folded and codes, as a ticket’s own are: one in common is a conflict';
create index firm_conflict_of_firm on firm_conflict (firm_id);

create table referral (
  id uuid primary key,
  ticket_id uuid not null references ticket,
  escalation_id uuid not null references escalation,
  ordinal integer not null,
  version integer not null,
  status text not null check (status in ('PROPOSED','SENT','OVERDUE','ACKNOWLEDGED','DECLINED','WITHDRAWN','CLOSED','OWN_FIRM','NOT_WANTED','SUPERSEDED')),
  area text check (area in (${AREAS})),
  parties text[],
  subject_keys text[] not null,
  proposal jsonb not null,
  proposed_at timestamptz not null, proposed_by uuid not null references staff,
  chosen_at timestamptz, chosen_by uuid references staff,
  firm_id uuid references firm,
  own_firm text,
  consent_words text,
  fields text[] check (fields <@ array['FACILITY_NAME','CONTACT_PERSON','PHONE','INCIDENT','PREFECTURE','MEMBER_NAME','ADDRESS','SUMMARY','VERIFICATION']),
  packet jsonb, packet_hash text,
  acknowledge_by timestamptz, overdue_at timestamptz,
  answered_at timestamptz, answered_by uuid references staff,
  decline_reason text check (decline_reason in ('CAPACITY','OUT_OF_AREA','CONFLICT','OTHER')),
  answer_words text,
  ended_at timestamptz, ended_by uuid references staff,
  outcome text check (outcome in ('ENGAGED','ADVICE_ONLY','NOT_ENGAGED','UNKNOWN')),
  outcome_words text,
  satisfaction_at timestamptz, satisfaction_by uuid references staff,
  satisfaction integer check (satisfaction between 1 and 5),
  satisfaction_words text,
  unique (ticket_id, ordinal),
  check ((status in ('SENT','OVERDUE','ACKNOWLEDGED','DECLINED','WITHDRAWN','CLOSED')) = (firm_id is not null)),
  check ((firm_id is null) = (packet_hash is null) and (firm_id is null) = (fields is null) and (firm_id is null) = (acknowledge_by is null)),
  check ((status in ('PROPOSED','SUPERSEDED')) = (chosen_at is null)),
  check (status <> 'WITHDRAWN' or packet is null),
  check ((status = 'OWN_FIRM') = (own_firm is not null)),
  check ((status = 'DECLINED') = (decline_reason is not null)),
  check (outcome is null or status = 'CLOSED'),
  check (satisfaction_at is not null or (satisfaction is null and satisfaction_words is null))
);
comment on column referral.proposal is 'what was read to the member: firms in order with reasons, and who was left out and why';
comment on column referral.parties is 'other companies concerned; null: nobody asked';
comment on column referral.packet is 'what was passed on, consented field by field; taken away where the member takes the consent back';
comment on column referral.satisfaction_at is 'when the member was asked; without a score: no answer';
create index referral_of_escalation on referral (escalation_id, ordinal);
create index referral_of_firm on referral (firm_id, chosen_at desc) where firm_id is not null;
create index referral_awaited on referral (acknowledge_by) where status = 'SENT';
create unique index referral_proposed_once on referral (escalation_id) where status = 'PROPOSED';
create unique index referral_live_once on referral (escalation_id) where status in ('SENT','OVERDUE','ACKNOWLEDGED');

create function refuse_referral_in_conflict() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from firm_conflict c where c.firm_id = new.firm_id and c.keys && new.subject_keys
    and c.since <= (new.chosen_at at time zone 'Asia/Tokyo')::date and (c.until is null or c.until >= (new.chosen_at at time zone 'Asia/Tokyo')::date)) then
    raise exception 'the firm has a conflict of interest' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
revoke execute on function refuse_referral_in_conflict() from public;
create trigger referral_never_in_conflict before insert or update of firm_id, subject_keys, chosen_at on referral
  for each row when (new.firm_id is not null) execute function refuse_referral_in_conflict();

grant select, insert, update (version, name, areas, prefectures, nationwide, hours, closed_on_holidays, contact_person, phone, email, active, remark, in_rotation_since, updated_at, updated_by) on firm to saimado_app;
grant select, insert on firm_version to saimado_app;
grant select, insert, update (until, ended_at, ended_by) on firm_conflict to saimado_app;
grant select, insert, update (version, status, subject_keys, chosen_at, chosen_by, firm_id, own_firm, consent_words, fields, packet, packet_hash, acknowledge_by, overdue_at, answered_at, answered_by,
  decline_reason, answer_words, ended_at, ended_by, outcome, outcome_words, satisfaction_at, satisfaction_by, satisfaction, satisfaction_words) on referral to saimado_app;
`;
