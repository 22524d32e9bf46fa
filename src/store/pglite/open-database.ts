import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { PglitePool } from './pglite-pool.js';

/** The embedded database, opened. */
export interface EmbeddedDatabase {
  readonly pool: PglitePool;
  close(): Promise<void>;
}

/** Type numbers of int8 and numeric: as text, like node-postgres, since JavaScript numbers are too small. */
const INT8 = 20;
const NUMERIC = 1700;
const asText = (value: string): string => value;

/**
 * Opens the database of a home folder. The caller holds the home's lock. A new database is made beside its
 * place and renamed, so that a crash in the middle never leaves half of one.
 */
export async function openDatabase(home: string): Promise<EmbeddedDatabase> {
  const folder = join(home, 'database');
  await removeHalfMade(home);
  if (!existsSync(folder)) await makeDatabase(home, folder);
  const database = await PGlite.create({
    dataDir: folder,
    parsers: { [INT8]: asText, [NUMERIC]: asText },
  });
  return { pool: new PglitePool(database), close: () => database.close() };
}

async function makeDatabase(home: string, folder: string): Promise<void> {
  const aside = join(home, `database.new-${process.pid}`);
  await mkdir(aside, { recursive: true });
  const packed = await readPackedDatabase();
  const database = await PGlite.create({
    dataDir: aside,
    ...(packed === null ? {} : { loadDataDir: packed }),
  });
  await database.close();
  await rename(aside, folder);
}

/**
 * The empty database that the build has packed, which spares PostgreSQL's own set-up; null when there is none, and
 * the set-up runs.
 */
async function readPackedDatabase(): Promise<Blob | null> {
  const path = fileURLToPath(new URL('empty-database.tgz', import.meta.url)).replace(
    /([\\/])src([\\/])(?!.*[\\/]src[\\/])/,
    '$1dist$2',
  );
  return existsSync(path) ? new Blob([await readFile(path)]) : null;
}

async function removeHalfMade(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (name.startsWith('database.new-')) await rm(join(home, name), { recursive: true, force: true });
  }
}
