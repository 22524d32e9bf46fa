import { type ExpressionBuilder, sql } from 'kysely';
import type { AssetQuery, AssetRows } from '../contract.js';
import type { Tables } from '../tables.js';
import { createAssetBatchRows } from './asset-batch-rows.js';
import { createAssetRemovals } from './asset-removals.js';
import { toAsset, usedBytes } from './asset-shapes.js';
import { isBehind, pageOf } from './page.js';
import type { RowContext } from './row-context.js';

/** Assets in the database. */
export function createAssetRows(context: RowContext): AssetRows {
  return {
    ...createReads(context),
    ...createArrivals(context),
    ...createAssetBatchRows(context),
    ...createAssetRemovals(context),
  };
}

function createReads({
  database,
}: RowContext): Pick<AssetRows, 'find' | 'findForLink' | 'findMany' | 'list' | 'usedBytes'> {
  const assets = () => database.selectFrom('assets').selectAll();
  return {
    async find(accountId, assetId) {
      const row = await assets()
        .where('account_id', '=', accountId)
        .where('asset_id', '=', assetId)
        .executeTakeFirst();
      return row === undefined ? null : toAsset(row);
    },

    async findForLink(assetId) {
      const row = await assets().where('asset_id', '=', assetId).executeTakeFirst();
      return row === undefined ? null : toAsset(row);
    },

    async findMany(accountId, assetIds) {
      if (assetIds.length === 0) return [];
      const rows = await assets()
        .where('account_id', '=', accountId)
        .where('asset_id', 'in', [...assetIds])
        .execute();
      return rows.map(toAsset);
    },

    async list(accountId, query, page) {
      const { after } = page;
      const rows = await assets()
        .where('account_id', '=', accountId)
        .where('status', '=', 'completed')
        .where('source', '!=', 'session')
        .where((where) => matches(where, query))
        .where(isBehind(after, 'asset_id'))
        .orderBy('created_at', 'desc')
        .orderBy('asset_id', 'desc')
        .limit(page.limit + 1)
        .execute();
      return pageOf(rows.map(toAsset), page);
    },

    usedBytes: (accountId) => usedBytes(database, accountId),
  };
}

function matches(where: ExpressionBuilder<Tables, 'assets'>, { words, mediaType }: AssetQuery) {
  // A word is text, not a pattern: `%` and `_` in it are looked for as they stand.
  const hasWord = (word: string) =>
    sql<boolean>`strpos(lower(${where.ref('name')}), ${word.toLowerCase()}) > 0`;
  const isKind = sql<boolean>`starts_with(${where.ref('media_type')}, ${mediaType})`;
  return where.and([isKind, ...words.map(hasWord)]);
}

function createArrivals({ database }: RowContext): Pick<AssetRows, 'arrive' | 'settle'> {
  return {
    async arrive(assetId, { blob, mediaType, sizeBytes, width, height }) {
      const changed = await database
        .updateTable('assets')
        .set({ status: 'processing', blob, media_type: mediaType, size_bytes: sizeBytes, width, height })
        .where('asset_id', '=', assetId)
        .where('status', 'in', ['pending_upload', 'processing'])
        .returning('asset_id')
        .executeTakeFirst();
      return changed !== undefined;
    },

    async settle(accountId, assetId, failure) {
      const own = database
        .updateTable('assets')
        .where('account_id', '=', accountId)
        .where('asset_id', '=', assetId)
        .where('status', 'in', ['pending_upload', 'processing']);
      await own
        .set({
          status: failure === null ? 'completed' : 'failed',
          failure_code: failure?.code ?? null,
          failure_message: failure?.message ?? null,
        })
        .execute();
      const row = await database
        .selectFrom('assets')
        .selectAll()
        .where('account_id', '=', accountId)
        .where('asset_id', '=', assetId)
        .executeTakeFirst();
      return row === undefined ? null : toAsset(row);
    },
  };
}
