import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Calls handed over between the two lines. The ring on the other line is a call like any other, so answering it is what
 * answering is everywhere; this row says where it came from, who waits for the answer and what became of it.
 */
export class Transfers1700000000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table transfer');
  }
}

const UP = /* sql */ `
create table transfer (
  id uuid primary key,
  seq bigint generated always as identity,
  from_ticket_id uuid not null references ticket,
  from_call_id uuid not null references call,
  from_hotline text not null check (from_hotline in ('EMERGENCY','GUIDELINE')),
  to_hotline text not null check (to_hotline in ('EMERGENCY','GUIDELINE') and to_hotline <> from_hotline),
  status text not null check (status in ('WAITING','ACCEPTED','CANCELLED','UNANSWERED','CALLER_GONE','TOLD')),
  reason text not null,
  offered_at timestamptz not null,
  offered_by uuid not null references staff,
  ring_id uuid unique references call,
  settled_at timestamptz,
  accepted_by uuid references staff,
  to_ticket_id uuid unique references ticket,
  told_opens_at timestamptz,
  check ((status = 'WAITING') = (settled_at is null)),
  check ((status = 'ACCEPTED') = (accepted_by is not null) and (accepted_by is null) = (to_ticket_id is null)),
  check ((status = 'TOLD') = (ring_id is null))
);
comment on column transfer.status is 'TOLD: the number was read out instead. A ring that ended while WAITING says itself how';
create unique index transfer_waiting_once on transfer (from_ticket_id) where status = 'WAITING';
create index transfer_of_ticket on transfer (from_ticket_id, seq desc);
create index transfer_of_call on transfer (from_call_id) where status = 'WAITING';

grant select, insert, update (status, settled_at, accepted_by, to_ticket_id) on transfer to saimado_app;
`;
