import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Earlier tickets of the number that rings: a few rows of perhaps a million, while the telephone still rings. The column
 * holds numbers folded when the call was recorded (digits, a leading 0), so equality is the comparison and a plain index
 * its lookup; newest first within a number, as they are shown. Calls without a number have no row in it, for they have
 * no earlier tickets.
 */
export class CallerNumber1700000000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index ticket_of_caller on ticket (caller_number, received_at desc, id desc) where caller_number is not null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index ticket_of_caller');
  }
}
