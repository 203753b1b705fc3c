import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is over is withdrawn, which is not the same as what its reader put away: it may come back. */
export class NoticeMail1700000000031 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index notice_unread; create index notice_unread on notice (staff_id, at desc) where dismissed_at is null;
      update notice set dismissed_at = withdrawn_at where dismissed_at is null;
      alter table notice drop column withdrawn_at`);
  }
}

const UP = /* sql */ `
alter table notice add column withdrawn_at timestamptz;
drop index notice_unread;
create index notice_unread on notice (staff_id, at desc) where dismissed_at is null and withdrawn_at is null;
grant update (withdrawn_at) on notice to saimado_app;
`;
