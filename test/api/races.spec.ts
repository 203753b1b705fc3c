import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptCall, endCall } from '../testkit/builders/calls';
import { type Client, DEMO_PASSWORD, postSignIn, signIn } from '../testkit/client';
import { mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

/** The application's pool (`platform.module.ts`). */
const CONNECTIONS = 20;

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

describe('at the same moment', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('more calls come right after a start than the server has connections to its database', async () => {
    const operator = await signIn(app, 'operator1');
    const owner = new pg.Client({ connectionString: app.ownerUrl });
    await owner.connect();
    // Until every connection is taken by a call that has not asked for the opening hours yet.
    await owner.query('begin; lock table idempotency_key in access exclusive mode');
    const replies = Promise.all(times(40, () => mutate(operator, 'acceptCall', { hotline: 'EMERGENCY' })));
    await expect.poll(async () => (await app.sql(`select 1 from pg_locks where not granted and relation = 'idempotency_key'::regclass`)).length).toBe(CONNECTIONS);
    await owner.query('commit');
    await owner.end();
    expect(new Set((await replies).map(({ __typename }) => __typename))).toEqual(new Set(['CallAccepted']));
  });

  it('a caller is verified while the call ends, again and again', async () => {
    const operator = await signIn(app, 'operator1');
    for (let n = 0; n < 15; n++) {
      const { call, ticket } = await acceptCall(operator);
      const [ended, verified] = await Promise.all([
        endCall(operator, call),
        mutate(operator, 'verifyCaller', { ticketNumber: ticket.number, expectedVersion: ticket.version, claim: { memberName: '山田太郎' }, relation: 'MEMBER', outcome: 'PROVISIONAL' }),
      ]);
      expect(ended.call.state).toBe('AFTER_CALL_WORK');
      expect(['CallerVerified', 'VersionConflict']).toContain(verified.__typename);
    }
  });

  it('the same key sent eight times at once has one effect and one reply', async () => {
    const operator = await signIn(app, 'operator1');
    const key = randomUUID();
    const replies = await Promise.all(times(8, () => succeed(operator, 'acceptCall', 'CallAccepted', { key, hotline: 'EMERGENCY', callerNumber: '0312345678' })));
    expect(new Set(replies.map(({ ticket }) => ticket.number)).size).toBe(1);
    expect((await mutate(operator, 'acceptCall', { key, hotline: 'EMERGENCY', callerNumber: '0312345679' })).__typename).toBe('KeyReused');
  });

  it('two administrators remove each other, reset each other’s password and think of the same name, and one stays', async () => {
    const [admin1, admin2] = await Promise.all([signIn(app, 'admin1'), signIn(app, 'admin2')]);
    const staff = async (of: Client) => (await of.request<{ staff: { id: string; username: string; displayName: string; version: number }[] }>('{ staff { id username displayName version } }')).staff;
    const all = await staff(admin1);
    const find = (name: string) => all.find(({ username }) => username === name)!;

    const password = 'long-enough-for-all';
    for (let n = 0; n < 3; n++) {
      const created = await Promise.all(times(4, (at) => mutate(at % 2 ? admin1 : admin2, 'createStaff', { username: `twin${n}`, displayName: '双子', role: 'REVIEWER', password })));
      expect(created.map(({ __typename }) => __typename).sort()).toEqual(['StaffCreated', 'UsernameTaken', 'UsernameTaken', 'UsernameTaken']);
    }
    const demote = (by: Client, name: string) => mutate(by, 'updateStaff', {
      staffId: find(name).id, expectedVersion: find(name).version, displayName: find(name).displayName, role: 'SUPERVISOR', active: true,
    }).then(({ __typename }) => __typename, (error: { code?: string }) => error.code);
    expect((await Promise.all([demote(admin1, 'admin2'), demote(admin2, 'admin1')])).sort()).toEqual(['LastAdministrator', 'StaffUpdated']);
  });

  it('two administrators reset each other’s password', async () => {
    const [row] = await app.sql<{ username: string }>(`select username from staff where role = 'ADMINISTRATOR'`);
    const remaining = await signIn(app, row!.username as 'admin1');
    const { staff } = await succeed(remaining, 'createStaff', 'StaffCreated', { username: 'admin9', displayName: '管理', role: 'ADMINISTRATOR', password: 'long-enough-for-all' });
    const other = await signIn(app, 'admin9', 'long-enough-for-all');
    const me = (await remaining.request<{ me: { id: string } }>('{ me { id } }')).me;
    const reset = (by: Client, staffId: string) => mutate(by, 'resetPassword', { staffId, password: 'quite-another-secret' }).then(({ __typename }) => __typename);
    expect(await Promise.all([reset(remaining, staff.id), reset(other, me.id)])).toEqual(['PasswordReset', 'PasswordReset']);
  });

  it('fifty guesses sent at once are no more than fifty sent one by one', async () => {
    const statuses = (await Promise.all(times(50, (n) => postSignIn(app, 'lawyer1', `guess number ${n}`)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(45);
  });

  it('many sign in at once with the right password', async () => {
    const statuses = (await Promise.all(times(12, () => postSignIn(app, 'forensics1', DEMO_PASSWORD)))).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

describe('a key stands for the whole input', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('also for its password, of which no hash is kept that could be guessed', async () => {
    const admin = await signIn(app, 'admin1');
    const { staff } = await succeed(admin, 'createStaff', 'StaffCreated', { username: 'keyed1', displayName: '鍵', role: 'REVIEWER', password: 'long-enough-for-all' });
    const key = randomUUID();
    await succeed(admin, 'resetPassword', 'PasswordReset', { key, staffId: staff.id, password: 'the-second-secret' });
    await succeed(admin, 'resetPassword', 'PasswordReset', { key, staffId: staff.id, password: 'the-second-secret' });
    expect((await mutate(admin, 'resetPassword', { key, staffId: staff.id, password: 'the-third-secret' })).__typename).toBe('KeyReused');
    await signIn(app, 'keyed1', 'the-second-secret');
  });

  it('whether what is missing was left out or null', async () => {
    const operator = await signIn(app, 'operator1');
    const key = randomUUID();
    const first = await succeed(operator, 'acceptCall', 'CallAccepted', { key, hotline: 'EMERGENCY' });
    const again = await succeed(operator, 'acceptCall', 'CallAccepted', { key, hotline: 'EMERGENCY', callerNumber: null, callId: null });
    expect(again.ticket.number).toBe(first.ticket.number);
  });
});
