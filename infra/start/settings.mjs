// @ts-check
/** Every variable the launcher reads, with its default, meaning and check. The README lists this table. */
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure } from './failure.mjs';
import { failures } from './messages.mjs';

/** The checkout: where package.json is. */
export const root = path.resolve(import.meta.dirname, '../..');

/**
 * @typedef {object} Variable
 * @property {string} name
 * @property {string} fallback what applies when it is not set, in words for the README
 * @property {string} meaning
 * @property {(value: string) => string | undefined} check why the value cannot be, or undefined
 */

/** @type {readonly Variable[]} */
export const variables = [
  {
    name: 'PORT', fallback: '3000', meaning: '画面・GraphQL・WebSocket のポート',
    check: (v) => (/^\d+$/.test(v) && Number(v) >= 1 && Number(v) <= 65_535 ? undefined : '1 から 65535 の番号を指定してください。'),
  },
  {
    name: 'HOST', fallback: '127.0.0.1', meaning: '待ち受けるアドレス。ほかの計算機から開くときは 0.0.0.0',
    check: (v) => (/^[\w.:-]+$/.test(v) ? undefined : 'IP アドレスか計算機の名前を指定してください。'),
  },
  {
    name: 'SAIMADO_DATA', fallback: '.data', meaning: 'データの場所（データベース、鍵、記録）',
    check: () => undefined,
  },
  {
    name: 'DATABASE_URL', fallback: '同梱の PostgreSQL', meaning: '使う PostgreSQL（15 以上）: postgres://利用者:パスワード@計算機:5432/データベース',
    check: checkDatabaseUrl,
  },
  {
    name: 'SAIMADO_SECRET', fallback: 'データの場所の secret に作る（本番では必須）', meaning: '鍵のもと。32 文字以上の 16 進数',
    check: (v) => (/^[0-9a-f]{32,}$/i.test(v) ? undefined : '32 文字以上の 16 進数を指定してください（例: openssl rand -hex 32）。'),
  },
  {
    name: 'NODE_ENV', fallback: 'development', meaning: 'production ではデモのアカウントとデータがなく、鍵は必ず外から渡す',
    check: (v) => (['development', 'test', 'production'].includes(v) ? undefined : 'development か production を指定してください。'),
  },
  {
    name: 'SAIMADO_SMTP_URL', fallback: 'メールは送らない', meaning: 'お知らせを送るメールサーバー: smtps://利用者:パスワード@計算機:465 か smtp://…:587（本番では STARTTLS が必須）',
    check: (v) => (/^smtps?:\/\/([^/@:\s]+:[^/@\s]+@)?(\[[\da-f:]+\]|[\w.-]+)(:\d{1,5})?\/?$/i.test(v) ? undefined : 'smtps://利用者:パスワード@計算機:465 か smtp://利用者:パスワード@計算機:587 の形で指定してください。'),
  },
  {
    name: 'SAIMADO_MAIL_FROM', fallback: '–', meaning: 'お知らせのメールの差出人（アドレスだけ）',
    check: (v) => (/^[^\s@<>,;]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(v) ? undefined : 'メールアドレスを指定してください（例: saimado@example.jp）。'),
  },
  {
    name: 'SAIMADO_PUBLIC_URL', fallback: '–', meaning: 'メールのリンクに使うコンソールのアドレス（本番では https://）',
    check: (v) => (/^https?:\/\/[^/?#@\s]+\/?$/i.test(v) ? undefined : 'https://saimado.example.jp の形で指定してください。'),
  },
];

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host
 * @property {string} dataDir absolute
 * @property {string | undefined} databaseUrl undefined: the embedded server
 * @property {string | undefined} secret undefined: kept in the data directory
 * @property {'development' | 'test' | 'production'} nodeEnv
 * @property {boolean} demo
 * @property {string | undefined} consoleDir the built console, undefined: the API serves none
 */

/**
 * @param {NodeJS.ProcessEnv} env an empty value counts as not set (compose files pass those)
 * @returns {Settings}
 * @throws {Failure} one line for the first variable that cannot be
 */
export function readSettings(env) {
  const value = Object.fromEntries(variables.map(({ name }) => [name, env[name] || undefined]));
  for (const { name, check } of variables) {
    const why = value[name] === undefined ? undefined : check(value[name]);
    if (why !== undefined) throw new Failure(failures.setting(name, why));
  }
  const nodeEnv = /** @type {Settings['nodeEnv']} */ (value.NODE_ENV ?? 'development');
  if (nodeEnv === 'production' && value.SAIMADO_SECRET === undefined) throw new Failure(failures.secretMissing);
  checkMail(value, nodeEnv === 'production');
  return {
    port: Number(value.PORT ?? 3000),
    host: value.HOST ?? '127.0.0.1',
    dataDir: path.resolve(root, value.SAIMADO_DATA ?? '.data'),
    databaseUrl: value.DATABASE_URL,
    secret: value.SAIMADO_SECRET,
    nodeEnv,
    demo: nodeEnv !== 'production',
    consoleDir: path.join(root, 'dist/console'),
  };
}

/**
 * @typedef {object} Options
 * @property {boolean} resetDemo
 * @property {string | undefined} register absolute path
 */

/**
 * Check the command line's options against the settings, before anything slow begins.
 * @param {{ 'reset-demo'?: boolean, register?: string }} given
 * @param {Settings} settings
 * @param {string} from the directory in which the person typed
 * @returns {Options}
 */
export function checkOptions(given, settings, from) {
  const resetDemo = given['reset-demo'] === true;
  if (resetDemo && !settings.demo) throw new Failure(failures.notInProduction('--reset-demo'));
  if (given.register !== undefined && !settings.demo) throw new Failure(failures.notInProduction('--register'));
  const register = given.register === undefined ? undefined : path.resolve(from, given.register);
  if (register !== undefined && !isReadableFile(register)) throw new Failure(failures.registerUnreadable(register));
  return { resetDemo, register };
}

/**
 * Where the person stood: npm moves to the checkout before it runs a script of ours.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} script the file that runs
 */
export function typedIn(env, script) {
  const byNpm = env.npm_lifecycle_script?.includes(path.basename(script)) === true;
  return byNpm && env.INIT_CWD ? env.INIT_CWD : process.cwd();
}

/** @param {string} file */
function isReadableFile(file) {
  try {
    fs.accessSync(file, fs.constants.R_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** @param {string} value never repeated in the answer: it holds a password */
function checkDatabaseUrl(value) {
  const url = tryUrl(value);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.hostname === '' || url.pathname.length < 2) {
    return 'postgres://利用者:パスワード@計算機:5432/データベース の形で指定してください。';
  }
  return undefined;
}

/**
 * Mail needs its three variables together, and in production links that begin with https.
 * @param {Record<string, string | undefined>} value @param {boolean} production
 */
function checkMail(value, production) {
  if (value.SAIMADO_SMTP_URL === undefined && value.SAIMADO_MAIL_FROM === undefined) return;
  for (const name of ['SAIMADO_SMTP_URL', 'SAIMADO_MAIL_FROM', 'SAIMADO_PUBLIC_URL']) {
    if (value[name] === undefined) throw new Failure(failures.setting(name, 'メールを送るには SAIMADO_SMTP_URL・SAIMADO_MAIL_FROM・SAIMADO_PUBLIC_URL の3つを指定してください。'));
  }
  const link = tryUrl(value.SAIMADO_PUBLIC_URL ?? '');
  if (production && link?.protocol !== 'https:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(link?.hostname ?? '')) {
    throw new Failure(failures.setting('SAIMADO_PUBLIC_URL', '本番では https:// で始まるアドレスを指定してください。'));
  }
}

/** @param {string} value */
function tryUrl(value) {
  try {
    return new URL(value);
  } catch {
    return null;
  }
}
