import type { Config } from '@saimado/platform/config';
import { Mailer, type MailFailed } from '@saimado/platform/mail';
import type { MailSettings } from '@saimado/platform/mail-settings';
import type { SMTPServerOptions } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { answer, MailServer, words } from '../testkit/smtp';

const SETTINGS: MailSettings = {
  host: '127.0.0.1', port: 0, tlsFromStart: false, tlsRequired: false, loopback: true, user: null, password: null, from: 'saimado@example.jp', publicUrl: 'https://saimado.example.jp',
};
const MAIL = { id: 'notice.1', to: 'desk@example.jp', senderName: 'サイ窓コンソール', subject: '相談票 123-456-789：対応の目標時刻を過ぎました', text: '対応の目標時刻を過ぎました\n相談票 123-456-789\n', at: new Date('2026-11-22T00:00:00Z') };
const LOGIN: SMTPServerOptions = {
  hideSTARTTLS: true, allowInsecureAuth: true, authMethods: ['PLAIN', 'LOGIN'],
  onAuth: ({ username, password }, _session, done) => (username === 'me' && password === 'p@ss' ? done(null, { user: 'me' }) : done(answer(535, 'no'))),
};

/** Sends one mail to a server of its own. @returns the server, and how it failed */
async function sent(options: SMTPServerOptions, change: Partial<MailSettings> = {}, prepare: (server: MailServer) => void = () => undefined, mail: Partial<typeof MAIL> = {}) {
  const server = await new MailServer(options).open();
  prepare(server);
  try {
    const mailer = new Mailer({ mail: { ...SETTINGS, port: server.port, ...change } } as Config);
    const failure = await mailer.send({ ...MAIL, ...mail }).then(() => null, (error: unknown) => error as MailFailed);
    return { mails: server.mails, failure };
  } finally {
    await server.close();
  }
}

describe('mail over SMTP', () => {
  it('arrives as it was meant: headers, Japanese, one plain text', async () => {
    const { mails: [mail], failure } = await sent({ authOptional: true, hideSTARTTLS: true });
    expect(failure).toBeNull();
    expect(mail).toMatchObject({ to: ['desk@example.jp'], secure: false, subject: MAIL.subject, text: MAIL.text });
    expect(mail?.headers).toMatchObject({ to: 'desk@example.jp', 'message-id': '<notice.1@example.jp>', 'auto-submitted': 'auto-generated', date: 'Sun, 22 Nov 2026 00:00:00 +0000' });
    expect(words(mail?.headers['from'] ?? '')).toBe('サイ窓コンソール <saimado@example.jp>');
    expect(mail?.headers['content-type']).toMatch(/^text\/plain; charset=utf-8/);
    expect(Object.keys(mail?.headers ?? {}).sort()).toEqual(['auto-submitted', 'content-transfer-encoding', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to']);
  });

  it.each<[string, Partial<typeof MAIL>]>([
    ['the subject', { subject: '期限\r\nBcc: spy@example.jp\r\n\r\nspy' }], ['the sender', { senderName: 'サイ窓\r\nBcc: spy@example.jp' }], ['the address', { to: 'desk@example.jp\r\nBcc: spy@example.jp' }], ['the id', { id: 'notice.1>\r\nBcc: spy@example.jp\r\nX: <' }],
  ])('has no header or receiver more, whatever is in %s', async (_, mail) => {
    const { mails } = await sent({ authOptional: true, hideSTARTTLS: true }, {}, undefined, mail);
    for (const { to, headers } of mails) {
      expect(to).not.toContain('spy@example.jp');
      expect(Object.keys(headers).sort()).toEqual(['auto-submitted', 'content-transfer-encoding', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to']);
    }
  });

  it('goes by TLS where the server offers it, and from the first byte where it must', async () => {
    expect((await sent({ authOptional: true })).mails).toMatchObject([{ secure: true }]);
    expect((await sent({ authOptional: true, secure: true }, { tlsFromStart: true, tlsRequired: true })).mails).toMatchObject([{ secure: true }]);
  });

  it('does not go in the clear where TLS is required, nor to a server that cannot prove its name', async () => {
    expect(await sent({ authOptional: true, disabledCommands: ['STARTTLS'] }, { tlsRequired: true })).toMatchObject({ mails: [], failure: { serverDown: true, permanent: false } });
    expect(await sent({ authOptional: true }, { tlsRequired: true, loopback: false })).toMatchObject({ mails: [], failure: { serverDown: true, permanent: false } });
  });

  it('signs in with name and password, and says so where they are wrong', async () => {
    expect((await sent(LOGIN, { user: 'me', password: 'p@ss' })).mails).toMatchObject([{ user: 'me' }]);
    expect(await sent(LOGIN, { user: 'me', password: 'wrong' })).toMatchObject({ mails: [], failure: { code: 'EAUTH 535', serverDown: true } });
    expect(await sent(LOGIN)).toMatchObject({ mails: [], failure: { serverDown: true, permanent: false } });
  });

  it.each([[451, false], [550, true], [452, false]])('%s to the address: never again %s, and the server is not to blame', async (code, permanent) => {
    const { failure } = await sent({ authOptional: true, hideSTARTTLS: true }, {}, (server) => { server.toAddress = (address) => answer(code, `<${address}> no`); });
    expect(failure).toMatchObject({ code: `EENVELOPE ${code}`, permanent, serverDown: false });
    expect(String(failure)).not.toContain('desk@');
  });

  it('says where nobody answers', async () => {
    const server = await new MailServer().open();
    await server.close();
    const failed = new Mailer({ mail: { ...SETTINGS, port: server.port } } as Config).send(MAIL);
    await expect(failed).rejects.toMatchObject({ serverDown: true, permanent: false });
  });
});
