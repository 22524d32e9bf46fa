import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createTurns } from '../../material/turns.js';
import type { AssetResource, AssetStatusEntry, FoundAsset, UploadedAsset } from '../../schema/http/asset.js';
import { MAXIMUM_FILE_BYTES } from '../../schema/http/file-input.js';
import type { NewAsset, Page, PageRequest } from '../../store/contract.js';
import type { Caller } from '../auth.js';
import type { ServedParts } from '../services.js';
import { assetLink } from './asset-links.js';
import { assetResource, foundAsset, statusEntry } from './asset-resource.js';
import { createDirectUploads, type DirectUploads } from './direct-uploads.js';
import { receiveUpload } from './receive-upload.js';

/** Files of an account. What another account has is as if it were not there. */
export interface AssetService {
  /**
   * Takes a file that comes in one request.
   * @param id Id of the asset
   * @throws AutokinoError `invalid_parameter` (`file`), `payload_too_large`, `resource_limit_reached`
   */
  upload(caller: Caller, file: { id: string; name: string; bytes: Readable }): Promise<UploadedAsset>;
  /** Null: there is no such asset. */
  read(caller: Caller, assetId: string): Promise<AssetResource | null>;
  /** Newest first; empty when the owner is somebody else. */
  list(caller: Caller, owner: string, page: PageRequest): Promise<Page<AssetResource>>;
  /** Own pictures whose names hold every word, newest first. */
  searchPictures(caller: Caller, query: string, page: PageRequest): Promise<Page<FoundAsset>>;
  /** One entry for each id, `not_found` among them, in the order of the ids. */
  statuses(caller: Caller, ids: { assetIds: string[]; batchIds: string[] }): Promise<AssetStatusEntry[]>;
  /** False: there is no such asset. */
  remove(caller: Caller, assetId: string): Promise<boolean>;
  readonly direct: DirectUploads;
}

/** What the services of assets are made of. */
export interface AssetParts extends Pick<ServedParts, 'store' | 'links' | 'files'> {
  /** A path for an upload that is under way. */
  uploadPath(id: string): string;
  /** Does one thing after the other, so that no blob is removed while a row that names it is being added. */
  exclusively: ReturnType<typeof createTurns>;
}

/** Puts the contract's words around assets. */
export function createAssetService(
  served: Pick<ServedParts, 'store' | 'links' | 'files' | 'home'>,
): AssetService {
  const parts: AssetParts = {
    ...served,
    uploadPath: (id) => join(served.home, 'work', `${id}.upload`),
    exclusively: createTurns(1),
  };
  const { store, links, exclusively } = parts;
  const ownerOf = async ({ accountId }: Caller): Promise<string> =>
    (await store.accounts.find(accountId))?.name ?? accountId;
  return {
    upload: (caller, file) => upload(parts, caller, file),
    async read(caller, assetId) {
      const asset = await store.assets.find(caller.accountId, assetId);
      return asset && assetResource(asset, await ownerOf(caller), links);
    },
    async list(caller, wanted, page) {
      const owner = await ownerOf(caller);
      if (wanted !== owner && wanted !== caller.accountId) return { items: [], next: null };
      const found = await store.assets.list(caller.accountId, { words: [], mediaType: '' }, page);
      return { ...found, items: found.items.map((asset) => assetResource(asset, owner, links)) };
    },
    async searchPictures({ accountId }, query, page) {
      const words = query.split(/\s+/).filter(Boolean);
      const found = await store.assets.list(accountId, { words, mediaType: 'image/' }, page);
      return { ...found, items: found.items.map((asset) => foundAsset(asset, links)) };
    },
    statuses: (caller, ids) => statuses(parts, caller, ids),
    remove: ({ accountId }, assetId) =>
      exclusively(async () => {
        const removed = await store.assets.remove(accountId, assetId);
        if (removed?.unusedBlob) await store.blobs.remove(removed.unusedBlob);
        return removed !== null;
      }),
    direct: createDirectUploads(parts),
  };
}

async function upload(
  parts: AssetParts,
  { accountId }: Caller,
  { id, name, bytes }: { id: string; name: string; bytes: Readable },
): Promise<UploadedAsset> {
  const { store, links, files } = parts;
  const checks = {
    maximumBytes: MAXIMUM_FILE_BYTES,
    exactBytes: null,
    name,
    declaredType: null,
    hash: null,
    parameter: 'file',
  };
  return receiveUpload(bytes, parts.uploadPath(id), checks, ({ path, ...found }) =>
    parts.exclusively(async () => {
      const asset: NewAsset = {
        ...found,
        ...{ id, name, status: 'completed', source: 'upload' },
        ...{ sessionId: null, batchId: null, itemIndex: null, announcedHash: null },
      };
      await store.assets.add(accountId, [asset], files.quotaBytes);
      await store.blobs.putFile(path);
      const { mediaType, sizeBytes } = found;
      return { asset_id: id, url: assetLink({ id }, links), mime_type: mediaType, size_bytes: sizeBytes };
    }),
  );
}

async function statuses(
  { store }: AssetParts,
  { accountId }: Caller,
  { assetIds, batchIds }: { assetIds: string[]; batchIds: string[] },
): Promise<AssetStatusEntry[]> {
  const notFound = { video_id: null, batch_id: null, item_index: null, status: 'not_found', error: null };
  const known = new Map((await store.assets.findMany(accountId, assetIds)).map((one) => [one.id, one]));
  const entries = assetIds.map((id): AssetStatusEntry => {
    const asset = known.get(id);
    return asset === undefined ? { ...notFound, video_id: id } : statusEntry(asset);
  });
  for (const batchId of batchIds) {
    const items = await store.assets.batchItems(accountId, batchId, { fromIndex: 0, limit: 100 });
    if (items.length === 0) entries.push({ ...notFound, batch_id: batchId });
    else entries.push(...items.map(statusEntry));
  }
  return entries;
}
