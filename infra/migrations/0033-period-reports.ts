import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports of months, quarters and years, made by a job, signed by two supervisors and published through a ledger. The
 * relations of 0004 go with all that is in them: publishing was refused in production, so what they published were demos,
 * and a draft can be made again from its tickets.
 */
export class PeriodReports1700000000033 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('drop table published_report_cell, published_report, period_report_cell, period_report; drop view report_source_ticket');
    await db.query(PSEUDONYMS);
    await db.query(SOURCE_OF_TICKETS);
    await db.query(REPORTS);
    await db.query(LEDGER);
    await db.query(PUBLISHED);
    await db.query(SOURCE_OF_RELEASES);
    await db.query(GRANTS);
  }

  down(): Promise<void> {
    throw new Error('restore a backup instead: what was published is not undone');
  }
}

/** A clinic's pseudonym is the same for ever, or nobody could count distinct clinics over periods; its key is the owner's alone. */
const PSEUDONYMS = /* sql */ `
create table report_pseudonym_key (
  only_row boolean primary key default true check (only_row),
  key bytea not null
);
insert into report_pseudonym_key (key) values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
`;

/** The month of the call's arrival in Japan, `2026-05`, of immutable functions only: an index can hold it (to_char is not one). */
const monthOf = (at: string): string =>
  `lpad(extract(year from ${at} at time zone 'Asia/Tokyo')::integer::text, 4, '0') || '-' || lpad(extract(month from ${at} at time zone 'Asia/Tokyo')::integer::text, 2, '0')`;

const ROUNDED = (seconds: string): string => `round(extract(epoch from ${seconds}))::integer`;
const DISCIPLINES = (forensics: string, legal: string): string =>
  `case when ${forensics} and ${legal} then 'BOTH' when ${forensics} then 'FORENSICS' when ${legal} then 'LEGAL' else 'NONE' end`;
const PREFECTURES = '北海道|青森県|岩手県|宮城県|秋田県|山形県|福島県|茨城県|栃木県|群馬県|埼玉県|千葉県|東京都|神奈川県|新潟県|富山県|石川県|福井県|山梨県|長野県|岐阜県|静岡県|愛知県|三重県|滋賀県|京都府|大阪府|兵庫県|奈良県|和歌山県|鳥取県|島根県|岡山県|広島県|山口県|徳島県|香川県|愛媛県|高知県|福岡県|佐賀県|長崎県|熊本県|大分県|宮崎県|鹿児島県|沖縄県';
const FACILITY_KINDS = '診療所|病院|医師会共同利用施設|介護老人保健施設|介護サービス事業所';
const VERIFICATIONS = 'VERIFIED|PENDING_ENROLMENT|PROVISIONAL|NOT_ENTITLED|NOT_FOUND|DECLINED';
/** As the catalogue of reports counts them. The codes of rule books are typed by people too: another one counts as "other" and need not be known here. */
const CATEGORIES = 'SUPPORT_SCAM|SUPPORT_SCAM_CONTACTED|SUSPECTED_INFECTION|RANSOMWARE|UNAUTHORISED_ACCESS|DATA_LEAK|LOSS_OR_MISDELIVERY|JUNK_MAIL|NETWORK_TROUBLE|NOT_AN_ATTACK|GENERAL_PC|SCHEME_QUESTION|GUIDELINE_QUESTION';
const SUBJECTS = [
  'RESPONSIBLE_PERSON|RULES_SET|ASSET_LEDGER|REMOTE_MAINTENANCE|MDS_SDS|ACCESS_RIGHTS|ACCOUNTS|PATCHES|PASSWORD_STRENGTH|PASSWORD_REUSE|EXTERNAL_MEDIA|TWO_FACTOR|ACCESS_LOG|UNUSED_SOFTWARE|SOURCE_RESTRICTION',
  'CONTACT_CHART|BACKUP|BCP|GUIDELINE_6|CHECKLIST|CHECKLIST_MANUAL|PRACTICE_GUIDE|RULES_TEMPLATE|CHART_TEMPLATE|SEMINAR_VIDEO|ROLE_TABLE_VIDEO',
  'TRAINING_MANAGEMENT|TRAINING_ADMINISTRATOR|TRAINING_BEGINNER|TRAINING_INSPECTION|TRAINING_TEACHER',
].join('|');
const oneOf = (value: string, codes: string): string => `substring(${value} from '^(?:${codes})$')`;

