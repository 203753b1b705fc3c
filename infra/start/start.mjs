// @ts-check
/** `npm start`: install, build, database, demo world, console. */
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
