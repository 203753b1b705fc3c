import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each triage knows which version of the table judged it; those from before there were versions know its name only. */
export class TriageBook1700000000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table triage add column rules_version_id uuid references rule_book_version');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table triage drop column rules_version_id');
  }
}
