import type { Readable } from 'node:stream';
import { LINK_LIFETIME_SECONDS } from '../../deliver/link-signer.js';
import { AutokinoError } from '../../errors/autokino-error.js';
import type {
  AssetBatchStatus,
  CompletedAsset,
  DirectUploadRequest,
  DirectUploadSlot,
  UploadBatch,
  UploadBatchRequest,
} from '../../schema/http/asset.js';
import { isSameType } from '../../material/same-type.js';
import { canonicalMediaType, MAXIMUM_FILE_BYTES } from '../../schema/http/file-input.js';
import type { Asset, NewAsset } from '../../store/contract.js';
import type { Caller } from '../auth.js';
import { assetLink } from './asset-links.js';
import type { AssetParts } from './asset-service.js';
import { batchStatus } from './batch-status.js';
import { receiveUpload } from './receive-upload.js';

/** How paths of upload links begin. */
export const UPLOAD_LINK_START = '/uploads/';

/** What a `PUT` to an upload link brings. */
export interface IncomingUpload {
  /** Path and query as the link carries them. */
  link: string;
  contentType: string | undefined;
  /** Length that the request says it has; null when it says none. */
  contentLength: number | null;
  bytes: Readable;
}

/** Uploads by link: a place is asked for, the bytes are put there, and the upload is completed. */
export interface DirectUploads {
  /** @throws AutokinoError `resource_limit_reached` when the announced bytes do not fit */
  open(caller: Caller, id: string, file: DirectUploadRequest): Promise<DirectUploadSlot>;
  /** @throws AutokinoError `resource_limit_reached` when the announced bytes do not fit; then no place was made */
  openBatch(
    caller: Caller,
    ids: { batchId: string; newId: () => string },
    batch: UploadBatchRequest,
  ): Promise<UploadBatch>;
  /**
   * Takes the bytes for a place. May be repeated until the upload is completed.
   * @throws AutokinoError `forbidden` for a link that is forged or has expired, `asset_not_found`, `conflict` when the
   * upload is completed, `invalid_parameter` when headers or bytes are not those announced
   */
  receive(upload: IncomingUpload): Promise<void>;
  /**
   * Ends an upload. Ending it again gives the same answer. Null: there is no such asset.
   * @throws AutokinoError `resource_not_ready` before the bytes have come, `invalid_parameter` when they are not those
   * of `hash`
   */
  complete(caller: Caller, assetId: string, hash: string | null): Promise<CompletedAsset | null>;
  /** Ends the uploads of a batch whose bytes have come. False: there is no such batch. */
  completeBatch(caller: Caller, batchId: string): Promise<boolean>;
  /** A batch with a page of its items. Null: there is no such batch. */
  readBatch(
    caller: Caller,
    batchId: string,
    page: { fromIndex: number; limit: number },
  ): Promise<AssetBatchStatus | null>;
}

/** Makes the uploads by link. */
export function createDirectUploads(parts: AssetParts): DirectUploads {
  const { store, links, files } = parts;
  const slot = (id: string, file: DirectUploadRequest): DirectUploadSlot => ({
    asset_id: id,
    upload_url: links.sign(`${UPLOAD_LINK_START}${id}`),
    upload_headers: { 'Content-Type': file.content_type },
    expires_in_seconds: LINK_LIFETIME_SECONDS,
    max_bytes: MAXIMUM_FILE_BYTES,
    status: 'pending_upload',
  });
  return {
    async open({ accountId }, id, file) {
      await store.assets.add(accountId, [pendingAsset(id, file, null)], files.quotaBytes);
      return slot(id, file);
    },
    async openBatch({ accountId }, { batchId, newId }, { files: wanted, title, callback_url }) {
      const places = wanted.map((file) => ({ id: newId(), file }));
      const assets = places.map(({ id, file }, itemIndex) => pendingAsset(id, file, { batchId, itemIndex }));
      const batch = { id: batchId, title: title ?? null, callbackUrl: callback_url ?? null };
      await store.assets.addBatch(accountId, batch, assets, files.quotaBytes);
      return { batch_id: batchId, items: places.map(({ id, file }) => slot(id, file)) };
    },
    receive: (upload) => receive(parts, upload),
    complete: (caller, assetId, hash) => complete(parts, caller, assetId, hash),
    async completeBatch(caller, batchId) {
      if ((await store.assets.batch(caller.accountId, batchId)) === null) return false;
      const items = await store.assets.batchItems(caller.accountId, batchId, { fromIndex: 0, limit: 100 });
      for (const { id } of items.filter(({ status }) => status === 'processing')) {
        await store.assets.settle(caller.accountId, id, null);
      }
      return true;
    },
    async readBatch({ accountId }, batchId, page) {
      const batch = await store.assets.batch(accountId, batchId);
      if (batch === null) return null;
      const items = await store.assets.batchItems(accountId, batchId, { ...page, limit: page.limit + 1 });
      return batchStatus(batch, items, page.limit);
    },
  };
}

