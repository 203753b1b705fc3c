/** How the console sends mail, and where its links lead. */
export interface MailSettings {
  host: string;
  port: number;
  /** TLS from the first byte (smtps); otherwise by STARTTLS where the server offers it. */
  tlsFromStart: boolean;
  /** Nothing is sent in the clear. */
  tlsRequired: boolean;
  /** The server is this machine: no certificate names a loopback address. */
  loopback: boolean;
  user: string | null;
  password: string | null;
  from: string;
  /** The console as its readers' browsers reach it, without a slash at its end. */
  publicUrl: string;
}

export interface MailVariables {
  SAIMADO_SMTP_URL?: string | undefined;
  SAIMADO_MAIL_FROM?: string | undefined;
  SAIMADO_PUBLIC_URL?: string | undefined;
}
export interface WrongVariable {
  name: keyof MailVariables;
  why: string;
}

const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const SUBMISSION_PORT = { 'smtp:': 587, 'smtps:': 465 } as const;
const SHAPE = 'smtps://利用者:パスワード@メールサーバー:465 か smtp://利用者:パスワード@メールサーバー:587 の形で設定してください';

/**
 * Nothing set: no mail. Once one of the three is set, all are needed. Outside a loopback address production never speaks
 * in the clear, neither to the mail server nor to the readers' browsers.
 * @returns the settings, null where there are none, or what is wrong (never showing a value)
 */
export function mailSettings(variables: MailVariables, production: boolean): MailSettings | null | WrongVariable[] {
  const { SAIMADO_SMTP_URL: smtp, SAIMADO_MAIL_FROM: from, SAIMADO_PUBLIC_URL: link } = variables;
  // The address of the console alone is no wish for mail.
  if (!smtp && !from) return null;
  const wrong: WrongVariable[] = [];
  const server = serverOf(smtp ?? '');
  if (!server) wrong.push({ name: 'SAIMADO_SMTP_URL', why: SHAPE });
  if (!from || !ADDRESS.test(from)) wrong.push({ name: 'SAIMADO_MAIL_FROM', why: '差出人のメールアドレスを設定してください（例: saimado@example.jp）' });
  const publicUrl = consoleAt(link ?? '');
  if (!publicUrl) wrong.push({ name: 'SAIMADO_PUBLIC_URL', why: 'メールのリンクに使うコンソールのアドレスを設定してください（例: https://saimado.example.jp）' });
  else if (production && publicUrl.protocol !== 'https:' && !LOOPBACK.test(publicUrl.hostname)) wrong.push({ name: 'SAIMADO_PUBLIC_URL', why: '本番環境では https:// で始まるアドレスを設定してください' });
  if (wrong.length > 0 || !server || !from || !publicUrl) return wrong;
  return { ...server, tlsRequired: server.tlsFromStart || (production && !server.loopback), from, publicUrl: publicUrl.origin };
}

function serverOf(text: string): Pick<MailSettings, 'host' | 'port' | 'tlsFromStart' | 'loopback' | 'user' | 'password'> | null {
  const url = parsed(text);
  if (!url || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '' || !/^\/?$/.test(url.pathname) || url.search !== '') return null;
  const [user, password] = [decoded(url.username), decoded(url.password)];
  if (user === null || password === null || (user === '') !== (password === '')) return null;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port === '' ? SUBMISSION_PORT[url.protocol] : Number(url.port),
    tlsFromStart: url.protocol === 'smtps:', loopback: LOOPBACK.test(url.hostname), user: user || null, password: password || null,
  };
}

function consoleAt(text: string): URL | null {
  const url = parsed(text);
  return url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.username === '' ? url : null;
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
