import type { Insertable, Kysely, Selectable } from 'kysely';
import type { AssetTable } from '../asset-tables.js';
import type { Asset, NewAsset } from '../contract.js';
import type { Tables } from '../tables.js';

/** A row as an asset. */
export function toAsset(row: Selectable<AssetTable>): Asset {
  return {
    id: row.asset_id,
    accountId: row.account_id,
    name: row.name,
    mediaType: row.media_type,
    sizeBytes: Number(row.size_bytes),
    blob: row.blob,
    width: row.width,
    height: row.height,
    status: row.status,
    source: row.source,
    sessionId: row.session_id,
    batchId: row.batch_id,
    itemIndex: row.item_index,
    announcedHash: row.announced_hash,
    failure:
      row.failure_code === null ? null : { code: row.failure_code, message: row.failure_message ?? '' },
    createdAt: row.created_at,
  };
}

/** A new asset as a row. */
export function newAssetRow(accountId: string, asset: NewAsset, createdAt: Date): Insertable<AssetTable> {
  return {
    asset_id: asset.id,
    account_id: accountId,
    name: asset.name,
    media_type: asset.mediaType,
    size_bytes: asset.sizeBytes,
    blob: asset.blob,
    width: asset.width,
    height: asset.height,
    status: asset.status,
    source: asset.source,
    session_id: asset.sessionId,
    batch_id: asset.batchId,
    item_index: asset.itemIndex,
    announced_hash: asset.announcedHash,
    failure_code: null,
    failure_message: null,
    created_at: createdAt,
  };
}

/** Bytes of an account's assets; those that failed hold none. */
export async function usedBytes(database: Kysely<Tables>, accountId: string): Promise<number> {
  const row = await database
    .selectFrom('assets')
    .select((select) => select.fn.sum<string | number | null>('size_bytes').as('bytes'))
    .where('account_id', '=', accountId)
    .where('status', '!=', 'failed')
    .executeTakeFirst();
  return Number(row?.bytes ?? 0);
}
