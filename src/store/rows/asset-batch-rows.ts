import { sql, type Transaction } from 'kysely';
import { quotaReached } from '../../errors/quota-reached.js';
import type { AssetBatch, AssetRows, NewAsset } from '../contract.js';
import type { Tables } from '../tables.js';
import { newAssetRow, toAsset, usedBytes } from './asset-shapes.js';
import type { RowContext } from './row-context.js';

/** Adding assets, alone or several at once. */
export function createAssetBatchRows({
  database,
  now,
}: RowContext): Pick<AssetRows, 'add' | 'addBatch' | 'batch' | 'batchItems'> {
  return {
    add: (accountId, assets, quotaBytes) =>
      database
        .transaction()
        .execute((transaction) => insert(transaction, accountId, assets, { quotaBytes, createdAt: now() })),

    addBatch: (accountId, { id, title, callbackUrl }, assets, quotaBytes) =>
      database.transaction().execute(async (transaction) => {
        const batch = { batch_id: id, account_id: accountId, title, callback_url: callbackUrl };
        await transaction
          .insertInto('asset_batches')
          .values({ ...batch, created_at: now() })
          .execute();
        await insert(transaction, accountId, assets, { quotaBytes, createdAt: now() });
      }),

    async batch(accountId, batchId) {
      const row = await database
        .selectFrom('asset_batches')
        .selectAll()
        .where('account_id', '=', accountId)
        .where('batch_id', '=', batchId)
        .executeTakeFirst();
      if (row === undefined) return null;
      const counted = await database
        .selectFrom('assets')
        .select(['status', (select) => select.fn.countAll<string | number>().as('count')])
        .where('batch_id', '=', batchId)
        .groupBy('status')
        .execute();
      const counts: AssetBatch['counts'] = {};
      for (const { status, count } of counted) counts[status] = Number(count);
      return {
        id: row.batch_id,
        accountId,
        title: row.title,
        callbackUrl: row.callback_url,
        createdAt: row.created_at,
        counts,
      };
    },

    async batchItems(accountId, batchId, { fromIndex, limit }) {
      const rows = await database
        .selectFrom('assets')
        .selectAll()
        .where('account_id', '=', accountId)
        .where('batch_id', '=', batchId)
        .where('item_index', '>=', fromIndex)
        .orderBy('item_index')
        .limit(limit)
        .execute();
      return rows.map(toAsset);
    },
  };
}

async function insert(
  transaction: Transaction<Tables>,
  accountId: string,
  assets: NewAsset[],
  { quotaBytes, createdAt }: { quotaBytes: number; createdAt: Date },
): Promise<void> {
  // Additions of an account happen one after another, so that two cannot take the same last room.
  await sql`select 1 from accounts where account_id = ${accountId} for update`.execute(transaction);
  const known = await transaction
    .selectFrom('assets')
    .select('asset_id')
    .where(
      'asset_id',
      'in',
      assets.map(({ id }) => id),
    )
    .execute();
  const fresh = assets.filter(({ id }) => !known.some((row) => row.asset_id === id));
  if (fresh.length === 0) return;
  const wantedBytes = fresh.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const used = await usedBytes(transaction, accountId);
  if (used + wantedBytes > quotaBytes) throw quotaReached({ usedBytes: used, wantedBytes, quotaBytes });
  await transaction
    .insertInto('assets')
    .values(fresh.map((asset) => newAssetRow(accountId, asset, createdAt)))
    .execute();
}