/**
 * Codes and durations only. Whatever a column of ours might hold that somebody typed — a register's cell, an address — comes
 * through as one of a fixed list or not at all. `month = any (…)` reaches the index: equality of texts is leakproof.
 */
const SOURCE_OF_TICKETS = /* sql */ `
create index ticket_of_month on ticket ((${monthOf('received_at')}));

create view report_source_ticket with (security_barrier) as
select ${monthOf('t.received_at')} as month, t.hotline,
  extract(isodow from t.received_at at time zone 'Asia/Tokyo')::integer as weekday, extract(hour from t.received_at at time zone 'Asia/Tokyo')::integer as hour,
  ${oneOf('t.category', CATEGORIES)} as category, t.tier, t.urgency,
  entry.kind as facility_kind,
  coalesce(entry.prefecture, said.prefecture) as prefecture,
  t.status, ${oneOf('t.verification_outcome', VERIFICATIONS)} as verification,
  case when t.verification_debt_since is not null then 'OWED'
    when exists (select from verification v where v.ticket_id = t.id and v.outcome = 'PROVISIONAL') then 'SETTLED' else 'NONE' end as debt,
  ${DISCIPLINES('handed.forensics', 'handed.legal')} as escalated,
  ${DISCIPLINES('introduced.forensics', 'introduced.legal')} as referred,
  exists (select from relief_fund_explanation x where x.ticket_id = t.id) as relief_fund,
  exists (select from indicator i join campaign_indicator m on m.kind = i.kind and m.value = i.value join campaign c on c.id = m.campaign_id
    where i.ticket_id = t.id and i.removed_at is null and c.dismissed_at is null) as campaign,
  (select ${oneOf('g.codes[1]', SUBJECTS)} from ticket_guideline g where g.ticket_id = t.id) as subject,
  ${ROUNDED('call.accepted_at - call.received_at')} as to_answer,
  ${ROUNDED('call.wrapped_up_at - call.accepted_at')} as handling,
  ${ROUNDED('claim.at - handed.at')} as to_specialist,
  case when clinic.known is not null then encode(substr(sha256(k.key || sha256(k.key || convert_to(clinic.known, 'UTF8'))), 1, 16), 'hex') end as clinic
from ticket t cross join report_pseudonym_key k
  left join lateral (select c.received_at, c.accepted_at, c.wrapped_up_at from call c where c.ticket_id = t.id order by c.received_at, c.id limit 1) call on true
  left join lateral (select ${oneOf("v.entry ->> 'facilityKind'", FACILITY_KINDS)} as kind, v.entry ->> 'facilityCode' as code, ${oneOf("v.entry ->> 'prefecture'", PREFECTURES)} as prefecture
    from verification v where v.ticket_id = t.id and v.entry is not null order by v.seq desc limit 1) entry on true
  left join lateral (select substring(normalize(v.claim ->> 'address', nfkc) from '^\\s*(${PREFECTURES})') as prefecture
    from verification v where v.ticket_id = t.id and entry.prefecture is null order by v.seq desc limit 1) said on true
  left join lateral (select bool_or(e.discipline = 'FORENSICS') as forensics, bool_or(e.discipline = 'LEGAL') as legal, min(e.queued_at) as at
    from escalation e where e.ticket_id = t.id) handed on true
  left join lateral (select min(v.at) as at from ticket_event v where handed.at is not null and v.ticket_id = t.id and v.kind = 'ESCALATION_CLAIMED') claim on true
  left join lateral (select bool_or(e.discipline = 'FORENSICS') as forensics, bool_or(e.discipline = 'LEGAL') as legal
    from referral r join escalation e on e.id = r.escalation_id where handed.at is not null and r.ticket_id = t.id and r.firm_id is not null) introduced on true
  cross join lateral (select coalesce('facility ' || nullif(entry.code, ''), 'number ' || nullif(t.caller_number, ''),
    'name ' || nullif(lower(regexp_replace(normalize(t.facility_name, nfkc), '\\s', '', 'g')), '')) as known) clinic;
comment on view report_source_ticket is 'one row per ticket: its codes, whole seconds and a pseudonym of its clinic; no id, no text, no time';
`;

