import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config';
import { mailSettings, type MailVariables } from './mail-settings';

const WHOLE = { SAIMADO_SMTP_URL: 'smtp://me:p%40ss@mail.example.jp', SAIMADO_MAIL_FROM: 'saimado@example.jp', SAIMADO_PUBLIC_URL: 'https://saimado.example.jp/' };
const wrong = (change: MailVariables, production = false): string[] => {
  const settings = mailSettings({ ...WHOLE, ...change }, production);
  return Array.isArray(settings) ? settings.map(({ name }) => name) : [];
};

describe('the settings of mail', () => {
  it('are none where nothing is set', () => {
    expect(mailSettings({}, true)).toBeNull();
    expect(mailSettings({ SAIMADO_PUBLIC_URL: 'https://saimado.example.jp' }, true)).toBeNull();
  });

  it('are read from a URL with what is escaped in it', () => {
    expect(mailSettings(WHOLE, true)).toEqual({
      host: 'mail.example.jp', port: 587, tlsFromStart: false, tlsRequired: true, loopback: false, user: 'me', password: 'p@ss', from: 'saimado@example.jp', publicUrl: 'https://saimado.example.jp',
    });
    expect(mailSettings({ ...WHOLE, SAIMADO_SMTP_URL: 'smtps://mail.example.jp' }, false)).toMatchObject({ port: 465, tlsFromStart: true, tlsRequired: true, user: null });
    expect(mailSettings({ ...WHOLE, SAIMADO_SMTP_URL: 'smtp://[::1]:2525' }, true)).toMatchObject({ host: '::1', port: 2525, loopback: true });
  });

  it.each([
    ['smtp://127.0.0.1:2525', true, false], ['smtp://localhost:2525', true, false], ['smtp://127.0.0.1.example.jp', true, true],
    ['smtp://mail.example.jp', true, true], ['smtp://mail.example.jp', false, false], ['smtps://127.0.0.1', false, true],
  ])('%s, in production %s: TLS required %s', (url, production, required) => {
    expect(mailSettings({ ...WHOLE, SAIMADO_SMTP_URL: url }, production)).toMatchObject({ tlsRequired: required });
  });

  it.each<[keyof MailVariables, string | undefined]>([
    ['SAIMADO_SMTP_URL', undefined], ['SAIMADO_SMTP_URL', 'mail.example.jp:587'], ['SAIMADO_SMTP_URL', 'http://mail.example.jp'], ['SAIMADO_SMTP_URL', 'smtp://me@mail.example.jp'],
    ['SAIMADO_SMTP_URL', 'smtp://me:%E0%A4%A@mail.example.jp'], ['SAIMADO_SMTP_URL', 'smtp://mail.example.jp/?tls.rejectUnauthorized=false'],
    ['SAIMADO_MAIL_FROM', undefined], ['SAIMADO_MAIL_FROM', 'サイ窓 <saimado@example.jp>'], ['SAIMADO_MAIL_FROM', 'a@b.jp\nBcc: c@d.jp'],
    ['SAIMADO_PUBLIC_URL', undefined], ['SAIMADO_PUBLIC_URL', 'saimado.example.jp'], ['SAIMADO_PUBLIC_URL', 'https://example.jp/console'], ['SAIMADO_PUBLIC_URL', 'javascript:alert(1)'],
  ])('%s cannot be %s', (name, value) => expect(wrong({ [name]: value })).toEqual([name]));

  it('lead readers over TLS in production', () => {
    expect(wrong({ SAIMADO_PUBLIC_URL: 'http://saimado.example.jp' }, true)).toEqual(['SAIMADO_PUBLIC_URL']);
    expect(wrong({ SAIMADO_PUBLIC_URL: 'http://127.0.0.1:3000' }, true)).toEqual([]);
  });

  it('stop the server where they are wrong, one line each, without a secret in them', () => {
    const env = { SAIMADO_SECRET: 'ab'.repeat(16), SAIMADO_DATABASE_URL: 'postgres://h:1/d' };
    expect(readConfig(env).mail).toBeNull();
    expect(readConfig({ ...env, SAIMADO_SMTP_URL: '', SAIMADO_MAIL_FROM: '' }).mail).toBeNull();
    expect(readConfig({ ...env, ...WHOLE }).mail).toMatchObject({ host: 'mail.example.jp' });
    const refused = (() => { try { readConfig({ ...env, SAIMADO_SMTP_URL: 'smtp://me:hidden@mail.example.jp/x' }); } catch (error) { return error; } return null; })();
    expect(refused).toBeInstanceOf(ConfigError);
    expect((refused as Error).message.split('\n').map((line) => line.split(':')[0])).toEqual(['環境変数 SAIMADO_SMTP_URL', '環境変数 SAIMADO_MAIL_FROM', '環境変数 SAIMADO_PUBLIC_URL']);
    expect((refused as Error).message).not.toContain('hidden');
  });
});
