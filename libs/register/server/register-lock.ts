import type { EntityManager } from 'typeorm';

/** The same in migration 0010, which holds an import's steps to it. */
const REGISTER_LOCK = 5_179_070;

/** The register changes by one hand at a time, whichever process's it is; until the transaction ends. */
export const lockRegister = (db: Pick<EntityManager, 'query'>): Promise<unknown> => db.query('select pg_advisory_xact_lock($1)', [REGISTER_LOCK]);
