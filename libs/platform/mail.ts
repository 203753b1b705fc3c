import { Inject, Injectable } from '@nestjs/common';
import nodemailer from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport';
import type { Config } from './config';
import type { MailSettings } from './mail-settings';
import { CONFIG } from './tokens';

export interface Mail {
  /** The same at every try: whoever receives it twice can tell. */
  id: string;
  to: string;
  senderName: string;
  subject: string;
  text: string;
  at: Date;
}

/** Why a mail did not go out. Codes only: what a mail server answers may repeat the address. */
export class MailFailed extends Error {
  constructor(
    /** `EENVELOPE 550`, `ECONNECTION` */
    readonly code: string,
    /** This mail, at this address, will never be taken; otherwise it is worth another try. */
    readonly permanent: boolean,
    /** Nobody's mail goes out at the moment. */
    readonly serverDown: boolean,
  ) {
    super(`mail: ${code}`);
  }
}

/** A mail server that has not answered by then is one that does not answer: other work waits behind it. */
const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 20_000;
/** nodemailer's codes for trouble with one mail; all others are trouble with the server, its name, its TLS or our password. */
const OF_ONE_MAIL: ReadonlySet<string> = new Set(['EENVELOPE', 'EMESSAGE']);
/** We are not let in (RFC 4954 §6): a matter of settings, though it is said of the mail. */
const NOT_LET_IN: ReadonlySet<number> = new Set([530, 534, 535, 538]);

/** How the mail server is spoken to. */
export const transportOf = ({ host, port, tlsFromStart, tlsRequired, loopback, user, password }: MailSettings): SMTPTransport.Options => ({
  host, port, secure: tlsFromStart, requireTLS: tlsRequired && !tlsFromStart,
  tls: { minVersion: 'TLSv1.2', rejectUnauthorized: !loopback },
  ...(user !== null && password !== null && { auth: { user, pass: password } }),
  connectionTimeout: CONNECT_WITHIN_MS, greetingTimeout: CONNECT_WITHIN_MS, socketTimeout: ANSWER_WITHIN_MS,
  disableFileAccess: true, disableUrlAccess: true,
});

/** Sends mail over SMTP, where the installation has a server for it. */
@Injectable()
export class Mailer {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Where links lead; null: nothing is sent. */
  get publicUrl(): string | null {
    return this.config.mail?.publicUrl ?? null;
  }

  /** @throws MailFailed unless the mail server has taken it */
  async send({ id, to, senderName, subject, text, at }: Mail): Promise<void> {
    const { mail: settings } = this.config;
    if (!settings) throw new MailFailed('NOT_CONFIGURED', false, true);
    try {
      await nodemailer.createTransport(transportOf(settings)).sendMail({
        from: { name: senderName, address: settings.from }, to: { name: '', address: to }, subject, text, date: at,
        messageId: `<${id}@${settings.from.slice(settings.from.lastIndexOf('@') + 1)}>`,
        // Nobody's holiday answers to it (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' }, xMailer: false,
      });
    } catch (error) {
      throw failureOf(error);
    }
  }
}

function failureOf(error: unknown): MailFailed {
  const { code = 'UNKNOWN', responseCode } = (error ?? {}) as { code?: string; responseCode?: number };
  const ofOneMail = OF_ONE_MAIL.has(code) && !NOT_LET_IN.has(responseCode ?? 0);
  return new MailFailed(responseCode ? `${code} ${responseCode}` : code, ofOneMail && (responseCode ?? 0) >= 500, !ofOneMail);
}
