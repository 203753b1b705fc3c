import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { parseCronItems, run, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { type BareTx, Commands, type SystemTx } from './commands';
import type { Config } from './config';
import { quietLogger } from './database/job-schema';
import { roleUrl } from './database/roles';
import { CLOCK, CONFIG } from './tokens';

/** Ids of what a job is about. Nothing else: a job's row is read by nobody who would guard it. */
export type JobIds = Readonly<Record<string, string>>;

export interface NewJob {
  name: string;
  ids?: JobIds;
  /** not before this instant; missing: at once */
  runAt?: Date;
  /** A later job with the same key takes the place of one that has not begun. */
  key?: string;
}

type Handler = (tx: SystemTx, ids: JobIds) => Promise<void>;
interface HandlerOptions {
  /** Minutes between two runs that nobody asks for; it runs at every start too. */
  everyMinutes?: number;
}

const CONCURRENCY = 2;
/** How late a job may be that was put aside for later; one for now is heard of at once. */
const LOOK_EVERY_MS = 10_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;
/**
 * A job that is done while its connection dies cannot be crossed off. In a batch, be it of one, the library then ends its
 * pool, and we begin another; without one it lets the error end the whole server (graphile-worker 0.17.3, `worker.ts`).
 */
const ENDS_QUIETLY = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/**
 * Work that waits for its time and survives a restart: rows of graphile-worker in our own database, added in the
 * transaction that makes them necessary, done by whichever server comes first.
 *
 * A job runs at least once, and once more after a crash, so a handler claims what it does in its own transaction (an
 * update of the row that is not done yet). It looks at our clock, not PostgreSQL's, and does nothing before the time: a job
 * is a hint like an event is. Where a hint may be lost — a server killed in the middle keeps its job locked for hours — a
 * handler with `everyMinutes` looks for what was left.
 */
@Injectable()
export class Jobs {
  private readonly logger = new Logger(Jobs.name);
  private readonly handlers = new Map<string, { handler: Handler; options: HandlerOptions }>();
  private runner: Runner | null = null;
  private working: Promise<void> | null = null;
  private stopping = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly commands: Commands,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A capability announces who does its jobs, in its constructor. Each runs in a transaction of its own. */
  handle(name: string, handler: Handler, options: HandlerOptions = {}): void {
    if (this.handlers.has(name)) throw new Error(`two handlers for the job ${name}`);
    this.handlers.set(name, { handler, options });
  }

  /** Adds a job in the caller's transaction: it exists if and only if that commits. */
  async add(tx: Pick<BareTx<null>, 'sql'>, { name, ids = {}, runAt, key }: NewJob): Promise<void> {
    await tx.sql('select from graphile_worker.add_job($1, payload => $2::json, run_at => $3, job_key => $4)', [name, JSON.stringify(ids), runAt ?? null, key ?? null]);
  }

  /** Begins to work, and goes on trying where the database does not answer. Only servers work; commands just add. */
  start(): void {
    this.working ??= this.work();
    this.clock.onSet?.(() => void this.runPeriodic().catch(() => undefined));
  }

  /** Finishes the jobs under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.runner?.stop().catch(() => undefined);
    await this.working;
  }

  private async work(): Promise<void> {
    for (let waitMs = FIRST_RETRY_MS; !this.stopping; waitMs = Math.min(waitMs * 2, LONGEST_RETRY_MS)) {
      const pool = new pg.Pool({ connectionString: roleUrl(this.config.databaseUrl, this.config.secret, 'saimado_app'), max: CONCURRENCY + 2, application_name: 'saimado jobs' });
      // A connection that dies is replaced; without listeners it would end the process.
      pool.on('error', () => undefined).on('connect', (client) => void client.on('error', () => undefined));
      try {
        this.runner = await run({
          pgPool: pool, concurrency: CONCURRENCY, pollInterval: LOOK_EVERY_MS, noHandleSignals: true, taskList: this.tasks(), preset: ENDS_QUIETLY,
          parsedCronItems: parseCronItems(this.periodic().map(([name, minutes]) => ({ task: name, match: `*/${minutes} * * * *`, identifier: name }))),
          logger: quietLogger((line) => this.logger.warn(line)),
        });
        await this.runPeriodic();
        waitMs = FIRST_RETRY_MS;
        if (this.stopping) await this.runner.stop();
        await this.runner.promise;
      } catch (error) {
        if (!this.stopping) this.logger.warn(`job queue: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        await this.runner?.stop().catch(() => undefined);
        this.runner = null;
        await pool.end().catch(() => undefined);
      }
      if (!this.stopping) await this.pause(waitMs);
    }
  }

  private tasks(): TaskList {
    return Object.fromEntries([...this.handlers].map(([name, { handler }]) =>
      [name, (ids: unknown) => this.commands.runAsSystem((tx) => handler(tx, ids as JobIds))]));
  }

  private periodic(): [name: string, minutes: number][] {
    return [...this.handlers].flatMap(([name, { options }]) => (options.everyMinutes ? [[name, options.everyMinutes] as [string, number]] : []));
  }

  /** Has each periodic job run now, whatever became of its last run. */
  private async runPeriodic(): Promise<void> {
    await this.commands.runAsSystem(async (tx) => {
      for (const [name] of this.periodic()) await this.add(tx, { name, key: name });
    });
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