const REPORTS = /* sql */ `
create table report_settings (
  only_row boolean primary key default true check (only_row),
  year_begins integer not null check (year_begins between 1 and 12),
  kinds text[] not null check (kinds <@ array['MONTH','QUARTER','YEAR'] and cardinality(kinds) > 0),
  version integer not null,
  updated_by uuid not null references staff, updated_at timestamptz not null
);
comment on table report_settings is 'no row until a supervisor changes what the program begins with';

create table period_report (
  id uuid primary key,
  kind text not null check (kind in ('MONTH','QUARTER','YEAR')),
  first_month text not null check (first_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  version integer not null check (version >= 1),
  correction_reason text check (length(correction_reason) between 1 and 400),
  threshold integer not null,
  status text not null default 'DRAFTING' check (status in ('DRAFTING','FAILED','CANCELLED','DRAFT','SIGNED','SCHEDULED','PUBLISHED','OUTDATED','DISCARDED')),
  drafted_by uuid not null references staff, drafted_at timestamptz not null,
  step text check (step in ('READING','COUNTING','PROTECTING','ATTACKING','WRITING')),
  share real not null default 0 check (share between 0 and 1),
  claim uuid, alive_at timestamptz, tries integer not null default 0,
  failure text check (failure in ('OutOfTime','SolverFailed','InDoubt','Impossible','Interrupted')), failure_detail text,
  ledger_head integer check (ledger_head >= 0),
  content text, content_hash text check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  frozen_hash text,
  publish_at timestamptz, published_at timestamptz,
  constraint correction_has_reason check ((version = 1) = (correction_reason is null)),
  constraint drafted_has_content check ((status in ('DRAFTING','FAILED','CANCELLED')) = (content is null)
    and (content is null) = (content_hash is null) and (content is null) = (frozen_hash is null) and (content is null) = (ledger_head is null)),
  constraint failed_has_reason check ((status = 'FAILED') = (failure is not null)),
  constraint scheduled_has_time check (status <> 'SCHEDULED' or publish_at is not null),
  constraint published_has_time check ((status = 'PUBLISHED') = (published_at is not null))
);
comment on column period_report.claim is 'of the server that makes it; one whose alive_at is old has died';
comment on column period_report.ledger_head is 'the last release that it was proved safe beside; 0: none';
create unique index period_report_under_way on period_report (kind, first_month) where status in ('DRAFTING','DRAFT','SIGNED','SCHEDULED');
create index period_report_drafting on period_report (drafted_at) where status = 'DRAFTING';
create index period_report_scheduled on period_report (publish_at) where status = 'SCHEDULED';

create table period_report_frozen (
  report_id uuid primary key references period_report,
  input bytea not null
);
alter table period_report_frozen alter column input set storage external;
comment on table period_report_frozen is 'all that a report was made of, gzipped JSON; the application writes it and cannot read it back';
create table period_report_proof (
  report_id uuid primary key references period_report,
  witnesses bytea not null
);
alter table period_report_proof alter column witnesses set storage external;
comment on table period_report_proof is 'for each protected cell two tables that agree with all that is published, gzipped JSON; likewise';

create table period_report_withheld (
  report_id uuid not null references period_report,
  name text not null,
  because text[] not null,
  min integer not null, max integer,
  primary key (report_id, name)
);
comment on table period_report_withheld is 'counts that are not given: why, and what the strongest outsider can conclude. Never the count';
create table period_report_check (
  report_id uuid primary key references period_report,
  published integer not null, cells integer not null,
  attacked_cells integer not null, releases integer not null, insiders integer not null, witnesses integer not null,
  verified boolean not null check (verified), millis integer not null
);

create table period_report_signature (
  report_id uuid not null references period_report,
  staff_id uuid not null references staff,
  content_hash text not null,
  at timestamptz not null,
  primary key (report_id, staff_id)
);

create function guard_period_report_signature() returns trigger language plpgsql as $$
begin
  if not exists (select from staff where id = new.staff_id and role = 'SUPERVISOR' and active) then
    raise exception 'only supervisors sign' using errcode = 'check_violation', constraint = 'supervisors_sign';
  end if;
  if not exists (select from period_report where id = new.report_id and status = 'DRAFT' and content_hash = new.content_hash) then
    raise exception 'a signature is of what a draft says' using errcode = 'check_violation', constraint = 'signed_as_drafted';
  end if;
  return new;
end $$;
create trigger guard_period_report_signature before insert on period_report_signature for each row execute function guard_period_report_signature();

-- What later releases are proved beside is what was written with the draft: a name added to what is withheld would blind the next proof.
create function guard_part_of_draft() returns trigger language plpgsql as $$
begin
  if not exists (select from period_report where id = new.report_id and status = 'DRAFTING') then
    raise exception 'a draft is written at once' using errcode = 'check_violation', constraint = 'drafted_stays';
  end if;
  return new;
end $$;
${['period_report_frozen', 'period_report_proof', 'period_report_withheld', 'period_report_check'].map((table) => `
create trigger guard_part_of_draft before insert on ${table} for each row execute function guard_part_of_draft();`).join('')}

create function guard_period_report() returns trigger language plpgsql as $$
begin
  if (new.id, new.kind, new.first_month, new.version, new.correction_reason, new.threshold, new.drafted_by, new.drafted_at)
    is distinct from (old.id, old.kind, old.first_month, old.version, old.correction_reason, old.threshold, old.drafted_by, old.drafted_at)
    or (old.status <> 'DRAFTING' and (new.content, new.content_hash, new.frozen_hash, new.ledger_head) is distinct from (old.content, old.content_hash, old.frozen_hash, old.ledger_head)) then
    raise exception 'what was drafted stays as it was' using errcode = 'check_violation', constraint = 'drafted_stays';
  end if;
  if old.status in ('FAILED','CANCELLED','PUBLISHED','OUTDATED','DISCARDED') then
    raise exception 'a report that is over is not changed' using errcode = 'check_violation', constraint = 'report_over';
  end if;
  -- As in libs/reports/domain/report-states.ts.
  if new.status <> old.status and not old.status || ' ' || new.status = any (array['DRAFTING DRAFT','DRAFTING FAILED','DRAFTING CANCELLED','DRAFT SIGNED','DRAFT DISCARDED',
    'DRAFT OUTDATED','SIGNED SCHEDULED','SIGNED PUBLISHED','SIGNED DISCARDED','SIGNED OUTDATED','SCHEDULED PUBLISHED','SCHEDULED SIGNED','SCHEDULED OUTDATED']) then
    raise exception 'a report does not go from % to %', old.status, new.status using errcode = 'check_violation', constraint = 'report_transition';
  end if;
  if new.status in ('SIGNED','SCHEDULED','PUBLISHED')
    and (select count(distinct staff_id) from period_report_signature where report_id = new.id and content_hash = new.content_hash) < 2 then
    raise exception 'two different supervisors sign' using errcode = 'check_violation', constraint = 'two_supervisors';
  end if;
  return new;
end $$;
create trigger guard_period_report before update on period_report for each row execute function guard_period_report();

create function guard_new_period_report() returns trigger language plpgsql as $$
begin
  if new.status <> 'DRAFTING' then
    raise exception 'a report begins with drafting' using errcode = 'check_violation', constraint = 'report_transition';
  end if;
  return new;
end $$;
create trigger guard_new_period_report before insert on period_report for each row execute function guard_new_period_report();
`;

