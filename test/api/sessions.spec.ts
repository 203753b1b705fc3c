import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { acceptCall, endCall } from '../testkit/builders/calls';
import { escalate, escalatedTicket } from '../testkit/builders/escalations';
import { type Client, signIn } from '../testkit/client';
import { mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

const ME = '{ me { username } }';
/** "Within a second", with room for a busy machine. */
const SOON_MS = 2_000;

const within = async <T>(ms: number, promise: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error(`not within ${ms} ms`)), ms); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

describe('a session', () => {
  let app: App;
  let admin: Client;
  beforeAll(async () => {
    app = await startApp({ now: '2026-06-10T10:00:00+09:00' });
    admin = await signIn(app, 'admin1');
  });
  afterAll(() => app.stop());

  it('that is signed out ends at once, and closes its sockets and no other person’s', async () => {
    const [leaving, staying] = [await signIn(app, 'operator1'), await signIn(app, 'operator1')];
    const closed = leaving.socketClosed();
    await Promise.all([leaving.subscribe('subscription { ticketChanged { id } }'), staying.subscribe('subscription { ticketChanged { id } }')]);
    await leaving.signOut();
    expect((await within(SOON_MS, closed)).code).toBe(4401);
    await expect(leaving.request(ME)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await staying.request(ME)).toEqual({ me: { username: 'operator1' } });
    await staying.dispose();
  });

  it('ends with its socket when an administrator deactivates the person, changes the role or sets a password', async () => {
    const { staff } = await succeed(admin, 'createStaff', 'StaffCreated', {
      username: 'leaver1', displayName: '退職 予定', role: 'OPERATOR', hotline: 'EMERGENCY', password: 'long-enough-for-all',
    });
    const person = await signIn(app, 'leaver1', 'long-enough-for-all');
    const closed = person.socketClosed();
    await person.subscribe('subscription { ticketChanged { id } }');
    await succeed(admin, 'resetPassword', 'PasswordReset', { staffId: staff.id, password: 'another-long-secret' });
    expect((await within(SOON_MS, closed)).code).toBe(4401);
    await expect(signIn(app, 'leaver1', 'long-enough-for-all')).rejects.toThrow('401');

    const again = await signIn(app, 'leaver1', 'another-long-secret');
    await succeed(admin, 'updateStaff', 'StaffUpdated', {
      staffId: staff.id, expectedVersion: 1, displayName: '退職 済み', role: 'OPERATOR', hotline: 'EMERGENCY', active: false,
    });
    await expect(again.request(ME)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(signIn(app, 'leaver1', 'another-long-secret')).rejects.toThrow('401');
  });

  it('ends after thirty idle minutes, but not while a call is in progress', async () => {
    const [idle, busy] = await Promise.all([signIn(app, 'supervisor1'), signIn(app, 'operator2')]);
    const { call } = await acceptCall(busy);
    const socket = idle.socketClosed();
    await idle.subscribe('subscription { ticketChanged { id } }');
    await app.setClock('2026-06-10T10:31:00+09:00');
    expect((await within(SOON_MS, socket)).code).toBe(4401);
    await expect(idle.request(ME)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await busy.request(ME)).toEqual({ me: { username: 'operator2' } });
    await endCall(busy, call);
    await app.setClock('2026-06-10T11:02:00+09:00');
    await expect(busy.request(ME)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('ends after twelve hours, however busy', async () => {
    const person = await signIn(app, 'operator1');
    await acceptCall(person);
    await app.setClock('2026-06-10T23:03:00+09:00');
    await expect(person.request(ME)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('hears at delivery only what its person may see at that moment', async () => {
    const supervisor = await signIn(app, 'admin2');
    const { staff } = await succeed(supervisor, 'createStaff', 'StaffCreated', {
      username: 'mover1', displayName: '異動 太郎', role: 'OPERATOR', hotline: 'EMERGENCY', password: 'long-enough-for-all',
    });
    const [mover, operator] = [await signIn(app, 'mover1', 'long-enough-for-all'), await signIn(app, 'operator1')];
    const heard = await mover.subscribe<{ ticketChanged: { hotline: string } }>('subscription { ticketChanged { hotline } }');
    await succeed(supervisor, 'updateStaff', 'StaffUpdated', {
      staffId: staff.id, expectedVersion: 1, displayName: '異動 太郎', role: 'OPERATOR', hotline: 'GUIDELINE', active: true,
    });
    await acceptCall(operator);
    await acceptCall(await signIn(app, 'guideline1'), { hotline: 'GUIDELINE' });
    expect((await heard.next()).ticketChanged.hotline).toBe('GUIDELINE');
  });

  it('judges the fields of what is delivered by the same rights', async () => {
    const supervisor = await signIn(app, 'admin2');
    const { staff } = await succeed(supervisor, 'createStaff', 'StaffCreated', {
      username: 'mover2', displayName: '異動 花子', role: 'SPECIALIST', discipline: 'FORENSICS', password: 'long-enough-for-all',
    });
    const [mover, operator] = [await signIn(app, 'mover2', 'long-enough-for-all'), await signIn(app, 'operator1')];
    const { ticket } = await escalatedTicket(operator, { discipline: 'FORENSICS' });
    const heard = await mover.subscribe<{ ticketChanged: { escalations: { discipline: string }[] } }>('subscription { ticketChanged { escalations { discipline } } }');
    await succeed(supervisor, 'updateStaff', 'StaffUpdated', {
      staffId: staff.id, expectedVersion: 1, displayName: '異動 花子', role: 'SPECIALIST', discipline: 'LEGAL', active: true,
    });
    await escalate(operator, ticket, { discipline: 'LEGAL' });
    expect((await heard.next()).ticketChanged.escalations).toEqual([{ discipline: 'LEGAL' }]);
    await mover.dispose();
  });

  it('is looked up once for what arrives together, so that a subscription stands before the answer that follows it', async () => {
    const [supervisor, operator] = [await signIn(app, 'supervisor2'), await signIn(app, 'operator1')];
    const busy = await Promise.all(Array.from({ length: 6 }, () => signIn(app, 'operator2')));
    for (let n = 0; n < 40; n++) {
      await app.sql(`select pg_notify('saimado_events', '[{"topic":"session","id":"anything"}]')`);
      const others = Promise.all(busy.map((one) => one.request(ME)));
      const heard = await supervisor.subscribe<{ ticketChanged: { number: string } }>('subscription { ticketChanged { number } }');
      const { ticket } = await acceptCall(operator);
      expect((await heard.next(3_000)).ticketChanged.number).toBe(ticket.number);
      heard.stop();
      await others;
    }
    await supervisor.dispose();
  });

  it('of which a person left hundreds open ends with the rest when the person is deactivated', async () => {
    const boss = await signIn(app, 'admin1');
    const { staff } = await succeed(boss, 'createStaff', 'StaffCreated', {
      username: 'forgetful1', displayName: '閉じない 人', role: 'REVIEWER', password: 'long-enough-for-all',
    });
    await app.sql(
      `insert into session (id, token_hash, staff_id, created_at, last_seen_at, address)
       select gen_random_uuid(), sha256(n::text::bytea), $1, now(), now(), '192.0.2.1' from generate_series(1, 400) n`, [staff.id],
    );
    await succeed(boss, 'updateStaff', 'StaffUpdated', { staffId: staff.id, expectedVersion: 1, displayName: '閉じない 人', role: 'REVIEWER', active: false });
    expect(await app.sql('select 1 from session where staff_id = $1 and ended_at is null', [staff.id])).toEqual([]);
  });

  it('audits the address from which a socket came, through the proxy in front', async () => {
    const operator = await signIn(app, 'operator1');
    const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: operator.cookie, 'x-forwarded-for': '203.0.113.7, 198.51.100.9', 'x-forwarded-host': 'console.example', origin: 'https://console.example' },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject).on('message', (message: Buffer) => {
        const { type } = JSON.parse(message.toString()) as { type: string };
        if (type === 'connection_ack') {
          socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'mutation { acceptCall(input: { key: "ws", hotline: EMERGENCY }) { __typename } }' } }));
        } else if (type === 'complete') resolve();
      });
      socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    });
    socket.close();
    expect(await app.sql(`select address from audit_entry where action = 'acceptCall' order by id desc limit 1`)).toEqual([{ address: '198.51.100.9' }]);
  });

  it('leaves the last administrator in place, and refuses a taken name and a wrong field', async () => {
    const boss = await signIn(app, 'admin1');
    const { staff } = await boss.request<{ staff: { id: string; username: string; displayName: string; version: number }[] }>('{ staff { id username displayName version } }');
    const of = (name: string) => staff.find(({ username }) => username === name)!;
    const demote = (name: string) => mutate(boss, 'updateStaff', {
      staffId: of(name).id, expectedVersion: of(name).version, displayName: of(name).displayName, role: 'SUPERVISOR', active: true,
    });
    expect((await demote('admin2')).__typename).toBe('StaffUpdated');
    expect((await demote('admin1')).__typename).toBe('LastAdministrator');
    const create = (username: string, password = 'long-enough-for-all') => mutate(boss, 'createStaff', { username, displayName: '試験', role: 'REVIEWER', password });
    expect((await create('operator1')).__typename).toBe('UsernameTaken');
    expect(await create('newcomer', 'short')).toMatchObject({ __typename: 'InvalidInput', field: 'password' });
    expect(await create('Ａ')).toMatchObject({ __typename: 'InvalidInput', field: 'username' });
  });
});
