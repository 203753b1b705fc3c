// @ts-check
/** `npm run dev`: the server is built again and restarted, and the page replaced in place, as files are saved. */
import './require-node.mjs';
import path from 'node:path';
import process from 'node:process';
import { fingerprint } from './build.mjs';
import { explain, runMain } from './failure.mjs';
import { launch } from './launcher.mjs';
import { labels, steps } from './messages.mjs';
import { freePort } from './ports.mjs';
import { root } from './settings.mjs';
import { welcome } from './welcome.mjs';

// The libraries choose their development editions by this.
process.env.NODE_ENV ??= 'development';

/** Called after each further build of the server. */
let onRebuilt = () => {};

await runMain(() => launch(process.argv.slice(2), {
  build: (say) => say.step(steps.build, watchServer),
  apiSettings: async (settings) => ({ ...settings, consoleDir: undefined, host: '127.0.0.1', port: await freePort(settings.port + 1) }),
  attach: async ({ settings, url, restartApi, say }) => {
    const page = await servePage(settings, url);
    let migrations = fingerprint(root, ['infra/migrations']);
    const restarts = oneAtATime(async () => {
      const before = migrations;
      migrations = fingerprint(root, ['infra/migrations']);
      await restartApi(migrations !== before);
    });
    onRebuilt = restarts.again;
    say.line(labels.dev);
    welcome(say, `http://${settings.host}:${settings.port}/`, settings);
    return async () => {
      onRebuilt = () => {};
      await page.close();
    };
  },
}));

/** Build the server, and again after every change. Resolves with the first success; vite shows the errors until then. */
async function watchServer() {
  const { build } = await import('vite');
  const watcher = /** @type {import('vite').Rolldown.RolldownWatcher} */ (
    await build({ configFile: path.join(root, 'apps/api/vite.config.ts'), logLevel: 'warn', build: { watch: {} } })
  );
  await /** @type {Promise<void>} */ (new Promise((resolve) => {
    let failed = false;
    watcher.on('event', (event) => {
      if (event.code === 'START') failed = false;
      if (event.code === 'ERROR') failed = true;
      if (event.code === 'BUNDLE_END') void event.result.close();
      if (event.code !== 'END' || failed) return;
      resolve();
      onRebuilt();
    });
  }));
}

/**
 * The console from its sources; its configuration passes the server's paths on to API_PORT.
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} api
 */
async function servePage({ host, port }, api) {
  process.env.API_PORT = new URL(api).port;
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: path.join(root, 'apps/console/vite.config.ts'),
    server: { host, port, strictPort: true },
  });
  return server.listen();
}

/**
 * Builds may come faster than restarts: the latest one counts.
 * @param {() => Promise<void>} work
 */
function oneAtATime(work) {
  let running = false;
  let wanted = false;
  return {
    async again() {
      wanted = true;
      if (running) return;
      running = true;
      while (wanted) {
        wanted = false;
        await work().catch((error) => process.stderr.write(`${explain(error)}\n`));
      }
      running = false;
    },
  };
}
