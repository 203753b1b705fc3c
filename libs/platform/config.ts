import { z } from 'zod';
import { mailSettings, type MailSettings } from './mail-settings';

/**
 * Everything the server process takes from its environment, read and checked here and nowhere else.
 * The launcher fills these in; the README lists them.
 */
const schema = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  SAIMADO_SECRET: z.string().regex(/^[0-9a-f]{32,}$/i, '16進数32文字以上の値を設定してください（例: openssl rand -hex 32）'),
  SAIMADO_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'postgres://ホスト:ポート/データベース名 の形で設定してください' }),
  SAIMADO_DEMO: z.enum(['0', '1']).default('0'),
  SAIMADO_TRUST_PROXY: z.string().default('loopback'),
  SAIMADO_CONSOLE_DIR: z.string().optional(),
  SAIMADO_SMTP_URL: z.string().optional(),
  SAIMADO_MAIL_FROM: z.string().optional(),
  SAIMADO_PUBLIC_URL: z.string().optional(),
});

export interface Config {
  production: boolean;
  /** The demo world may exist: demo accounts, the button that makes a call ring. Never in production. */
  demo: boolean;
  test: boolean;
  port: number;
  host: string;
  /** Hexadecimal. The passwords of the database roles are derived from it. */
  secret: string;
  /** Host, port and database only; each role adds its own name and password. */
  databaseUrl: string;
  /** Express' `trust proxy`: whose `X-Forwarded-*` headers are believed. */
  trustProxy: string;
  /** Where the built console lies; null serves the API alone. */
  consoleDir: string | null;
  /** null: notices stay in the console. */
  mail: MailSettings | null;
}

export class ConfigError extends Error {}

/** @throws ConfigError with one line per wrong variable, in Japanese, never showing a value */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `環境変数 ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(lines.join('\n'));
  }
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  if (production && values.SAIMADO_DEMO === '1') {
    throw new ConfigError('環境変数 SAIMADO_DEMO: 本番環境（NODE_ENV=production）ではデモを有効にできません');
  }
  const mail = mailSettings(values, production);
  if (Array.isArray(mail)) throw new ConfigError(mail.map(({ name, why }) => `環境変数 ${name}: ${why}`).join('\n'));
  return {
    production,
    mail,
    demo: values.SAIMADO_DEMO === '1',
    test: values.NODE_ENV === 'test',
    port: values.PORT,
    host: values.HOST,
    secret: values.SAIMADO_SECRET,
    databaseUrl: values.SAIMADO_DATABASE_URL,
    trustProxy: values.SAIMADO_TRUST_PROXY,
    consoleDir: values.SAIMADO_CONSOLE_DIR ?? null,
  };
}
