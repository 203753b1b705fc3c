import { newId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { hashPassword } from '@saimado/staff/server/passwords';
import { insertStaff, type StaffService } from '@saimado/staff/server/staff.service';
import type { DataSource } from 'typeorm';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount, type DemoUsername } from './accounts';
import { succeeded } from './succeeded';

export type DemoPeople = Readonly<Record<DemoUsername, Actor>>;

/** Makes the demo accounts: the first administrator from nothing, the others through that administrator's hands. */
export async function loadPeople({ dataSource, staff, now }: { dataSource: DataSource; staff: StaffService; now: Date }): Promise<DemoPeople> {
  const [first, ...others] = DEMO_ACCOUNTS;
  const { id } = await dataSource.transaction(async (manager) => {
    const sql = <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> => rows<Row>(manager, text, values);
    return insertStaff({ manager, now, sql }, first, await hashPassword(DEMO_PASSWORD));
  });
  const people: Record<string, Actor> = { [first.username]: actorOf(first, id, 0) };
  const administrator = people[first.username] as Actor;
  for (const [index, account] of others.entries()) {
    const reply = succeeded(await staff.create(administrator, { key: `demo-${account.username}`, ...account, password: DEMO_PASSWORD }));
    people[account.username] = actorOf(account, reply.staff.id, index + 1);
  }
  return people as DemoPeople;
}

/** Somebody at their desk, without a session: what is loaded is done in their name. 192.0.2.0/24 is nobody's (RFC 5737). */
const actorOf = ({ username, displayName, role, hotline = undefined, discipline = undefined }: DemoAccount, staffId: string, desk: number): Actor => ({
  staffId, sessionId: newId<'session'>(), username, displayName, role, hotline: hotline ?? null, discipline: discipline ?? null,
  locale: 'JA', address: `192.0.2.${10 + desk}`,
});
