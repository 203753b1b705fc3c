import { Foundation1700000000001 } from './0001-foundation';
import { Hotlines1700000000002 } from './0002-hotlines';

/** Every migration, oldest first. Later ones are added at the end and never changed once released. */
export const MIGRATIONS = [Foundation1700000000001, Hotlines1700000000002];
