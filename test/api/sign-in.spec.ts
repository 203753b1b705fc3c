import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD, postSignIn, sessionCookieOf, signIn, stranger } from '../testkit/client';
import { type App, startApp } from '../testkit/world';

describe('signing in', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ now: '2026-06-10T10:00:00+09:00' });
  });
  afterAll(() => app.stop());

  it('answers 200 and a cookie that scripts cannot read and other sites do not send', async () => {
    const reply = await postSignIn(app, 'operator1', DEMO_PASSWORD);
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({ username: 'operator1', role: 'OPERATOR' });
    const cookie = reply.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
  });

  it('marks the cookie Secure behind TLS', async () => {
    const reply = await postSignIn(app, 'operator1', DEMO_PASSWORD, { 'x-forwarded-proto': 'https' });
    expect(reply.headers.getSetCookie()[0]).toMatch(/Secure/i);
  });

  it('answers 401 alike for a wrong password and for nobody, 400 without either, 415 for a form', async () => {
    const [wrong, nobody] = await Promise.all([postSignIn(app, 'admin2', 'wrong'), postSignIn(app, 'nobody-here', 'wrong')]);
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await nobody.text());
    expect((await postSignIn(app, '', '')).status).toBe(400);
    const form = await fetch(`${app.url}/auth/sign-in`, { method: 'POST', body: new URLSearchParams({ username: 'operator1', password: DEMO_PASSWORD }) });
    expect(form.status).toBe(415);
  });

  it('answers 429 after five failures of one account from one address, right password or not, until the window has passed', async () => {
    for (let n = 0; n < 5; n++) expect((await postSignIn(app, 'lawyer1', 'wrong')).status).toBe(401);
    const refused = await postSignIn(app, 'lawyer1', DEMO_PASSWORD);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await postSignIn(app, 'forensics1', DEMO_PASSWORD)).status).toBe(200);
    await app.setClock('2026-06-10T10:15:01+09:00');
    expect((await postSignIn(app, 'lawyer1', DEMO_PASSWORD)).status).toBe(200);
    await app.setClock('2026-06-10T10:00:00+09:00');
  });

  it('stores the token as its hash only, and the password not at all', async () => {
    const reply = await postSignIn(app, 'operator2', DEMO_PASSWORD);
    const token = sessionCookieOf(reply).split('=')[1] ?? '';
    const [{ all }] = (await app.sql<{ all: string }>(`select string_agg(s::text, ' ') as all from session s`)) as [{ all: string }];
    expect(token.length).toBeGreaterThanOrEqual(43);
    expect(all).not.toContain(token);
    const hashes = await app.sql<{ password_hash: string }>('select password_hash from staff_credential');
    expect(hashes.every(({ password_hash }) => password_hash.startsWith('$argon2id$'))).toBe(true);
  });

  it('writes who came, who was refused and who left into the audit', async () => {
    const person = await signIn(app, 'supervisor2');
    await person.signOut();
    await postSignIn(app, 'supervisor2', 'wrong');
    const rows = await app.sql<{ action: string }>(
      `select a.action from audit_entry a join staff p on p.id = a.actor_id where p.username = 'supervisor2' order by a.id`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['signIn', 'signOut', 'signInRefused']);
  });

  it('is needed for every operation', async () => {
    await expect(stranger(app).request('{ me { id } }')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(stranger(app).request('{ hotlines { code } }')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is refused when it comes from another site', async () => {
    expect((await postSignIn(app, 'operator1', DEMO_PASSWORD, { origin: 'https://evil.example' })).status).toBe(403);
  });
});
