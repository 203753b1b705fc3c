import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What callers were told of the relief fund, never changed afterwards; and how far each paper has come. */
export class ReliefFund1700000000015 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table relief_fund_paper; drop table relief_fund_explanation');
  }
}

const UP = /* sql */ `
create table relief_fund_explanation (
  id uuid primary key,
  seq bigint generated always as identity,
  ticket_id uuid not null references ticket,
  at timestamptz not null,
  by_id uuid not null references staff,
  facts jsonb not null,
  advice jsonb not null,
  version_id uuid references rule_book_version
);
create index relief_fund_explanation_of_ticket on relief_fund_explanation (ticket_id, seq desc);

create table relief_fund_paper (
  ticket_id uuid not null references ticket,
  paper text not null check (paper ~ '^[A-Z][A-Z0-9_]{0,59}$'),
  step text not null check (step in ('TOLD','SENT','ARRIVED')),
  at timestamptz not null,
  by_id uuid not null references staff,
  primary key (ticket_id, paper, step)
);

grant select, insert on relief_fund_explanation to saimado_app;
grant select, insert, delete on relief_fund_paper to saimado_app;
`;
