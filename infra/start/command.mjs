// @ts-check
/** `npm run staff:create-admin` and its like: one command against the console's database, whether it runs or not. */
import './require-node.mjs';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt } from './build.mjs';
import { run } from './child-process.mjs';
import { keptSecret, prepareDataDirectory } from './data-directory.mjs';
import { openDatabase } from './database.mjs';
import { Failure, runMain } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { tryLock } from './lock.mjs';
import { failures } from './messages.mjs';
import { migrate, ownerEnvironment, program } from './programs.mjs';
import { createSay, silent } from './say.mjs';
import { readSettings, typedIn } from './settings.mjs';

/** @type {Readonly<Record<string, { database: boolean }>>} */
const COMMANDS = {
  'staff:create-admin': { database: true },
  'register:import': { database: true },
  'register:generate': { database: false },
  disclosure: { database: false },
};

await runMain(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (command === undefined) throw new Failure(failures.commandUnknown);
  // Standard output belongs to the command alone: people redirect it into a file.
  const say = createSay(process.stderr);
  const settings = readSettings(process.env);
  await ensureInstalled(say);
  await ensureBuilt(say);
  // Ctrl-C reaches the command as well, and it decides; we only clean up after it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});

  /** @param {NodeJS.ProcessEnv} env */
  const execute = async (env) => {
    const { code } = await run(process.execPath, [program('command'), name, ...args], { cwd: typedIn(process.env, process.argv[1] ?? ''), env, stdio: 'inherit' });
    return typeof code === 'number' ? code : 1;
  };
  if (!command.database) return execute(ownerEnvironment(settings, settings.secret, undefined));

  prepareDataDirectory(settings.dataDir);
  const secret = settings.secret ?? keptSecret(path.join(settings.dataDir, 'secret'));
  const lock = tryLock(settings.dataDir);
  try {
    const database = await openDatabase(settings, silent);
    try {
      const env = ownerEnvironment(settings, secret, database.ownerUrl);
      // A running console has the schema it needs; without one this may be the very first start.
      if ('release' in lock) await migrate(silent, env);
      return await execute(env);
    } finally {
      if ('release' in lock && !database.reused) await database.stop();
    }
  } finally {
    if ('release' in lock) lock.release();
  }
});
