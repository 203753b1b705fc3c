// @ts-check
/** A database and a server for one benchmark run, thrown away at its end. */
import { fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../infra/start/postgres.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const PASSWORD = 'demo-saimado-2026';

/** @param {string} file @param {Record<string, string>} env @param {string[]} [args] @param {'inherit' | 'ignore'} [output] */
export function program(file, env, args = [], output = 'inherit') {
  const child = fork(path.join(root, file), args, { env: { ...process.env, ...env }, stdio: ['ignore', output, 'inherit', 'ipc'] });
  /** @type {Promise<{ url: string }>} */
  const ready = new Promise((resolve, reject) => {
    child.on('message', (/** @type {{ type?: string, url: string }} */ message) => message.type === 'ready' && resolve(message));
    child.once('exit', (code) => reject(new Error(`${file} ended (${code})`)));
  });
  ready.catch(() => undefined);
  const done = new Promise((resolve, reject) => child.once('exit', (code) => (code ? reject(new Error(`${file} ended (${code})`)) : resolve(undefined))));
  done.catch(() => undefined);
  return { child, ready, done };
}

export async function startWorld() {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'saimado-bench-'));
  fs.chmodSync(dataDir, 0o755);
  const postgres = await startPostgres({ dataDir });
  const secret = randomBytes(32).toString('hex');
  const bare = new URL(postgres.ownerUrl);
  bare.username = bare.password = '';
  const env = { SAIMADO_SECRET: secret, SAIMADO_OWNER_URL: postgres.ownerUrl, SAIMADO_DATABASE_URL: bare.href, SAIMADO_DEMO: '1', NODE_ENV: 'development', PORT: '0', HOST: '127.0.0.1' };
  await program('dist/api/migrate.js', env).done;
  await program('dist/api/seed.js', env, ['--people-only']).done;
  const owner = new pg.Pool({ connectionString: postgres.ownerUrl, max: 4 });
  owner.on('error', () => undefined);
  const { SAIMADO_OWNER_URL: _, ...serverEnv } = env;
  /** @param {Record<string, string>} [more] */
  const startServer = async (more = {}) => {
    const { child, ready } = program('dist/api/main.js', { ...serverEnv, ...more });
    const { url } = await ready;
    return { url, pid: child.pid ?? 0, stop: () => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGTERM'); }) };
  };
  return {
    postgres, env, owner, startServer,
    async stop() {
      await owner.end();
      await postgres.stop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Signs in and answers the session cookie. @param {string} url @param {string} username */
export async function signIn(url, username) {
  const reply = await fetch(`${url}/auth/sign-in`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password: PASSWORD }),
  });
  if (reply.status !== 200) throw new Error(`sign-in of ${username}: ${reply.status}`);
  return (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** @param {string} cookie */
export const graphqlHeaders = (cookie) => ({ 'content-type': 'application/json', 'apollo-require-preflight': 'true', cookie });

/** @param {string} url @param {string} cookie @param {string} query @param {Record<string, unknown>} [variables] @returns {Promise<Record<string, any>>} */
export async function graphql(url, cookie, query, variables = {}) {
  const reply = await fetch(`${url}/graphql`, { method: 'POST', headers: graphqlHeaders(cookie), body: JSON.stringify({ query, variables }) });
  /** @type {{ data: Record<string, any>, errors?: { message: string }[] }} */
  const { data, errors } = await reply.json();
  if (errors) throw new Error(errors[0]?.message);
  return data;
}

export const newKey = randomUUID;
