import pg from 'pg';
import type { App } from './world';

/** Locks a ticket's row as a long command would. @returns lets it go */
export async function holdTicket({ ownerUrl }: App, number: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('begin');
  await client.query('select from ticket where number = $1 for no key update', [number]);
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}
