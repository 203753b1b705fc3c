// @ts-check
/** The database of a launch: the embedded server, or the one that DATABASE_URL names. */
import { Failure } from './failure.mjs';
import { failures, steps } from './messages.mjs';
import { startPostgres } from './postgres.mjs';

const OLDEST = 15;
const CONNECT_WITHIN_MS = 8_000;

/**
 * @typedef {object} Database
 * @property {string} ownerUrl
 * @property {boolean} reused somebody else started it
 * @property {() => Promise<void>} stop
 * @property {Promise<void>} died never, for a server that is not ours
 */

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<Database>}
 */
export async function openDatabase(settings, say) {
  const { databaseUrl, dataDir } = settings;
  if (databaseUrl === undefined) return startPostgres({ dataDir, say });
  await say.step(steps.external, () => checkServer(databaseUrl));
  return { ownerUrl: databaseUrl, reused: true, stop: async () => {}, died: new Promise(() => {}) };
}

/**
 * The same place without user and password: the API signs in under roles of its own.
 * @param {string} ownerUrl
 */
export function withoutCredentials(ownerUrl) {
  const url = new URL(ownerUrl);
  url.username = '';
  url.password = '';
  return url.href;
}

/** SQLSTATE or errno, and the line for it. @type {Record<string, (where: string) => string>} */
const REFUSALS = {
  ECONNREFUSED: failures.databaseRefused,
  ENOTFOUND: failures.databaseRefused,
  EAI_AGAIN: failures.databaseRefused,
  EHOSTUNREACH: failures.databaseRefused,
  ENETUNREACH: failures.databaseRefused,
  ETIMEDOUT: failures.databaseRefused,
  '28P01': failures.databasePassword,
  '28000': failures.databasePassword,
  '3D000': failures.databaseMissing,
};

/** @param {string} databaseUrl */
async function checkServer(databaseUrl) {
  const { default: pg } = await import('pg');
  const { host, pathname } = new URL(databaseUrl);
  const where = `${host}${pathname}`; // without user and password
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_WITHIN_MS });
  client.on('error', () => {}); // a server that goes away while we close is not worth a word
  let version;
  try {
    await client.connect();
    version = (await client.query("SELECT current_setting('server_version') AS text, current_setting('server_version_num')::int AS number")).rows[0];
  } catch (error) {
    throw new Failure(refusalOf(error, where));
  } finally {
    await client.end().catch(() => {});
  }
  if (version.number < OLDEST * 10_000) throw new Failure(failures.databaseOld(version.text));
}

/** @param {unknown} error @param {string} where */
export function refusalOf(error, where) {
  // With two addresses behind a name Node reports both refusals in one error.
  const { code, message } = /** @type {Error & { code?: string }} */ (error);
  const known = code === undefined ? undefined : REFUSALS[code];
  if (known) return known(where);
  if (/timeout/i.test(message)) return failures.databaseRefused(where);
  if (/password must be a string/.test(message)) return failures.databasePassword(where);
  return failures.databaseOther(where, message);
}
