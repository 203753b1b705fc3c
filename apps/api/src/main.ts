import 'reflect-metadata';
import { systemClock } from '@saimado/kernel/clock';
import { ConfigError, readConfig } from '@saimado/platform/config';
import { testClock } from './test-clock';
import { startServer } from './server';

/** Exit codes the launcher knows: the port is taken; the configuration is wrong. */
const PORT_TAKEN = 98;
const WRONG_CONFIGURATION = 78;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const server = await startServer(config, config.test ? testClock() : systemClock);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    server.stop().then(() => process.exit(0), () => process.exit(1));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // The launcher that started us is gone: leave the port to the next one.
  process.on('disconnect', stop);
  process.send?.({ type: 'ready', url: server.url });
  if (!process.send) process.stdout.write(`ready ${server.url}\n`);
}

main().catch((error: unknown) => {
  const code = (error as { code?: string }).code;
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else if (code === 'EADDRINUSE') process.stderr.write(`ポート ${process.env['PORT'] ?? 3000} は使用中です。PORT で別の番号を指定してください。\n`);
  else process.stderr.write(`サーバーを起動できませんでした: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(code === 'EADDRINUSE' ? PORT_TAKEN : error instanceof ConfigError ? WRONG_CONFIGURATION : 1);
});
