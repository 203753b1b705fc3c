// @ts-check
/**
 * `npm start`: install, build, database, demo world, console.
 *
 * package.json says `exec node …`: npm passes SIGTERM to the shell it runs a script in, and a shell that
 * stays in between dies of it without a word to us, which would leave all this running.
 */
import './require-node.mjs';
import process from 'node:process';

// Imported late: on a Node that is too old these might not even link.
const { runMain } = await import('./failure.mjs');
const { launch } = await import('./launcher.mjs');
const { ensureBuilt } = await import('./build.mjs');
const { welcome } = await import('./welcome.mjs');

await runMain(() => launch(process.argv.slice(2), {
  build: ensureBuilt,
  apiSettings: async (settings) => settings,
  attach: async ({ say, url, settings }) => {
    welcome(say, url, settings);
    return async () => {};
  },
}));
