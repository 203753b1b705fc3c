import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postSignIn, signIn } from '../testkit/client';
import { runCommand } from '../testkit/command';
import { type App, startApp } from '../testkit/world';

const CHIEF = { SAIMADO_ADMIN_USERNAME: 'Chief', SAIMADO_ADMIN_DISPLAY_NAME: '情報 花子', SAIMADO_ADMIN_PASSWORD: 'nagai-himitsu-2026' };

describe('staff:create-admin', () => {
  let app: App;
  beforeAll(async () => { app = await startApp(); });
  afterAll(() => app.stop());

  const create = (env: Record<string, string>) => runCommand(app, ['staff:create-admin'], env);

  it('makes an administrator who can sign in, once, and audits it', async () => {
    expect(await create(CHIEF)).toMatchObject({ code: 0, stdout: expect.stringContaining('chief') });
    const chief = await signIn(app, 'chief', CHIEF.SAIMADO_ADMIN_PASSWORD);
    expect(await chief.request('{ me { username displayName role } }')).toEqual({ me: { username: 'chief', displayName: '情報 花子', role: 'ADMINISTRATOR' } });
    expect(await create(CHIEF)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^ユーザー名 chief はすでに使われています[^\n]*\n$/) });
    expect(await app.sql(`select actor_id, address, after from audit_entry where action = 'createStaff' and address = 'command line'`)).toEqual([
      { actor_id: null, address: 'command line', after: { role: 'ADMINISTRATOR', active: true } },
    ]);
  });

  it('says in one line what is wrong, and makes nothing', async () => {
    for (const [env, says] of [
      [{ SAIMADO_ADMIN_USERNAME: 'second' }, 'SAIMADO_ADMIN_DISPLAY_NAME、SAIMADO_ADMIN_PASSWORD'],
      [{ ...CHIEF, SAIMADO_ADMIN_USERNAME: '?' }, 'ユーザー名'],
      [{ ...CHIEF, SAIMADO_ADMIN_USERNAME: 'second', SAIMADO_ADMIN_PASSWORD: 'short' }, '12文字以上'],
    ] as const) {
      const { code, stderr } = await create(env);
      expect(stderr).toContain(says);
      expect(stderr.trimEnd()).not.toContain('\n');
      expect(code).toBe(1);
    }
    expect((await postSignIn(app, 'second', 'short')).status).toBe(401);
  });
});
