import { MIGRATIONS } from '@infra/migrations/index';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DataSource, type EntityManager } from 'typeorm';

const THIS = 1_700_000_000_008;
const timestampOf = ({ name }: { name: string }): number => Number(name.slice(-13));
const IDS = { staff: id(1), debt: id(2), paid: id(3), pending: id(4), call: id(5) };
function id(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

describe('verifications made before debts, owed confirmations and reviews were kept', () => {
  let admin: DataSource;
  let db: DataSource;
  const name = `migration_${randomBytes(6).toString('hex')}`;

  beforeAll(async () => {
    const { ownerUrl } = inject('postgres');
    admin = await new DataSource({ type: 'postgres', url: ownerUrl }).initialize();
    await admin.query(`create database ${name}`);
    const url = new URL(ownerUrl);
    url.pathname = `/${name}`;
    const migrate = async (migrations: typeof MIGRATIONS): Promise<DataSource> => {
      const source = await new DataSource({ type: 'postgres', url: url.href, migrations, migrationsTableName: 'migration' }).initialize();
      await source.runMigrations({ transaction: 'each' });
      return source;
    };
    const before = await migrate(MIGRATIONS.filter((one) => timestampOf(one) < THIS));
    await plant(before.manager);
    await before.destroy();
    db = await migrate(MIGRATIONS.filter((one) => timestampOf(one) <= THIS));
  });
  afterAll(async () => {
    await db.destroy();
    await admin.query(`drop database ${name} with (force)`);
    await admin.destroy();
  });

  it('owe since the first PROVISIONAL of the unbroken run', async () => {
    expect(await db.query('select id, verification_debt_since as since from ticket order by id')).toEqual([
      { id: IDS.debt, since: new Date('2026-06-03T00:00:00Z') }, { id: IDS.paid, since: null }, { id: IDS.pending, since: null },
    ]);
  });

  it('owe a confirmation by the fourteenth day of Japan after they were made', async () => {
    expect(await db.query('select ticket_id, status, due_on::text as due, due_is_default, created_by from enrolment_confirmation')).toEqual([
      { ticket_id: IDS.pending, status: 'OPEN', due: '2026-06-16', due_is_default: true, created_by: IDS.staff },
    ]);
  });

  it('are overrides where a reason stood against the evidence, and only there', async () => {
    expect(await db.query('select outcome, override_reason as reason from verification where overridden')).toEqual([{ outcome: 'PENDING_ENROLMENT', reason: '手続き中' }]);
  });

  it('keep the looks without a call for review', async () => {
    expect(await db.query('select reason, outside_call from register_access order by at')).toEqual([{ reason: '宛先確認', outside_call: true }, { reason: null, outside_call: false }]);
  });

  async function plant(sql: EntityManager): Promise<void> {
    await sql.query(`insert into staff (id, username, display_name, role, hotline, created_at) values ($1, 'o', '受付 一子', 'OPERATOR', 'EMERGENCY', now())`, [IDS.staff]);
    const ticket = (ticketId: string, number: string, outcome: string) => sql.query(
      `insert into ticket (id, number, hotline, status, outside_hours, received_at, created_at, updated_at, operator_id, verification_outcome)
       values ($1, $2, 'EMERGENCY', 'OPEN', false, now(), now(), now(), $3, $4)`, [ticketId, number, IDS.staff, outcome]);
    await ticket(IDS.debt, '000-000-001', 'PROVISIONAL');
    await ticket(IDS.paid, '000-000-002', 'VERIFIED');
    await ticket(IDS.pending, '000-000-003', 'PENDING_ENROLMENT');
    const verified = (ticketId: string, at: string, outcome: string, reason: string | null = null, proposed: string | null = null) => sql.query(
      `insert into verification (id, ticket_id, at, by_id, relation, claim, outcome, proposed_outcome, rule, override_reason, entry_id, evidence, rules_version)
       values (gen_random_uuid(), $1, $2, $3, 'MEMBER', '{}', $4, $5, 'r', $6, $7, '[]', 'v')`, [ticketId, at, IDS.staff, outcome, proposed, reason, proposed && id(9)]);
    await verified(IDS.debt, '2026-06-01T00:00:00Z', 'PROVISIONAL');
    await verified(IDS.debt, '2026-06-02T00:00:00Z', 'NOT_FOUND');
    await verified(IDS.debt, '2026-06-03T00:00:00Z', 'PROVISIONAL');
    await verified(IDS.debt, '2026-06-04T00:00:00Z', 'PROVISIONAL', '急ぎ');
    await verified(IDS.paid, '2026-06-01T00:00:00Z', 'PROVISIONAL');
    await verified(IDS.paid, '2026-06-02T00:00:00Z', 'VERIFIED', '念のため', 'VERIFIED');
    await verified(IDS.pending, '2026-06-01T16:00:00Z', 'PENDING_ENROLMENT', '手続き中');
    await sql.query(`insert into register_access (id, at, staff_id, entry_id, reason) values (gen_random_uuid(), '2026-06-01', $1, $2, '宛先確認')`, [IDS.staff, id(9)]);
    await sql.query(`insert into register_access (id, at, staff_id, entry_id, ticket_id) values (gen_random_uuid(), '2026-06-02', $1, $2, $3)`, [IDS.staff, id(9), IDS.debt]);
  }
});
