import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOptions, readSettings, root, typedIn, variables } from './settings.mjs';

const secret = '0123456789abcdef'.repeat(2);

describe('settings', () => {
  it('has a default for everything outside production', () => {
    expect(readSettings({})).toEqual({
      port: 3000, host: '127.0.0.1', dataDir: path.join(root, '.data'), databaseUrl: undefined, secret: undefined,
      nodeEnv: 'development', demo: true, consoleDir: path.join(root, 'dist/console'),
    });
  });

  it('counts an empty value as not set', () => {
    expect(readSettings(Object.fromEntries(variables.map(({ name }) => [name, ''])))).toEqual(readSettings({}));
  });

  it.each([
    ['PORT', '0'], ['PORT', '65536'], ['PORT', '3000x'], ['PORT', '-1'],
    ['HOST', 'a b'], ['NODE_ENV', 'prod'],
    ['SAIMADO_SECRET', 'ab'], ['SAIMADO_SECRET', 'z'.repeat(32)],
    ['DATABASE_URL', 'mysql://u:hidden@h/d'], ['DATABASE_URL', 'postgres://u:hidden@h/'], ['DATABASE_URL', 'hidden'],
    ['SAIMADO_SMTP_URL', 'smtp://u:hidden@'], ['SAIMADO_SMTP_URL', 'http://u:hidden@h'], ['SAIMADO_MAIL_FROM', 'hidden'], ['SAIMADO_PUBLIC_URL', 'https://h/hidden'],
  ])('refuses %s=%s in one line that names the variable and not the value', (name, value) => {
    const refusal = refusalOf(() => readSettings({ [name]: value }));
    expect(refusal).toContain(name);
    expect(refusal).not.toContain('hidden');
    expect(refusal).not.toContain('\n');
  });

  it('takes what mail needs together or not at all, and leads readers over TLS in production', () => {
    const mail = { SAIMADO_SMTP_URL: 'smtp://u:p@h', SAIMADO_MAIL_FROM: 'a@b.jp', SAIMADO_PUBLIC_URL: 'http://console.example' };
    expect(readSettings(mail)).toEqual(readSettings({}));
    for (const name of Object.keys(mail)) expect(refusalOf(() => readSettings({ ...mail, [name]: '' }))).toContain(name);
    expect(refusalOf(() => readSettings({ ...mail, NODE_ENV: 'production', SAIMADO_SECRET: secret }))).toContain('https://');
    expect(readSettings({ SAIMADO_PUBLIC_URL: 'http://console.example' })).toEqual(readSettings({}));
  });

  it('takes every port there is', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 65_535 }), (port) => readSettings({ PORT: String(port) }).port === port));
  });

  it('wants the secret from outside in production, and has no demo there', () => {
    expect(refusalOf(() => readSettings({ NODE_ENV: 'production' }))).toContain('SAIMADO_SECRET');
    expect(readSettings({ NODE_ENV: 'production', SAIMADO_SECRET: secret })).toMatchObject({ demo: false, secret });
  });
});

describe('options', () => {
  const production = readSettings({ NODE_ENV: 'production', SAIMADO_SECRET: secret });
  const here = import.meta.dirname;

  it('finds the register from where the person typed', () => {
    expect(checkOptions({ register: 'settings.mjs' }, readSettings({}), here).register).toBe(path.join(here, 'settings.mjs'));
  });

  it.each(['no-such-file.csv', '.'])('refuses the register %s at once', (register) => {
    expect(refusalOf(() => checkOptions({ register }, readSettings({}), here))).toContain(path.resolve(here, register));
  });

  it('starts nothing over and loads no demo in production', () => {
    expect(refusalOf(() => checkOptions({ 'reset-demo': true }, production, here))).toContain('--reset-demo');
    expect(refusalOf(() => checkOptions({ register: 'settings.mjs' }, production, here))).toContain('--register');
  });

  it('believes npm about the directory only for the script that npm started', () => {
    const env = { INIT_CWD: '/somewhere', npm_lifecycle_script: 'node infra/start/start.mjs' };
    expect(typedIn(env, '/x/infra/start/start.mjs')).toBe('/somewhere');
    expect(typedIn(env, '/x/infra/start/command.mjs')).toBe(process.cwd());
  });
});

function refusalOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('not refused');
}
