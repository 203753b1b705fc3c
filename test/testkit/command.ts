import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { inject } from 'vitest';
import type { App } from './world';

export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs what `npm run NAME -- …` runs, beside a world's server, with nobody at the terminal. */
export function runCommand(app: App, args: readonly string[], more: Record<string, string> = {}): Promise<CommandResult> {
  const databaseUrl = new URL(app.ownerUrl);
  databaseUrl.username = databaseUrl.password = '';
  const env = { ...process.env, SAIMADO_DATABASE_URL: databaseUrl.href, SAIMADO_SECRET: inject('postgres').secret, ...more };
  return new Promise((done) => {
    const child = execFile(process.execPath, [resolve(import.meta.dirname, '../../dist/api/command.js'), ...args], { env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr }));
    child.stdin?.end();
  });
}
