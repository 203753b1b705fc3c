import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Short stories of a period and what supervisors answer to JMA's questions. Whatever a supervisor wrote takes two people: who
 * signs has written no word of it, here as in the program. JMA's reviewers read `published_story`, `published_question` and
 * `published_answer`, which are filled from what was signed and from nothing else.
 */
export class ReportStories1700000000034 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(RULES);
    await db.query(GRANTS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('restore a backup instead: what was published is not undone'));
  }
}

const TABLES = /* sql */ `
create table published_question (
  id uuid primary key,
  report_id uuid not null references published_release,
  text text not null check (length(text) between 1 and 1000),
  asked_at timestamptz not null
);
comment on table published_question is 'what a reviewer of JMA asked of a published report; no names: all of them are one side';
create index published_question_of_report on published_question (report_id, asked_at);

create table report_story (
  id uuid primary key,
  kind text not null check (kind in ('STORY','ANSWER')),
  period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])(\\+(3|12))?$'),
  question_id uuid references published_question,
  state text not null default 'DRAFT' check (state in ('DRAFT','PROPOSED','SIGNED','PUBLISHED','WITHDRAWN')),
  version integer not null default 1,
  revision integer not null default 1,
  title text not null, text text not null,
  hotline text check (hotline in ('EMERGENCY','GUIDELINE')), category text, urgency text check (urgency in ('LOW','NORMAL','HIGH','CRITICAL')),
  written_at timestamptz not null,
  return_reason text,
  signed_by uuid references staff, signed_at timestamptz,
  published_at timestamptz,
  constraint story_or_answer check ((kind = 'ANSWER') = (question_id is not null)),
  constraint story_length check (case kind when 'STORY' then length(title) between 1 and 40 and length(text) between 1 and 400
    else title = '' and length(text) between 1 and 1000 and hotline is null end),
  constraint named_of_hotline check (hotline is not null or (category is null and urgency is null)),
  constraint signed_when_signed check ((state in ('SIGNED','PUBLISHED')) = (signed_by is not null) and (signed_by is null) = (signed_at is null)),
  constraint published_when_published check ((state = 'PUBLISHED') = (published_at is not null))
);
comment on column report_story.period is 'the report''s period by its code: a report may be drafted again, and its stories stay';
create index report_story_of_period on report_story (period, written_at);
create unique index report_story_one_answer on report_story (question_id) where state in ('DRAFT','PROPOSED','SIGNED');

create table report_story_revision (
  story_id uuid not null references report_story,
  number integer not null,
  title text not null, text text not null, hotline text, category text, urgency text,
  by_id uuid not null references staff, at timestamptz not null,
  primary key (story_id, number)
);
create table report_story_reason (
  id uuid primary key,
  story_id uuid not null references report_story,
  kind text not null, words text not null, sentence text not null,
  reason text not null check (length(reason) between 1 and 200),
  by_id uuid not null references staff, at timestamptz not null
);
comment on table report_story_reason is 'why words that look as if they told of somebody do not; bound to the words and their sentence';
create index report_story_reason_of_story on report_story_reason (story_id, at);

create table published_story (
  id uuid primary key references report_story,
  period text not null,
  release_id uuid not null references published_release,
  title text not null, text text not null, hotline text, category text, urgency text,
  published_at timestamptz not null
);
comment on column published_story.release_id is 'the release with which it went out';
create index published_story_of_period on published_story (period, published_at);
create table published_answer (
  id uuid primary key references report_story,
  question_id uuid not null references published_question,
  text text not null,
  published_at timestamptz not null
);
create index published_answer_of_question on published_answer (question_id, published_at);
`;

