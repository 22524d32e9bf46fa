import { type Kysely, sql } from 'kysely';
import { firstTables } from './migrations/0001-first-tables.js';
import { runs } from './migrations/0002-runs.js';
import { assets } from './migrations/0003-assets.js';
import { webhooks } from './migrations/0004-webhooks.js';
import { across } from './migrations/0005-across.js';
import type { Migration } from './migrations/migration.js';
import type { Tables } from './tables.js';

/** Every change of the tables, oldest first. A migration that was released is never edited; a new one follows. */
const MIGRATIONS: Migration[] = [firstTables, runs, assets, webhooks, across];

/** Brings the tables up to date. Each migration runs once, whole or not at all. */
export async function migrate(database: Kysely<Tables>, now: () => Date): Promise<void> {
  await sql`create table if not exists migrations (name text primary key, applied_at timestamptz not null)`.execute(
    database,
  );
  const applied = await sql<{ name: string }>`select name from migrations`.execute(database);
  const known = new Set(applied.rows.map((row) => row.name));
  for (const migration of MIGRATIONS.filter(({ name }) => !known.has(name))) {
    await database.transaction().execute(async (transaction) => {
      for (const statement of migration.statements) await sql.raw(statement).execute(transaction);
      await sql`insert into migrations (name, applied_at) values (${migration.name}, ${now()})`.execute(
        transaction,
      );
    });
  }
}
