import { sql, type Transaction } from 'kysely';
import type { ContentHash } from '../../schema/identifiers.js';
import type { AssetRows } from '../contract.js';
import type { Tables } from '../tables.js';
import { namedBlobs } from './named-blobs.js';
import type { RowContext } from './row-context.js';

/** Removing assets. A blob that any other row names stays. */
export function createAssetRemovals({ database }: RowContext): Pick<AssetRows, 'remove' | 'sweep'> {
  return {
    remove: (accountId, assetId) =>
      database.transaction().execute(async (transaction) => {
        const removed = await transaction
          .deleteFrom('assets')
          .where('account_id', '=', accountId)
          .where('asset_id', '=', assetId)
          .returning('blob')
          .executeTakeFirst();
        if (removed === undefined) return null;
        const [unusedBlob = null] = await unusedOf(transaction, [removed.blob]);
        return { unusedBlob };
      }),

    sweep: ({ createdBefore, pendingBefore }) =>
      database.transaction().execute(async (transaction) => {
        const removed = await transaction
          .deleteFrom('assets')
          .where((where) =>
            where.or([
              where.and([where('status', '!=', 'completed'), where('created_at', '<', pendingBefore)]),
              ...(createdBefore === null
                ? []
                : [where.and([where('source', '!=', 'session'), where('created_at', '<', createdBefore)])]),
            ]),
          )
          .returning('blob')
          .execute();
        await transaction
          .deleteFrom('asset_batches')
          .where('created_at', '<', pendingBefore)
          .where(
            sql<boolean>`not exists (select 1 from assets where assets.batch_id = asset_batches.batch_id)`,
          )
          .execute();
        return unusedOf(
          transaction,
          removed.map(({ blob }) => blob),
        );
      }),
  };
}

/** Those blobs that no row names, the index of artefacts included. */
async function unusedOf(
  transaction: Transaction<Tables>,
  blobs: (ContentHash | null)[],
): Promise<ContentHash[]> {
  const candidates = [...new Set(blobs.filter((blob) => blob !== null))];
  if (candidates.length === 0) return [];
  const named = await namedBlobs(transaction, sql`true`);
  const artefacts = await transaction
    .selectFrom('artefacts')
    .select('blob')
    .where('blob', 'in', candidates)
    .execute();
  const isMade = new Set(artefacts.map(({ blob }) => blob));
  return candidates.filter((blob) => !named.has(blob) && !isMade.has(blob));
}
