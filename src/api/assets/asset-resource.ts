import type { LinkSigner } from '../../deliver/link-signer.js';
import type { AssetResource, AssetStatusEntry, FoundAsset } from '../../schema/http/asset.js';
import type { Asset, AssetStatus } from '../../store/contract.js';
import { unixSeconds } from '../unix-seconds.js';
import { assetLink } from './asset-links.js';

/** An asset in the contract's words. @param owner Name of its account */
export function assetResource(asset: Asset, owner: string, links: LinkSigner): AssetResource {
  return {
    id: asset.id,
    name: asset.name,
    type: kindOf(asset.mediaType),
    owner,
    space_id: asset.accountId,
    uploaded_at: unixSeconds(asset.createdAt),
    url: asset.blob && assetLink(asset, links),
    folder_id: null,
    mime_type: asset.mediaType,
    size_bytes: asset.sizeBytes,
    status: asset.status,
  };
}

function kindOf(mediaType: string): string {
  const kind = mediaType.split('/')[0] ?? '';
  return ['image', 'video', 'audio'].includes(kind) ? kind : 'document';
}

/** Words of bulk answers for states of an asset. */
export const BULK_STATUSES = {
  pending_upload: 'queued',
  processing: 'processing',
  completed: 'completed',
  failed: 'failed',
} as const satisfies Record<AssetStatus, string>;

/** State of one of many assets. */
export function statusEntry(asset: Asset): AssetStatusEntry {
  return {
    video_id: asset.id,
    batch_id: asset.batchId,
    item_index: asset.itemIndex,
    status: BULK_STATUSES[asset.status],
    error: asset.failure,
  };
}

/** A picture that a search found. */
export function foundAsset(asset: Asset, links: LinkSigner): FoundAsset {
  const { width, height } = asset;
  return {
    id: asset.id,
    type: 'image',
    url: assetLink(asset, links),
    width,
    height,
    orientation: width === null || height === null ? null : orientationOf(width, height),
    is_transparent: asset.mediaType === 'image/jpeg' ? false : null,
  };
}

function orientationOf(width: number, height: number): string {
  if (width === height) return 'square';
  return width > height ? 'landscape' : 'portrait';
}