function pendingAsset(
  id: string,
  file: DirectUploadRequest,
  batch: { batchId: string; itemIndex: number } | null,
): NewAsset {
  return {
    id,
    name: file.filename,
    mediaType: canonicalMediaType(file.content_type),
    sizeBytes: file.size_bytes,
    ...{ blob: null, width: null, height: null, sessionId: null },
    ...{ status: 'pending_upload', source: 'direct_upload' },
    batchId: batch?.batchId ?? null,
    itemIndex: batch?.itemIndex ?? null,
    announcedHash: file.checksum_sha256?.toLowerCase() ?? null,
  };
}

async function receive(parts: AssetParts, upload: IncomingUpload): Promise<void> {
  const asset = await openPlace(parts, upload.link);
  requireHeaders(asset, upload);
  const checks = {
    maximumBytes: MAXIMUM_FILE_BYTES,
    exactBytes: asset.sizeBytes,
    name: asset.name,
    declaredType: asset.mediaType,
    hash: asset.announcedHash,
    parameter: 'body',
  };
  // Two uploads to the same place may be under way at once.
  const path = `${parts.uploadPath(asset.id)}.${process.hrtime.bigint()}`;
  await receiveUpload(upload.bytes, path, checks, ({ path: received, ...found }) =>
    parts.exclusively(async () => {
      if (!(await parts.store.assets.arrive(asset.id, found))) throw alreadyCompleted();
      await parts.store.blobs.putFile(received);
    }),
  );
}

async function openPlace({ store, links }: AssetParts, link: string): Promise<Asset> {
  const url = new URL(link, 'http://localhost');
  const { expires, signature } = Object.fromEntries(url.searchParams);
  if (!links.verify(url.pathname, { expires, signature })) throw new AutokinoError('forbidden');
  const asset = await store.assets.findForLink(url.pathname.slice(UPLOAD_LINK_START.length));
  if (asset === null) throw new AutokinoError('asset_not_found');
  if (asset.status !== 'pending_upload' && asset.status !== 'processing') throw alreadyCompleted();
  return asset;
}

function alreadyCompleted(): AutokinoError {
  return new AutokinoError('conflict', 'This upload is completed. Ask for a new upload link.');
}

function requireHeaders(asset: Asset, { contentType, contentLength }: IncomingUpload): void {
  if (!isSameType(contentType ?? '', asset.mediaType)) {
    throw new AutokinoError(
      'invalid_parameter',
      `Send the header Content-Type: ${asset.mediaType}, as the upload was announced.`,
      { parameter: 'Content-Type' },
    );
  }
  if (contentLength !== null && contentLength !== asset.sizeBytes) {
    throw new AutokinoError(
      'invalid_parameter',
      `The body has ${contentLength} bytes, not ${asset.sizeBytes} as announced.`,
      { parameter: 'Content-Length' },
    );
  }
}

async function complete(
  { store, links }: AssetParts,
  { accountId }: Caller,
  assetId: string,
  hash: string | null,
): Promise<CompletedAsset | null> {
  const before = await store.assets.find(accountId, assetId);
  if (before === null) return null;
  if (before.blob === null) {
    throw new AutokinoError(
      'resource_not_ready',
      'The bytes of this upload have not come yet. Put them first.',
    );
  }
  if (hash !== null && hash.toLowerCase() !== before.blob) {
    throw new AutokinoError(
      'invalid_parameter',
      `The SHA-256 of the bytes is ${before.blob}, not ${hash} as announced.`,
      { parameter: 'checksum_sha256' },
    );
  }
  const asset = (await store.assets.settle(accountId, assetId, null)) ?? before;
  return {
    asset_id: asset.id,
    url: assetLink(asset, links),
    mime_type: asset.mediaType,
    size_bytes: asset.sizeBytes,
    status: asset.status,
  };
}
