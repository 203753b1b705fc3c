import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Clocks of tier 2: a row for each target that runs or ran, with its due time worked out beforehand, so that a queue and a
 * job read one column. A row that ended never runs again but by an answer to the question that ended it. What no screen and
 * no job may see is held here: a clock that runs on an escalation or a ticket that has ended (chatwoot#10178).
 */
export class EscalationTargets1700000000023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger target_needs_open_escalation on escalation_target; drop trigger ended_escalation_has_no_clock on escalation; drop trigger ended_ticket_has_no_clock on ticket;
      drop function refuse_clock_of_what_ended();
      alter table escalation drop column due_counted, drop column waiting_since;
      drop table escalation_target; drop table escalation_wait`);
  }
}

const UP = /* sql */ `
-- New books come last: the numbers of the others are in an index.
create or replace function rule_book_number(book text) returns integer language sql immutable
return array_position(array['HOURS','ENTITLEMENT','TRIAGE','SCRIPTS','RELIEF_FUND','CONTACTS','DEADLINES','CHECKLIST','TIER2_DESK'], book);

create table escalation_wait (
  id uuid primary key,
  escalation_id uuid not null references escalation,
  why text not null check (why in ('CALLER','TIER_1')),
  waiting_for text,
  since timestamptz not null,
  until timestamptz check (until >= since),
  by_id uuid references staff,
  check ((why = 'CALLER') = (waiting_for is not null))
);
comment on table escalation_wait is 'spans in which no clock of the escalation runs: the caller is waited for, or tier 1 has it';
create unique index escalation_wait_once on escalation_wait (escalation_id) where until is null;
create index escalation_wait_of_escalation on escalation_wait (escalation_id, since);

create table escalation_target (
  id uuid primary key,
  escalation_id uuid not null references escalation,
  kind text not null check (kind in ('FIRST_CONTACT','NEXT_UPDATE')),
  urgency text not null check (urgency in ('LOW','NORMAL','HIGH','CRITICAL')),
  minutes integer not null check (minutes > 0),
  counted text not null check (counted in ('DESK','CLOCK')),
  warn_before integer not null check (warn_before between 1 and minutes - 1),
  version_id uuid references rule_book_version,
  started_at timestamptz not null,
  paused_at timestamptz,
  due_at timestamptz,
  warn_at timestamptz,
  warned_at timestamptz,
  missed_at timestamptz,
  ended_at timestamptz,
  ending text check (ending in ('MET','ENDED')),
  used_ms bigint not null default 0,
  check ((ended_at is null) = (ending is null)),
  check (ended_at is null or paused_at is null)
);
comment on column escalation_target.version_id is 'the version of TIER2_DESK that gave it its minutes; null: taken over from before there was one';
comment on column escalation_target.used_ms is 'counted time used when it ended or was paused';
create unique index escalation_target_open_once on escalation_target (escalation_id, kind) where ended_at is null;
create index escalation_target_of_escalation on escalation_target (escalation_id, started_at);
create index escalation_target_to_warn on escalation_target (warn_at) where ended_at is null and paused_at is null and warned_at is null;
create index escalation_target_to_miss on escalation_target (due_at) where ended_at is null and paused_at is null and missed_at is null;

alter table escalation add column due_counted text check (due_counted in ('DESK','CLOCK')), add column waiting_since timestamptz;
comment on column escalation.due_at is 'when the first of its running clocks is due; null: none runs, as while the caller is waited for';

-- What was counted by the clock so far goes on so; what has run out already is nobody's news.
insert into escalation_target (id, escalation_id, kind, urgency, minutes, counted, warn_before, started_at, due_at, warned_at, missed_at)
  select gen_random_uuid(), e.id, 'FIRST_CONTACT', coalesce(t.urgency, 'HIGH'), minutes, 'CLOCK', 15, e.queued_at, e.due_at, e.queued_at, case when e.due_at <= now() then e.due_at end
  from escalation e join ticket t on t.id = e.ticket_id,
    lateral (select greatest(16, round(extract(epoch from e.due_at - e.queued_at) / 60)::integer) as minutes) as counted
  where e.status = 'QUEUED' and e.due_at is not null and t.status not in ('RESOLVED','CLOSED');
update escalation set due_counted = 'CLOCK' where status = 'QUEUED' and due_at is not null;
update escalation set due_at = null where status <> 'QUEUED';

create function refuse_clock_of_what_ended() returns trigger language plpgsql as $$
declare runs boolean;
begin
  if tg_table_name = 'ticket' then
    runs := exists (select from escalation e join escalation_target c on c.escalation_id = e.id join ticket t on t.id = e.ticket_id
      where t.id = new.id and t.status in ('RESOLVED','CLOSED') and c.ended_at is null);
  elsif tg_table_name = 'escalation' then
    runs := exists (select from escalation e join escalation_target c on c.escalation_id = e.id
      where e.id = new.id and e.status not in ('QUEUED','CLAIMED','REFERRED') and c.ended_at is null);
  else
    runs := exists (select from escalation_target c join escalation e on e.id = c.escalation_id join ticket t on t.id = e.ticket_id
      where c.id = new.id and c.ended_at is null and (e.status not in ('QUEUED','CLAIMED','REFERRED') or t.status in ('RESOLVED','CLOSED')));
  end if;
  if runs then raise exception 'a clock runs on what has ended' using errcode = 'object_not_in_prerequisite_state'; end if;
  return null;
end $$;
revoke execute on function refuse_clock_of_what_ended() from public;
-- At commit: what ends an escalation ends its clocks in the same transaction, in whatever order.
create constraint trigger target_needs_open_escalation after insert or update on escalation_target deferrable initially deferred
  for each row when (new.ended_at is null) execute function refuse_clock_of_what_ended();
create constraint trigger ended_escalation_has_no_clock after update of status on escalation deferrable initially deferred
  for each row when (new.status not in ('QUEUED','CLAIMED','REFERRED')) execute function refuse_clock_of_what_ended();
create constraint trigger ended_ticket_has_no_clock after update of status on ticket deferrable initially deferred
  for each row when (new.status in ('RESOLVED','CLOSED')) execute function refuse_clock_of_what_ended();

grant select, insert, update (until) on escalation_wait to saimado_app;
grant select, insert, update (urgency, minutes, counted, warn_before, version_id, paused_at, due_at, warn_at, warned_at, missed_at, ended_at, ending, used_ms) on escalation_target to saimado_app;
`;