/** One line a release, each hashed with the one before: a line that is changed, moved or taken out no longer fits the next. */
const LEDGER = /* sql */ `
create table report_release (
  seq integer primary key check (seq >= 1),
  report_id uuid not null unique references period_report,
  kind text not null, first_month text not null, version integer not null,
  audience text not null check (audience in ('JMA')),
  correction_reason text,
  content_hash text not null, frozen_hash text not null, stories_hash text not null,
  published_at timestamptz not null,
  previous_hash text not null,
  hash text not null unique,
  unique (kind, first_month, version)
);

create function refuse_release_change() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed', tg_table_name using errcode = 'restrict_violation', constraint = 'released_stays';
end $$;

-- As lineHash in libs/reports/server/ledger.ts counts it again.
create function chain_release() returns trigger language plpgsql as $$
declare report period_report; last report_release;
begin
  select * into report from period_report where id = new.report_id and status = 'PUBLISHED';
  if not found then
    raise exception 'only a published report is in the ledger' using errcode = 'check_violation', constraint = 'released_is_published';
  end if;
  select * into last from report_release order by seq desc limit 1;
  if report.ledger_head <> coalesce(last.seq, 0) then
    raise exception 'something else was released since it was proved' using errcode = 'check_violation', constraint = 'proved_beside_all';
  end if;
  new.seq := coalesce(last.seq, 0) + 1;
  new.kind := report.kind; new.first_month := report.first_month; new.version := report.version; new.correction_reason := report.correction_reason;
  new.content_hash := report.content_hash; new.frozen_hash := report.frozen_hash; new.published_at := report.published_at;
  new.previous_hash := coalesce(last.hash, repeat('0', 64));
  new.hash := encode(sha256(convert_to(concat_ws(E'\\n', new.seq, new.report_id, new.kind, new.first_month, new.version, new.audience, new.content_hash, new.frozen_hash, new.stories_hash,
    encode(sha256(convert_to(coalesce(new.correction_reason, ''), 'UTF8')), 'hex'), to_char(new.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), new.previous_hash), 'UTF8')), 'hex');
  return new;
end $$;
create trigger chain_release before insert on report_release for each row execute function chain_release();

create function refuse_published_outside_ledger() returns trigger language plpgsql as $$
begin
  if not exists (select from report_release where report_id = new.id) then
    raise exception 'what is published is in the ledger' using errcode = 'check_violation', constraint = 'published_is_released';
  end if;
  return null;
end $$;
create constraint trigger published_is_released after update on period_report deferrable initially deferred
  for each row when (new.status = 'PUBLISHED') execute function refuse_published_outside_ledger();
`;

