import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is over is withdrawn, which is not the same as what its reader put away: it may come back. And notices by e-mail: who
 * has an address, who wants which kinds, and one row a mail that is to go out, written with the notice it is about.
 */
export class NoticeMail1700000000031 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table notice_mail; drop table mail_choice; alter table staff drop column email;
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

alter table staff add column email text check (email ~ '^[^[:space:]@<>,;]+@[^[:space:]@<>,;]+$' and length(email) <= 254);

-- A person without a row has what their role has unless chosen.
create table mail_choice (
  staff_id uuid primary key references staff,
  kinds text[] not null,
  at timestamptz not null
);

create table notice_mail (
  notice_id uuid primary key references notice,
  next_at timestamptz not null,
  tries integer not null default 0 check (tries >= 0),
  settled_at timestamptz,
  outcome text check (outcome in ('SENT','STALE','FAILED')),
  -- Codes; what a mail server answers in words may repeat the address.
  failure text check (failure ~ '^[A-Z_]+( [0-9]{3})?$'),
  check ((settled_at is null) = (outcome is null))
);
create index notice_mail_waiting on notice_mail (next_at) where outcome is null;
create index notice_mail_failed on notice_mail (settled_at) where outcome = 'FAILED';

grant select, insert, update (kinds, at) on mail_choice to saimado_app;
grant select, insert, update (next_at, tries, settled_at, outcome, failure) on notice_mail to saimado_app;
`;
