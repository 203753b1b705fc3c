import { Foundation1700000000001 } from './0001-foundation';

/** Every migration, oldest first. Later ones are added at the end and never changed once released. */
export const MIGRATIONS = [Foundation1700000000001];