/** What JMA's reviewers read: the very text that was signed, and views that take it apart. Nothing else has ever been in it. */
const PUBLISHED = /* sql */ `
create table published_release (
  id uuid primary key references report_release (report_id),
  seq integer not null unique,
  kind text not null, first_month text not null, version integer not null,
  audience text not null,
  correction_reason text,
  published_at timestamptz not null,
  content text not null,
  content_hash text not null check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  chain_hash text not null
);

create function publish_as_released() returns trigger language plpgsql as $$
declare line report_release;
begin
  select * into strict line from report_release where report_id = new.id;
  select content into strict new.content from period_report where id = new.id and content_hash = line.content_hash;
  new.seq := line.seq; new.kind := line.kind; new.first_month := line.first_month; new.version := line.version; new.audience := line.audience;
  new.correction_reason := line.correction_reason; new.published_at := line.published_at; new.content_hash := line.content_hash; new.chain_hash := line.hash;
  return new;
end $$;
create trigger publish_as_released before insert on published_release for each row execute function publish_as_released();

create view published_figure with (security_barrier) as
  select r.id as release_id, h ->> 'hotline' as hotline, 'total' as "table", null as "row", null as "column", (h ->> 'total')::integer as count
    from published_release r, jsonb_array_elements(r.content::jsonb -> 'hotlines') h
  union all
  select r.id, h ->> 'hotline', t ->> 'table', c ->> 'code', null, (c ->> 'count')::integer
    from published_release r, jsonb_array_elements(r.content::jsonb -> 'hotlines') h, jsonb_array_elements(h -> 'tables') t, jsonb_array_elements(t -> 'cells') c
  union all
  select r.id, h ->> 'hotline', (t ->> 'rows') || '×' || (t ->> 'columns'), c ->> 'row', c ->> 'column', (c ->> 'count')::integer
    from published_release r, jsonb_array_elements(r.content::jsonb -> 'hotlines') h, jsonb_array_elements(h -> 'crossings') t, jsonb_array_elements(t -> 'cells') c;
comment on column published_figure.count is 'null: withheld, and it may be any number, zero too';

create view published_measure with (security_barrier) as
  select r.id as release_id, h ->> 'hotline' as hotline, m ->> 'measure' as measure,
    (m ->> 'lowerQuartile')::integer as lower_quartile, (m ->> 'median')::integer as median, (m ->> 'upperQuartile')::integer as upper_quartile
  from published_release r, jsonb_array_elements(r.content::jsonb -> 'hotlines') h, jsonb_array_elements(h -> 'measures') m;

create view published_sentence with (security_barrier) as
  select r.id as release_id, h ->> 'hotline' as hotline, s.place, s.text
  from published_release r, jsonb_array_elements(r.content::jsonb -> 'hotlines') h, jsonb_array_elements_text(h -> 'sentences') with ordinality as s (text, place);

create table report_opened (
  staff_id uuid not null references staff,
  report_id uuid not null,
  at timestamptz not null,
  primary key (staff_id, report_id)
);
create table report_mail (
  report_id uuid not null references period_report,
  staff_id uuid not null references staff,
  next_at timestamptz not null,
  tries integer not null default 0,
  settled_at timestamptz,
  outcome text check (outcome in ('SENT','STALE','FAILED')),
  -- Codes; what a mail server answers in words may repeat the address.
  failure text check (failure ~ '^[A-Z_]+( [0-9]{3})?$'),
  primary key (report_id, staff_id),
  check ((settled_at is null) = (outcome is null))
);
comment on table report_mail is 'to which readers it is to go out by mail that a report was published';
create index report_mail_waiting on report_mail (next_at) where outcome is null;
comment on table report_opened is 'which published reports a reader has seen: their own affair, under the role of their own account';
${['report_release', 'published_release', 'period_report_signature', 'period_report_frozen', 'period_report_proof', 'period_report_withheld', 'period_report_check'].map((table) => `
create trigger refuse_change before update or delete or truncate on ${table} for each statement execute function refuse_release_change();`).join('')}
`;

