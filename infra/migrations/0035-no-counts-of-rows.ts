import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * PostgreSQL tells every role how many rows each relation has, was given and has lost: who may read `published_*` only would
 * read from it, day by day, how many calls came and how many ended with the relief fund, counts that a report withholds. Here
 * that is for the owner alone. (`pg_stats` and `pg_sequences` ask for a privilege on the relation themselves.)
 */
export class NoCountsOfRows1700000000035 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(COUNTS);
  }

  down(): Promise<void> {
    throw new Error('restore a backup instead');
  }
}

/** Where whoever migrates does not own the catalogue, as with a hired PostgreSQL, this changes nothing and warns. */
const COUNTS = /* sql */ `
do $$
declare what text;
begin
  for what in select format('revoke select on pg_catalog.%I from public', relname) from pg_class
    where relnamespace = 'pg_catalog'::regnamespace and relkind = 'v' and relname ~ '^pg_stat(io)?_(xact_)?(all|user|sys|database)(_|$)' loop execute what; end loop;
  for what in select format('revoke execute on function %s from public', oid::regprocedure) from pg_proc
    where pronamespace = 'pg_catalog'::regnamespace and (proname in ('pg_relation_size', 'pg_table_size', 'pg_indexes_size', 'pg_total_relation_size', 'pg_database_size', 'pg_tablespace_size')
      or (proname like 'pg\\_stat\\_get\\_%' and pronargs = 1 and proargtypes[0] = 'oid'::regtype)) loop execute what; end loop;
  revoke select on pg_catalog.pg_class from public;
  select 'grant select (' || string_agg(quote_ident(attname), ', ' order by attnum) || ') on pg_catalog.pg_class to public' into what from pg_attribute
    where attrelid = 'pg_catalog.pg_class'::regclass and attname not in ('reltuples', 'relpages', 'relallvisible', 'relallfrozen') and not attisdropped;
  execute what;
end $$;
`;
