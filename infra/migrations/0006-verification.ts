import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Verifications in the order in which they were decided, also where two fall into one millisecond. */
export class Verification1700000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table verification add column seq bigint generated always as identity');
    await db.query('drop index verification_of_ticket');
    await db.query('create index verification_of_ticket on verification (ticket_id, seq desc)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index verification_of_ticket');
    await db.query('alter table verification drop column seq');
    await db.query('create index verification_of_ticket on verification (ticket_id, at desc)');
  }
}
