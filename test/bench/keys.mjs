// @ts-check
/** `npm run bench:keys`: the key presses of the five calls of every day, from 「新規受電」 to the closed ticket. */
import { execFileSync } from 'node:child_process';
import { ensureInstalled } from '../../infra/start/install.mjs';
import { createSay } from '../../infra/start/say.mjs';

await ensureInstalled(createSay(process.stderr));
const env = { ...process.env, NX_DAEMON: 'false' };
execFileSync('npx', ['nx', 'run-many', '-t', 'build', '-p', 'api,console'], { stdio: ['ignore', 'ignore', 'inherit'], env });
execFileSync('npx', ['vitest', 'run', '--project', 'bench', '--reporter', 'dot'], { stdio: 'inherit', env });
