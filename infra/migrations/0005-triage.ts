import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Triages in the order in which they were decided, also where two fall into one millisecond. */
export class Triage1700000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table triage add column seq bigint generated always as identity');
    await db.query('drop index triage_of_ticket');
    await db.query('create index triage_of_ticket on triage (ticket_id, seq desc)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index triage_of_ticket');
    await db.query('alter table triage drop column seq');
    await db.query('create index triage_of_ticket on triage (ticket_id, at desc)');
  }
}
