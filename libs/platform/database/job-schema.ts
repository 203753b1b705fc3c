import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';

/** graphile-worker tells of its own life at every step; only what is wrong is worth a line. */
export const quietLogger = (warn: (line: string) => void): Logger =>
  new Logger(() => (level, message) => { if (level === 'error' || level === 'warning') warn(message); });

/** Relations of the queue that a worker and `add_job` touch. */
const WORKED_ON = ['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs'];

/**
 * Brings the job queue's schema to the version of the library, as the database's owner when migrating, and lets the
 * application's role work in it: rows, never tables. Its tables have row level security without a policy, so a grant alone
 * would open nothing. Repeated at every migration, as a later version may bring another table.
 */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: quietLogger((line) => void process.stderr.write(`${line}\n`)) });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`
      begin;
      grant usage on schema graphile_worker to saimado_app;
      grant select on graphile_worker.migrations to saimado_app;
      grant usage on all sequences in schema graphile_worker to saimado_app;
      ${WORKED_ON.map((table) => `
        grant select, insert, update, delete on graphile_worker.${table} to saimado_app;
        drop policy if exists worked_by_the_application on graphile_worker.${table};
        create policy worked_by_the_application on graphile_worker.${table} to saimado_app using (true) with check (true);`).join('')}
      commit`);
  } finally {
    await owner.end();
  }
}
