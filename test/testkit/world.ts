import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { PostgresForTests } from './global-setup';

const READY_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 20_000;

export interface AppOptions {
  /** Serve the built console too, for browser tests. */
  console?: boolean;
  /** The instant at which the server's clock stands still; without it the clock runs. */
  now?: Date | string;
  /** Environment of the server beyond the usual. */
  env?: Record<string, string>;
}

/** A server of its own on a database of its own, with the demo accounts and no other row. */
export class App {
  private log = '';

  private constructor(
    readonly url: string,
    /** The superuser's connection string for this world's database. */
    readonly ownerUrl: string,
    private readonly server: ChildProcess,
    private readonly owner: pg.Pool,
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(options: AppOptions = {}): Promise<App> {
    const postgres = inject('postgres');
    const database = `world_${randomBytes(6).toString('hex')}`;
    await maintain(postgres, `create database ${database} template ${postgres.template}`);
    return App.serve(inDatabase(postgres.ownerUrl, database), options, () => maintain(postgres, `drop database if exists ${database} with (force)`));
  }

  /** Another server on the same database, or the next one after {@link kill}. It goes before the first: stop it first. */
  another(options: AppOptions = {}): Promise<App> {
    return App.serve(this.ownerUrl, options, () => Promise.resolve());
  }

  private static async serve(ownerUrl: string, options: AppOptions, drop: () => Promise<void>): Promise<App> {
    const [postgres, dist] = [inject('postgres'), inject('dist')];
    const databaseUrl = new URL(ownerUrl);
    databaseUrl.username = databaseUrl.password = '';
    const server = fork(join(dist, 'api/main.js'), [], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: ['--enable-source-maps'],
      env: {
        ...process.env, NODE_ENV: 'test', PORT: '0', HOST: '127.0.0.1', SAIMADO_SECRET: postgres.secret, SAIMADO_DATABASE_URL: databaseUrl.href,
        SAIMADO_DEMO: '1', ...(options.console ? { SAIMADO_CONSOLE_DIR: join(dist, 'console') } : {}), ...options.env,
      },
    });
    const owner = new pg.Pool({ connectionString: ownerUrl, max: 3 });
    // The database is dropped under it at the end.
    owner.on('error', () => {});
    let log = '';
    const keep = (chunk: string): void => {
      log += chunk;
      if (app) app.log += chunk;
      if (process.env['SAIMADO_TEST_LOG']) process.stderr.write(chunk);
    };
    let app: App | undefined;
    server.stdout?.setEncoding('utf8').on('data', keep);
    server.stderr?.setEncoding('utf8').on('data', keep);
    try {
      const { url } = await heard<{ url: string }>(server, 'ready', READY_WITHIN_MS, () => log);
      app = new App(url, ownerUrl, server, owner, drop);
      app.log = log;
      if (options.now !== undefined) await app.setClock(options.now);
      return app;
    } catch (error) {
      server.kill('SIGKILL');
      await owner.end();
      throw error;
    }
  }

  /** What the server has printed so far. */
  get output(): string {
    return this.log;
  }

  get serverPid(): number {
    return this.server.pid ?? 0;
  }

  /** Stops the server's clock at an instant, or lets it run again (`null`). */
  async setClock(now: Date | string | null): Promise<void> {
    const set = heard(this.server, 'clock-set', READY_WITHIN_MS, () => this.log);
    this.server.send({ type: 'clock', now: now === null ? null : new Date(now).toISOString() });
    await set;
  }

  /** Ends the server as a power cut would; the database stays. */
  async kill(): Promise<void> {
    const exit = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill('SIGKILL');
    await exit;
  }

  /** Rows by the superuser's own hand, for looking behind the scenes and for building what no operation builds. */
  async sql<Row extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(text, [...values])).rows;
  }

  /** Ends the server as the launcher would, and takes the database away. Answers the exit code. */
  async stop(): Promise<number | null> {
    const code = await ended(this.server);
    await this.owner.end();
    await this.drop();
    return code;
  }
}

/** A world in one line: `const app = await startApp()` in `beforeAll`, `app.stop()` in `afterAll`. */
export const startApp = (options?: AppOptions): Promise<App> => App.start(options);

function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function maintain(postgres: PostgresForTests, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.ownerUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Waits for one message of a kind; the program's end before that is an error that shows what it printed. */
function heard<Message>(child: ChildProcess, type: string, withinMs: number, log: () => string): Promise<Message> {
  return new Promise((resolve, reject) => {
    const give = (error: Error | null, message?: Message): void => {
      clearTimeout(timer);
      child.off('message', listen).off('exit', gone);
      if (error) reject(error);
      else resolve(message as Message);
    };
    const listen = (message: unknown): void => {
      if ((message as { type?: unknown }).type === type) give(null, message as Message);
    };
    const gone = (code: number | null): void => give(new Error(`the server ended (${code}) before "${type}":\n${log()}`));
    const timer = setTimeout(() => give(new Error(`no "${type}" within ${withinMs} ms:\n${log()}`)), withinMs);
    child.on('message', listen).on('exit', gone);
  });
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  const code = await exit;
  clearTimeout(timer);
  return code;
}