const SOURCE_OF_RELEASES = /* sql */ `
create view report_source_release with (security_barrier) as
select l.seq, l.report_id as release, l.kind, l.first_month, l.version, l.audience, r.content, l.content_hash, f.input as frozen, l.frozen_hash,
  array(select w.name from period_report_withheld w where w.report_id = l.report_id order by w.name) as withheld
from report_release l join period_report r on r.id = l.report_id join period_report_frozen f on f.report_id = l.report_id;
comment on view report_source_release is 'what was released before, with what it was made of: the next release is proved safe beside it';
`;

const GRANTS = /* sql */ `
revoke execute on function guard_period_report_signature(), guard_part_of_draft(), guard_period_report(), guard_new_period_report(), refuse_release_change(), chain_release(),
  refuse_published_outside_ledger(), publish_as_released() from public;

grant select on report_source_ticket, report_source_release to report_builder;

grant select, insert, update (year_begins, kinds, version, updated_by, updated_at) on report_settings to saimado_app;
grant select, insert (id, kind, first_month, version, correction_reason, threshold, drafted_by, drafted_at),
  update (status, step, share, claim, alive_at, tries, failure, failure_detail, ledger_head, content, content_hash, frozen_hash, publish_at, published_at) on period_report to saimado_app;
grant insert on period_report_frozen, period_report_proof to saimado_app;
grant select, insert on period_report_withheld, period_report_check, period_report_signature, report_release to saimado_app;
grant insert on published_release to saimado_app;
grant select, insert, update (next_at, tries, settled_at, outcome, failure) on report_mail to saimado_app;

grant select, insert on report_opened to saimado_auth;
grant select on published_release, published_figure, published_measure, published_sentence to reviewer;
`;
