import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';

/** What repositories are given: the database, and where time and ids come from. */
export interface RowContext {
  database: Kysely<Tables>;
  now: () => Date;
  newId: () => string;
}
