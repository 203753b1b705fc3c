/**
 * What an import does to the register, under the owner's rights: the application itself can only read it. The functions are
 * called one after another inside one transaction, which holds the import's lock; until it commits, nobody sees any of it.
 * Cells and keys are whatever columns staged rows and generations have in common, so that a new key needs no new function.
 */
export const FUNCTIONS = /* sql */ `
create function register_idle() returns text language sql stable set search_path = pg_catalog, public, pg_temp as
  $$ select 'register_generation_' || name from register_generation where not live $$;

create function register_copied_columns() returns text[] language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select array_agg(g.attname::text order by g.attnum) from pg_attribute g
  where g.attrelid = 'register_generation_a'::regclass and g.attnum > 0 and not g.attisdropped
    and exists (select from pg_attribute s where s.attrelid = 'register_staged'::regclass and s.attname = g.attname and s.attnum > 0 and not s.attisdropped)
$$;

-- Decides what becomes of each entry, and empties the idle generation.
create function register_plan_import(the_import uuid)
returns table (planned integer, added integer, changed integer, left_rows integer, listed_before integer)
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set work_mem = '64MB' as $$
declare idle text := register_idle();
begin
  execute format('truncate %I', idle);
  execute format('alter table %I drop constraint if exists %I, drop constraint if exists %I', idle, idle || '_pkey', idle || '_key');
  execute format('drop index if exists %I', idle || '_grams');
  truncate register_plan;
  insert into register_plan
  with every as (
    select s.line, coalesce(e.id, gen_random_uuid()) as entry_id, e.id is not null as known,
      e.id is not null and (e.listed_until is not null
        or (e.registry_number, e.member_name, e.member_kana, e.category, e.valid_from, e.valid_to, e.status, e.facility_name, e.facility_kind,
            e.postal_code, e.prefecture, e.address, e.phone)
        is distinct from (s.registry_number, s.member_name, s.member_kana, s.category, s.valid_from, s.valid_to, s.status, s.facility_name, s.facility_kind,
            s.postal_code, s.prefecture, s.address, s.phone)) as changed,
      true as listed, s.member_number collate "C" as member_number, s.facility_code collate "C" as facility_code,
      s.name_loose collate "C" as name_loose, s.kana_loose collate "C" as kana_loose, e.opened_by, e.opened_on, coalesce(e.has_history, false) as has_history
    from register_staged s left join register_entry e using (member_number, facility_code)
    where s.import_id = the_import
    union all
    -- A line that was refused is a mistake, not a leaving: its entry stays as it is.
    select null, e.id, true, false,
      e.listed_until is null and exists (select from register_refused_row r
        where r.import_id = the_import and r.refused and r.member_number = e.member_number and r.facility_code = e.facility_code),
      e.member_number, e.facility_code, coalesce(k.name_loose, e.name_loose), coalesce(k.kana_loose, e.kana_loose), e.opened_by, e.opened_on, e.has_history
    from register_entry e left join register_staged_keys k on k.import_id = the_import and k.entry_id = e.id
    where not exists (select from register_staged s where s.import_id = the_import and s.member_number = e.member_number and s.facility_code = e.facility_code)),
  listed as (select * from every where listed),
  person as (select distinct member_number, name_loose, kana_loose from listed),
  facility as (select facility_code, count(*)::int as n from listed group by 1),
  member as (select member_number, count(*)::int as n from listed group by 1),
  named as (select name_loose, count(*)::int as n from person group by 1),
  read as (select kana_loose, count(*)::int as n from person where kana_loose <> '' group by 1),
  named_and_read as (select name_loose, kana_loose, count(*)::int as n from person where kana_loose <> '' group by 1, 2)
  select line, entry_id, known, every.changed, listed, coalesce(facility.n, 0), coalesce(member.n, 0),
    greatest(0, coalesce(named.n, 0) + coalesce(read.n, 0) - coalesce(named_and_read.n, 0) - listed::int),
    case when known and not every.changed then opened_by else the_import end, case when known and not every.changed then opened_on end,
    has_history or every.changed
  from every left join facility using (facility_code) left join member using (member_number) left join named using (name_loose)
    left join read using (kana_loose) left join named_and_read using (name_loose, kana_loose);
  return query
    select count(p.line)::int, count(*) filter (where not p.known)::int, count(*) filter (where p.changed)::int,
      count(*) filter (where p.line is null and not p.listed and e.listed_until is null)::int, count(*) filter (where p.known and e.listed_until is null)::int
    from register_plan p left join register_entry e on e.id = p.entry_id;
end $$;

-- Writes the entries of the lines after one and up to another.
create function register_build_lines(the_import uuid, after_line integer, last_line integer, today date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set work_mem = '64MB' as $$
declare
  copied text[] := array_remove(register_copied_columns(), 'grams');
begin
  execute format($sql$
    insert into %I (id, %s, grams, former, former_grams, facility_members, member_facilities, namesakes, opened_by, opened_on, has_history)
    select p.entry_id, %s, case when f.grams is null then s.grams else array(select unnest(s.grams) union select unnest(f.grams)) end,
      coalesce(f.former, '[]'), coalesce(f.grams, '{}'), p.facility_members, p.member_facilities, p.namesakes,
      p.opened_by, case when p.known and not p.changed then p.opened_on else $4 end, p.has_history
    from register_staged s join register_plan p using (line)
      left join register_staged_former f on f.import_id = $1 and f.facility_code = s.facility_code
    where s.import_id = $1 and s.line > $2 and s.line <= $3 and p.line > $2 and p.line <= $3$sql$,
    register_idle(), (select string_agg(quote_ident(c), ', ') from unnest(copied) c), (select string_agg('s.' || quote_ident(c), ', ') from unnest(copied) c))
  using the_import, after_line, last_line, today;
end $$;

-- Takes over the entries which the file does not list. Who leaves stays in the register as somebody who was in it until today.
create function register_build_rest(the_import uuid, today date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_nestloop = off set work_mem = '64MB' as $$
declare
  columns text[] := (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
    where a.attrelid = 'register_generation_a'::regclass and a.attnum > 0 and not a.attisdropped);
  keys text[] := (select array_agg(attname::text) from pg_attribute where attrelid = 'register_staged_keys'::regclass and attnum > 0 and not attisdropped);
  counts text[] := array['facility_members', 'member_facilities', 'namesakes'];
begin
  execute format($sql$
    insert into %I (%s) select %s from register_plan p join register_entry e on e.id = p.entry_id
      left join register_staged_keys k on k.import_id = $1 and k.entry_id = e.id
    where p.line is null$sql$,
    register_idle(), (select string_agg(quote_ident(c), ', ') from unnest(columns) c),
    (select string_agg(case
      when c = any(keys) then format('coalesce(k.%1$I, e.%1$I)', c)
      when c = any(counts) then format('p.%I', c)
      when c = 'listed_until' then 'case when p.listed then null else coalesce(e.listed_until, $2) end'
      else format('e.%I', c) end, ', ') from unnest(columns) c))
  using the_import, today;
end $$;

create function register_index_build() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set maintenance_work_mem = '256MB' as $$
declare idle text := register_idle();
begin
  execute format('alter table %1$I add constraint %2$I primary key (id), add constraint %3$I unique (member_number, facility_code)', idle, idle || '_pkey', idle || '_key');
  execute format('create index %I on %I using gin (grams)', idle || '_grams', idle);
  execute format('analyze %I', idle);
end $$;

create function register_show(shown text) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  execute format('create or replace view public.register_entry as select * from %I', 'register_generation_' || shown);
  update register_generation set live = false where name <> shown;
  update register_generation set live = true where name = shown;
end $$;

-- Keeps what the entries said before, and makes the generation that was built the register.
create function register_put_in_place(the_import uuid, today date, rules text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_nestloop = off as $$
begin
  insert into register_history (entry_id, registry_number, member_name, member_kana, category, valid_from, valid_to, status,
      facility_code, facility_name, facility_kind, postal_code, prefecture, address, phone, listed_until, opened_by, opened_on, closed_by, closed_on)
    select e.id, e.registry_number, e.member_name, e.member_kana, e.category, e.valid_from, e.valid_to, e.status,
      e.facility_code, e.facility_name, e.facility_kind, e.postal_code, e.prefecture, e.address, e.phone, e.listed_until, e.opened_by, e.opened_on, the_import, today
    from register_plan p join register_entry e on e.id = p.entry_id where p.changed order by p.line;
  update register_generation set seq = (select max(seq) + 1 from register_generation), built_by = the_import, rules_version = rules where not live;
  perform register_show((select name from register_generation where not live));
end $$;

-- The register as it was before the last import. @returns false where that is not the one to go back from
create function register_take_back(the_import uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare before text;
begin
  select o.name into before from register_generation g join register_generation o on not o.live and o.seq < g.seq where g.live and g.built_by = the_import;
  if before is null then return false; end if;
  delete from register_history where closed_by = the_import;
  perform register_show(before);
  return true;
end $$;

revoke execute on function register_idle(), register_copied_columns(), register_plan_import(uuid), register_build_lines(uuid, integer, integer, date),
  register_build_rest(uuid, date), register_index_build(), register_show(text), register_put_in_place(uuid, date, text), register_take_back(uuid) from public;
grant execute on function register_plan_import(uuid), register_build_lines(uuid, integer, integer, date), register_build_rest(uuid, date),
  register_index_build(), register_put_in_place(uuid, date, text), register_take_back(uuid) to saimado_app;
`;
