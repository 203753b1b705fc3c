import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The steps of an import hold each other to their order. They run under the owner's rights, and called alone or in another
 * order the last of them would have put an empty table in the register's place, with nothing to undo it by: that a step
 * belongs to a confirmed import, to the transaction that planned it, and to a generation that was built and indexed
 * whole, is checked where the rights are given.
 */
export class RegisterOrder1700000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [name, parameters] of Object.entries(STEPS)) {
      await db.query(`alter function register_${name}(${parameters}) rename to register_${name}_now`);
      await db.query(`revoke execute on function register_${name}_now(${parameters}) from saimado_app`);
    }
    await db.query(GUARDS);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [name, parameters] of Object.entries(STEPS)) {
      await db.query(`drop function register_${name}(${parameters})`);
      await db.query(`alter function register_${name}_now(${parameters}) rename to register_${name}`);
      await db.query(`grant execute on function register_${name}(${parameters}) to saimado_app`);
    }
    await db.query('drop function register_step_of(uuid)');
  }
}

const STEPS = { plan_import: 'uuid', build_lines: 'uuid, integer, integer, date', build_rest: 'uuid, date', put_in_place: 'uuid, date, text' } as const;

const GUARDS = /* sql */ `
create function register_step_of(the_import uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if current_setting('saimado.planned_import', true) is distinct from the_import::text then
    raise exception 'this transaction has not planned that import' using errcode = 'object_not_in_prerequisite_state';
  end if;
end $$;

create function register_plan_import(the_import uuid)
returns table (planned integer, added integer, changed integer, left_rows integer, listed_before integer)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  -- The lock of register-importer.ts: whoever forgot it waits here.
  perform pg_advisory_xact_lock(5179070);
  if not exists (select from register_import where id = the_import and status = 'IMPORTING' and confirmed_at is not null) then
    raise exception 'nobody has confirmed that import' using errcode = 'object_not_in_prerequisite_state';
  end if;
  perform set_config('saimado.planned_import', the_import::text, true);
  return query select * from register_plan_import_now(the_import);
end $$;

create function register_build_lines(the_import uuid, after_line integer, last_line integer, today date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform register_step_of(the_import);
  perform register_build_lines_now(the_import, after_line, last_line, today);
end $$;

create function register_build_rest(the_import uuid, today date) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform register_step_of(the_import);
  perform register_build_rest_now(the_import, today);
end $$;

create function register_put_in_place(the_import uuid, today date, rules text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  idle text := register_idle();
  entries bigint;
begin
  perform register_step_of(the_import);
  execute format('select count(*) from %I', idle) into entries;
  if entries = 0 or entries <> (select count(*) from register_plan) then
    raise exception '% entries were built, not as many as were planned', entries using errcode = 'object_not_in_prerequisite_state';
  end if;
  if not exists (select from pg_index where indrelid = format('public.%I', idle)::regclass and indisprimary) then
    raise exception 'the entries have no index' using errcode = 'object_not_in_prerequisite_state';
  end if;
  perform register_put_in_place_now(the_import, today, rules);
  -- Done: what follows would take the register away again.
  perform set_config('saimado.planned_import', '', true);
end $$;

revoke execute on function register_step_of(uuid), register_plan_import(uuid), register_build_lines(uuid, integer, integer, date), register_build_rest(uuid, date),
  register_put_in_place(uuid, date, text) from public;
grant execute on function register_plan_import(uuid), register_build_lines(uuid, integer, integer, date), register_build_rest(uuid, date),
  register_put_in_place(uuid, date, text) to saimado_app;
`;
