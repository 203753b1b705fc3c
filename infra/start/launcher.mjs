// @ts-check
/** From nothing to a running console, and back in order: what `npm start` and `npm run dev` have in common. */
import path from 'node:path';
import process from 'node:process';
import util from 'node:util';
import { awaitLeftover, superviseApi } from './api-process.mjs';
import { createBackoff } from './backoff.mjs';
import { endHelpers } from './child-process.mjs';
import { keptSecret, prepareDataDirectory } from './data-directory.mjs';
import { openDatabase } from './database.mjs';
import { explain, Failure } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { lock } from './lock.mjs';
import { failures, labels, notices, steps } from './messages.mjs';
import { checkPort } from './ports.mjs';
import { deleteCluster } from './postgres-home.mjs';
import { apiEnvironment, migrate, ownerEnvironment, seed } from './programs.mjs';
import { createSay } from './say.mjs';
import { checkOptions, readSettings, typedIn, variables } from './settings.mjs';
import { listenForStop } from './stop-request.mjs';

/** @typedef {import('./say.mjs').Say} Say */
/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {import('./database.mjs').Database} Database */

/**
 * What differs between serving and developing.
 * @typedef {object} Variant
 * @property {(say: Say) => Promise<void>} build leaves the programs in dist/api
 * @property {(settings: Settings) => Promise<Settings>} apiSettings the API's own port, where it is not the page's
 * @property {(running: Running) => Promise<() => Promise<void>>} attach called once the API serves; gives how to detach
 */

/**
 * @typedef {object} Running
 * @property {Settings} settings the person's
 * @property {string} url of the API
 * @property {(migrations: boolean) => Promise<void>} restartApi after its code changed, `migrations` too or not
 * @property {Say} say
 */

/**
 * @param {readonly string[]} argv
 * @param {Variant} variant
 * @returns {Promise<number>} exit code
 */
export async function launch(argv, variant) {
  const say = createSay(process.stdout);
  const given = parse(argv);
  if (given.help === true) return help(say);
  const settings = readSettings(process.env);
  const options = checkOptions(given, settings, typedIn(process.env, process.argv[1] ?? ''));
  prepareDataDirectory(settings.dataDir);
  const held = lock(settings.dataDir);
  const stop = listenForStop();
  void stop.requested.then(endHelpers);
  /** @type {(() => Promise<void>)[]} what to undo, last first */
  const undo = [async () => held.release()];
  /** @type {Failure | undefined} */
  let failure;
  try {
    failure = await serve({ settings, options, variant, say, stop, undo });
  } catch (error) {
    if (!stop.isRequested) throw error; // a step that we cut short ourselves is no failure
  } finally {
    if (stop.isRequested) say.line(notices.stopping);
    for (const step of undo.reverse()) await step().catch((error) => process.stderr.write(`${explain(error)}\n`));
  }
  if (failure !== undefined) throw failure;
  say.line(notices.stopped);
  return 0;
}

/**
 * @param {object} context
 * @param {Settings} context.settings
 * @param {import('./settings.mjs').Options} context.options
 * @param {Variant} context.variant
 * @param {Say} context.say
 * @param {import('./stop-request.mjs').StopRequest} context.stop
 * @param {(() => Promise<void>)[]} context.undo
 * @returns {Promise<Failure | undefined>} why it could not go on, or undefined when the person ended it
 */
async function serve({ settings, options, variant, say, stop, undo }) {
  await awaitLeftover(settings.dataDir, say);
  await checkPort(settings.port, settings.host);
  await ensureInstalled(say);
  if (stop.isRequested) return undefined;
  await variant.build(say);
  if (stop.isRequested) return undefined;
  const embedded = settings.databaseUrl === undefined;
  if (options.resetDemo && embedded) await say.step(steps.reset, () => deleteCluster(settings.dataDir));

  let database = await openDatabase(settings, say);
  undo.push(() => (embedded ? say.step(steps.stopPostgres, () => database.stop()) : database.stop()));
  if (stop.isRequested) return undefined;
  const secret = settings.secret ?? keptSecret(path.join(settings.dataDir, 'secret'));
  const asOwner = () => ownerEnvironment(settings, secret, database.ownerUrl);
  await migrate(say, asOwner(), options.resetDemo && !embedded ? ['--reset'] : []);
  if (settings.demo && !stop.isRequested) await seed(say, asOwner(), options.register);
  if (stop.isRequested) return undefined;

  const apiSettings = await variant.apiSettings(settings);
  const asApi = () => apiEnvironment(apiSettings, secret, database.ownerUrl);
  const api = superviseApi({ settings: apiSettings, env: asApi(), say });
  undo.push(() => say.step(steps.stopApi, () => api.stop(stop.hurried)));
  const ended = Promise.race([stop.requested.then(() => undefined), api.gaveUp]);
  const url = await say.step(steps.api, () => Promise.race([api.ready, ended]));
  if (typeof url !== 'string') return url;
  undo.push(await variant.attach({
    settings, url, say,
    restartApi: async (migrations) => {
      if (migrations) await migrate(say, asOwner());
      await api.restart(asApi());
    },
  }));
  return Promise.race([ended, keepDatabase()]);

  /** Start the database again whenever it dies. @returns {Promise<Failure | undefined>} */
  async function keepDatabase() {
    const backoff = createBackoff();
    for (let since = Date.now(); ; since = Date.now()) {
      await database.died;
      if (stop.isRequested) return undefined;
      say.line(notices.postgresDied);
      if (backoff.next(Date.now() - since) === undefined) return new Failure(failures.postgresKeepsDying);
      const before = database.ownerUrl;
      database = await openDatabase(settings, say);
      // Only another port means another address; otherwise the API's pool comes back by itself.
      if (database.ownerUrl !== before) await api.restart(asApi());
    }
  }
}

/** @param {readonly string[]} argv */
function parse(argv) {
  try {
    return util.parseArgs({
      args: [...argv],
      options: { 'reset-demo': { type: 'boolean' }, register: { type: 'string' }, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    throw new Failure(failures.usage(/** @type {Error} */ (error).message));
  }
}

/** @param {Say} say */
function help(say) {
  say.line(labels.usage);
  say.line(labels.variables);
  for (const { name, fallback, meaning } of variables) say.line(`  ${name}  ${meaning}（既定: ${fallback}）`);
  return 0;
}
