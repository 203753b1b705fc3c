// @ts-check
/** The built programs and what each is told. Only what changes the database's shape or fills it learns the owner's password. */
import path from 'node:path';
import process from 'node:process';
import { run } from './child-process.mjs';
import { withoutCredentials } from './database.mjs';
import { Failure } from './failure.mjs';
import { failures, labels, steps } from './messages.mjs';
import { root } from './settings.mjs';

/** @param {'main' | 'migrate' | 'seed' | 'command'} name */
export const program = (name) => path.join(root, 'dist/api', `${name}.js`);

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {string | undefined} secret undefined: a program that needs none
 * @param {string | undefined} ownerUrl undefined: a program that needs no database
 * @returns {NodeJS.ProcessEnv} for the API
 */
export function apiEnvironment(settings, secret, ownerUrl) {
  const { DATABASE_URL: _owner, SAIMADO_OWNER_URL: _stale, ...rest } = process.env;
  return {
    ...rest,
    NODE_ENV: settings.nodeEnv,
    PORT: String(settings.port),
    HOST: settings.host,
    SAIMADO_DATA: settings.dataDir,
    SAIMADO_DEMO: settings.demo ? '1' : '0',
    ...(settings.consoleDir !== undefined && { SAIMADO_CONSOLE_DIR: settings.consoleDir }),
    ...(secret !== undefined && { SAIMADO_SECRET: secret }),
    ...(ownerUrl !== undefined && { SAIMADO_DATABASE_URL: withoutCredentials(ownerUrl) }),
  };
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {string | undefined} secret undefined: a program that needs none
 * @param {string | undefined} ownerUrl
 */
export function ownerEnvironment(settings, secret, ownerUrl) {
  return { ...apiEnvironment(settings, secret, ownerUrl), ...(ownerUrl !== undefined && { SAIMADO_OWNER_URL: ownerUrl }) };
}

/**
 * Bring the schema up to date. What the program writes is shown only when it fails.
 * @param {import('./say.mjs').Say} say
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} args
 */
export async function migrate(say, env, args = []) {
  await say.step(steps.migrate, async () => {
    const { code, output } = await run(process.execPath, [program('migrate'), ...args], { cwd: root, env });
    if (code === 0) return;
    process.stderr.write(output);
    throw new Failure(failures.childFailed(labels.migrate, code));
  });
}

/**
 * Load the demo world where nothing is loaded yet. Whether it is, is asked here: the program that
 * loads takes as long to find out as the whole rest of a warm start.
 * @param {import('./say.mjs').Say} say
 * @param {NodeJS.ProcessEnv} env
 * @param {string | undefined} register a register to load instead of the demo's
 */
export async function seed(say, env, register) {
  if (await isLoaded(env.SAIMADO_OWNER_URL)) return;
  await say.step(steps.seed, async (progress) => {
    const args = register === undefined ? [] : ['--register', register];
    const { code, output } = await run(process.execPath, [program('seed'), ...args], { cwd: root, env }, progress);
    if (code === 0) return;
    process.stderr.write(output);
    throw new Failure(failures.childFailed(labels.seed, code));
  });
}

/** A load that was cut off is marked with `infinity`. @param {string | undefined} ownerUrl */
async function isLoaded(ownerUrl) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query("SELECT 1 FROM installation WHERE loaded_at < 'infinity'")).rows.length > 0;
  } finally {
    await client.end();
  }
}
