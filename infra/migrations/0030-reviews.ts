import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reviews of calls: what was drawn and how, and what a supervisor said. A sample keeps its seed and its candidates' number,
 * a review the version of the form; what was shared is never changed.
 */
export class Reviews1700000000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table call_review_answer; drop table call_review; drop table review_sample; drop function call_review_is_kept()');
  }
}

const UP = /* sql */ `
create or replace function rule_book_number(book text) returns integer language sql immutable
return array_position(array['HOURS','ENTITLEMENT','TRIAGE','SCRIPTS','RELIEF_FUND','CONTACTS','DEADLINES','CHECKLIST','TIER2_DESK','CALL_REVIEW'], book);

create table review_sample (
  id uuid primary key,
  drawn_at timestamptz not null,
  drawn_by uuid not null references staff,
  from_day date not null, to_day date not null check (to_day >= from_day),
  hotline text check (hotline in ('EMERGENCY','GUIDELINE')),
  operator_id uuid references staff,
  rule text not null,
  seed text not null,
  size integer not null check (size > 0),
  per_operator boolean not null,
  candidates integer not null
);
create index review_sample_newest on review_sample (drawn_at desc, id);

create table call_review (
  id uuid primary key,
  sample_id uuid not null references review_sample,
  position integer not null,
  ticket_id uuid not null references ticket,
  operator_id uuid not null references staff,
  form_id uuid not null references rule_book_version,
  status text not null default 'DRAWN' check (status in ('DRAWN','SHARED','ANSWERED','SKIPPED')),
  version integer not null default 1,
  reviewer_id uuid references staff,
  settled_at timestamptz,
  remark text,
  skip_reason text,
  points integer, of_points integer, failed text[], passed boolean,
  reply text,
  answered_at timestamptz,
  unique (sample_id, position),
  check ((status = 'DRAWN') = (reviewer_id is null) and (reviewer_id is null) = (settled_at is null)),
  check ((status = 'SKIPPED') = (skip_reason is not null)),
  check ((status in ('SHARED','ANSWERED')) = (points is not null) and (points is null) = (passed is null)),
  check ((status = 'ANSWERED') = (answered_at is not null)),
  check (reviewer_id <> operator_id)
);
-- A call is reviewed once; one that was left out may be drawn again.
create unique index call_review_once on call_review (ticket_id) where status <> 'SKIPPED';
create index call_review_of_operator on call_review (operator_id, settled_at desc) where status in ('SHARED','ANSWERED');

create table call_review_answer (
  review_id uuid not null references call_review,
  criterion_id text not null,
  level smallint check (level between 0 and 2),
  remark text,
  primary key (review_id, criterion_id)
);
comment on column call_review_answer.level is '2 done, 1 partly, 0 not done; null: does not apply to this call';

create function call_review_is_kept() returns trigger language plpgsql as $$
begin
  if old.status in ('SHARED','ANSWERED','SKIPPED') and (new.reviewer_id, new.settled_at, new.remark, new.skip_reason, new.points, new.of_points, new.failed, new.passed)
    is distinct from (old.reviewer_id, old.settled_at, old.remark, old.skip_reason, old.points, old.of_points, old.failed, old.passed)
    or old.status = 'ANSWERED' then
    raise exception 'a review that was shared is not changed' using errcode = 'object_not_in_prerequisite_state';
  end if;
  return new;
end $$;
create trigger call_review_kept before update on call_review for each row execute function call_review_is_kept();
revoke execute on function call_review_is_kept() from public;

grant select, insert on review_sample, call_review_answer to saimado_app;
grant select, insert, update (status, version, reviewer_id, settled_at, remark, skip_reason, points, of_points, failed, passed, reply, answered_at) on call_review to saimado_app;
`;
