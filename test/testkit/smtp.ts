import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as it arrived. */
export interface ReceivedMail {
  to: string[];
  /** by TLS */
  secure: boolean;
  user: string | null;
  headers: Record<string, string>;
  subject: string;
  text: string;
  raw: string;
}

export const answer = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });

/** A real SMTP server on loopback. It takes mail as it is told to, and keeps what it took. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** What it says to an address: an {@link answer}, or null: it takes it. */
  toAddress: (address: string) => Error | null = () => null;
  /** Waits for this after it has a mail and before it says so. */
  beforeYes: () => Promise<void> = () => Promise.resolve();
  private server!: SMTPServer;
  private listening = 0;

  constructor(private readonly options: SMTPServerOptions = { authOptional: true, hideSTARTTLS: true }) {}

  get port(): number {
    return this.listening;
  }

  /** Opens it, at the port it had before if it had one. */
  async open(): Promise<this> {
    this.server = new SMTPServer({
      logger: false, disableReverseLookup: true, ...this.options,
      onRcptTo: ({ address }, _session, done) => done(this.toAddress(address)),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
          this.mails.push({ ...read(Buffer.concat(chunks).toString('utf8')), to: session.envelope.rcptTo.map(({ address }) => address), secure: session.secure, user: session.user ? String(session.user) : null });
          this.beforeYes().then(() => done(), done);
        });
      },
    });
    // Whoever hangs up in the middle is what some tests are about.
    this.server.on('error', () => undefined);
    const server = this.server.listen(this.listening, '127.0.0.1');
    if (!server.listening) await once(server, 'listening');
    this.listening = (server.address() as AddressInfo).port;
    return this;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** What came for an address. */
  to(address: string): ReceivedMail[] {
    return this.mails.filter(({ to }) => to.includes(address));
  }
}

function read(raw: string): Pick<ReceivedMail, 'headers' | 'subject' | 'text' | 'raw'> {
  const end = raw.indexOf('\r\n\r\n');
  const headers = Object.fromEntries(raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ').split('\r\n').map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const body = raw.slice(end + 4);
  const text = decoded(body, headers['content-transfer-encoding'] ?? '7bit').replaceAll('\r\n', '\n');
  return { headers, raw, text, subject: words(headers['subject'] ?? '') };
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? unquoted(body.replace(/=\r\n/g, '')) : body;
}

const unquoted = (text: string): string => Buffer.from(text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8');

/** RFC 2047: neighbours belong together, and a character may not be divided between them. */
export const words = (header: string): string =>
  header.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
    (how.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString('utf8') : unquoted(text.replaceAll('_', ' '))));
