import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was read aloud to a caller, step by step, in the words of that moment. Rows are only added: a tick taken back is a row
 * too, and the newest one of a step counts.
 */
export class Scripts1700000000014 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table script_step (
        id uuid primary key,
        seq bigint generated always as identity,
        ticket_id uuid not null references ticket,
        version_id uuid not null references rule_book_version,
        script_id text not null,
        step_id text not null,
        os text check (os in ('WINDOWS','MACOS')),
        browser text check (browser in ('EDGE','CHROME','FIREFOX','SAFARI')),
        said text not null,
        done boolean not null,
        at timestamptz not null,
        by_id uuid not null references staff
      );
      create index script_step_of_ticket on script_step (ticket_id, script_id, step_id, seq desc);
      grant select, insert on script_step to saimado_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table script_step');
  }
}
