import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { DEFAULT_ACCOUNT_ID, type Store } from './contract.js';
import { createFileBlobStore } from './files/file-blob-store.js';
import { migrate } from './migrations.js';
import { type HomeLock, lockHome } from './pglite/home-lock.js';
import { openDatabase } from './pglite/open-database.js';
import type { PglitePool } from './pglite/pglite-pool.js';
import { createAccountRows } from './rows/account-rows.js';
import { createAssetRows } from './rows/asset-rows.js';
import { createArtefactRows } from './rows/artefact-rows.js';
import { createIdempotencyRows } from './rows/idempotency-rows.js';
import { createKeyRows } from './rows/key-rows.js';
import type { RowContext } from './rows/row-context.js';
import { createSessionRows } from './rows/session-rows.js';
import { createVideoRows } from './rows/video-rows.js';
import { createWebhookRows } from './rows/webhook-rows.js';
import type { Tables } from './tables.js';

/** Where time and ids come from; tests hand in their own. */
export interface StoreOptions {
  now: () => Date;
  newId: () => string;
}

/** The store of one home folder, with what only the engine and the server need. */
export interface EmbeddedStore extends Store {
  readonly lock: HomeLock;
  /** Looks like a pool of node-postgres; the durable engine keeps its journal through it. */
  readonly pool: PglitePool;
}

/**
 * Opens the store of a home folder, making it when it is new (about three seconds), and brings its tables up to
 * date.
 * @throws AutokinoError `home_in_use` when another process has it open.
 */
export async function openStore(home: string, options: StoreOptions): Promise<EmbeddedStore> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const lock = await lockHome(home);
  try {
    return await openLocked(home, lock, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openLocked(home: string, lock: HomeLock, options: StoreOptions): Promise<EmbeddedStore> {
  const { pool, close } = await openDatabase(home);
  const blobFolder = join(home, 'blobs');
  // Blobs that were being written when an earlier process ended.
  await rm(join(blobFolder, 'incoming'), { recursive: true, force: true });
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: asPostgresPool(pool) }) });
  await migrate(database, options.now);
  await database
    .insertInto('accounts')
    .values({ account_id: DEFAULT_ACCOUNT_ID, name: DEFAULT_ACCOUNT_ID, created_at: options.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const context: RowContext = { database, ...options };
  const idempotency = createIdempotencyRows(context);
  // Whoever was doing these requests is gone: the home is locked by this process alone.
  await idempotency.releaseAll();
  await idempotency.sweep();
  return {
    blobs: createFileBlobStore(blobFolder, options.newId),
    sessions: createSessionRows(context),
    videos: createVideoRows(context),
    assets: createAssetRows(context),
    accounts: createAccountRows(context),
    keys: createKeyRows(context),
    idempotency,
    webhooks: createWebhookRows(context),
    artefactsOf: (accountId) => createArtefactRows(context, accountId),
    lock,
    pool,
    async close() {
      await database.destroy();
      await close();
      await lock.release();
    },
  };
}

type PostgresPool = Exclude<ConstructorParameters<typeof PostgresDialect>[0]['pool'], () => Promise<unknown>>;

/** Kysely also knows cursors, which nothing here uses; apart from them the shapes are the same. */
function asPostgresPool(pool: PglitePool): PostgresPool {
  return pool as unknown as PostgresPool;
}
