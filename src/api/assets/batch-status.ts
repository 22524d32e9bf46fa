import type { AssetBatchStatus } from '../../schema/http/asset.js';
import type { Asset, AssetBatch } from '../../store/contract.js';
import { unixSeconds } from '../unix-seconds.js';
import { BULK_STATUSES } from './asset-resource.js';

/**
 * A batch with a page of its items, in the contract's words.
 * @param items One more than `limit` when a further page follows
 */
export function batchStatus(batch: AssetBatch, items: Asset[], limit: number): AssetBatchStatus {
  const { pending_upload = 0, processing = 0, completed = 0, failed = 0 } = batch.counts;
  const counts = { queued: pending_upload, processing, completed, failed };
  const total = pending_upload + processing + completed + failed;
  const shown = items.slice(0, limit);
  const next = items.length > limit ? items[limit]?.itemIndex : undefined;
  return {
    batch_id: batch.id,
    status:
      pending_upload + processing > 0 ? 'processing' : total > 0 && failed === total ? 'failed' : 'completed',
    total_items: total,
    counts_by_status: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    created_at: unixSeconds(batch.createdAt),
    title: batch.title,
    items: shown.map((asset) => ({
      item_index: asset.itemIndex ?? 0,
      status: BULK_STATUSES[asset.status],
      video_id: asset.id,
      error: asset.failure,
    })),
    has_more: next !== undefined,
    next_token: next === undefined || next === null ? null : String(next),
  };
}
