import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, plantedRegister, previewRegister } from '../testkit/builders/register';
import { postSignIn, signIn } from '../testkit/client';
import { succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

describe('housekeeping', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ now: '2026-06-10T10:00:00+09:00' });
  });
  afterAll(() => app.stop());

  const counts = async (): Promise<Record<string, number>> => (await app.sql<Record<string, number>>(`
    select (select count(*)::int from idempotency_key where written_by = 'saimado_app' and reply ->> 'kind' <> 'StaffCreated') as app_keys,
           (select count(*)::int from idempotency_key where written_by = 'saimado_auth') as own_keys,
           (select count(*)::int from session) as sessions, (select count(*)::int from sign_in_failure) as failures,
           (select count(*)::int from draft) as drafts, (select count(*)::int from audit_entry) as audit`))[0]!;

  it('takes away what nobody needs any more, keeps the rest, and never touches the audit', async () => {
    const operator = await signIn(app, 'operator1');
    await succeed(operator, 'saveDraft', 'DraftSaved', { scope: 'ticket:note', content: '折り返し希望', expectedVersion: 0 });
    await succeed(operator, 'setLocale', 'LocaleSet', { locale: 'JA' });
    await postSignIn(app, 'operator2', 'wrong');
    const { audit } = await counts();

    await app.setClock('2026-06-17T09:59:00+09:00');
    await expect.poll(async () => (await counts())['failures'], { timeout: 15_000 }).toBe(0);
    expect(await counts()).toMatchObject({ app_keys: 1, own_keys: 1, sessions: 1, drafts: 1 });

    await app.setClock('2026-06-17T11:30:00+09:00');
    await expect.poll(counts, { timeout: 15_000 }).toEqual({ app_keys: 0, own_keys: 0, sessions: 0, failures: 0, drafts: 1, audit });

    await app.setClock('2026-09-10T10:00:00+09:00');
    await expect.poll(counts, { timeout: 15_000 }).toMatchObject({ drafts: 0, audit });
  });

  it('ends an import that nobody answered for a day, and forgets its rows', async () => {
    await app.setClock('2026-10-01T10:00:00+09:00');
    const waiting = await previewRegister(await signIn(app, 'admin1'), csvOf(plantedRegister));
    const state = async () => app.sql(`select status, (select count(*)::int from register_staged where import_id = i.id) as staged from register_import i where id = $1`, [waiting.id]);
    expect(await state()).toEqual([{ status: 'PREVIEW', staged: 6 }]);
    await app.setClock('2026-10-02T10:30:00+09:00');
    await expect.poll(state, { timeout: 15_000 }).toEqual([{ status: 'CANCELLED', staged: 0 }]);
  });
});