const RULES = /* sql */ `
create function guard_report_story() returns trigger language plpgsql as $$
begin
  if (new.id, new.kind, new.period, new.question_id) is distinct from (old.id, old.kind, old.period, old.question_id)
    or (new.revision = old.revision and (new.title, new.text, new.hotline, new.category, new.urgency) is distinct from (old.title, old.text, old.hotline, old.category, old.urgency)) then
    raise exception 'new words are a new revision' using errcode = 'check_violation', constraint = 'story_revision';
  end if;
  if old.state in ('PUBLISHED','WITHDRAWN') then
    raise exception 'a story that is over is not changed' using errcode = 'check_violation', constraint = 'story_over';
  end if;
  -- As in libs/reports/domain/stories/story-states.ts.
  if not old.state || ' ' || new.state = any (array['DRAFT DRAFT','DRAFT PROPOSED','PROPOSED DRAFT','PROPOSED PROPOSED','SIGNED DRAFT','SIGNED PROPOSED',
    'PROPOSED SIGNED','SIGNED PUBLISHED','DRAFT WITHDRAWN','PROPOSED WITHDRAWN','SIGNED WITHDRAWN']) or (new.state in ('SIGNED','PUBLISHED') and new.revision <> old.revision) then
    raise exception 'a story does not go from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'story_transition';
  end if;
  if new.state = 'PUBLISHED' and new.signed_by <> old.signed_by then
    raise exception 'a signature stays whose it is' using errcode = 'check_violation', constraint = 'story_two_people';
  end if;
  if new.state in ('SIGNED','PUBLISHED') and (exists (select from report_story_revision where story_id = new.id and by_id = new.signed_by)
    or exists (select from report_story_reason where story_id = new.id and by_id = new.signed_by)
    or not exists (select from report_story_revision where story_id = new.id and number = new.revision)) then
    raise exception 'a supervisor signs who wrote nothing in it' using errcode = 'check_violation', constraint = 'story_two_people';
  end if;
  -- A signature stays good when whoever gave it has another post by the day of publishing.
  if new.state = 'SIGNED' and not exists (select from staff where id = new.signed_by and role = 'SUPERVISOR' and active) then
    raise exception 'only supervisors sign' using errcode = 'check_violation', constraint = 'story_two_people';
  end if;
  return new;
end $$;
create trigger guard_report_story before update on report_story for each row execute function guard_report_story();

create function guard_new_report_story() returns trigger language plpgsql as $$
begin
  if new.state not in ('DRAFT','PROPOSED') or new.revision <> 1 then
    raise exception 'a story begins with its first words' using errcode = 'check_violation', constraint = 'story_transition';
  end if;
  return new;
end $$;
create trigger guard_new_report_story before insert on report_story for each row execute function guard_new_report_story();

-- A revision says who wrote what stands there, so that nobody signs their own words under another's name.
create function guard_report_story_revision() returns trigger language plpgsql as $$
begin
  if not exists (select from report_story s where s.id = new.story_id and s.revision = new.number and s.state in ('DRAFT','PROPOSED')
    and (s.title, s.text, s.hotline, s.category, s.urgency) is not distinct from (new.title, new.text, new.hotline, new.category, new.urgency)) then
    raise exception 'a revision is what the story says' using errcode = 'check_violation', constraint = 'story_revision';
  end if;
  return new;
end $$;
create trigger guard_report_story_revision before insert on report_story_revision for each row execute function guard_report_story_revision();

create function publish_story_as_signed() returns trigger language plpgsql as $$
declare signed report_story;
begin
  select * into strict signed from report_story where id = new.id and kind = 'STORY' and state = 'PUBLISHED';
  new.period := signed.period; new.title := signed.title; new.text := signed.text;
  new.hotline := signed.hotline; new.category := signed.category; new.urgency := signed.urgency; new.published_at := signed.published_at;
  return new;
end $$;
create trigger publish_story_as_signed before insert on published_story for each row execute function publish_story_as_signed();

create function publish_answer_as_signed() returns trigger language plpgsql as $$
declare signed report_story;
begin
  select * into strict signed from report_story where id = new.id and kind = 'ANSWER' and state = 'PUBLISHED';
  new.question_id := signed.question_id; new.text := signed.text; new.published_at := signed.published_at;
  return new;
end $$;
create trigger publish_answer_as_signed before insert on published_answer for each row execute function publish_answer_as_signed();

create function refuse_story_change() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed', tg_table_name using errcode = 'restrict_violation', constraint = 'published_stays';
end $$;
${['report_story_revision', 'report_story_reason', 'published_story', 'published_question', 'published_answer'].map((table) => `
create trigger refuse_change before update or delete or truncate on ${table} for each statement execute function refuse_story_change();`).join('')}
`;

/** A reviewer asks under the role of signing in, which can put a question down and read none. */
const GRANTS = /* sql */ `
revoke execute on function guard_report_story(), guard_new_report_story(), guard_report_story_revision(), publish_story_as_signed(), publish_answer_as_signed(), refuse_story_change() from public;
grant select, insert, update (state, version, revision, title, text, hotline, category, urgency, written_at, return_reason, signed_by, signed_at, published_at) on report_story to saimado_app;
grant select, insert on report_story_revision, report_story_reason to saimado_app;
grant select on published_question to saimado_app;
grant insert on published_story, published_answer to saimado_app;
grant insert on published_question to saimado_auth;
grant select on published_story, published_question, published_answer to reviewer;
`;
