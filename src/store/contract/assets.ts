import type { ContentHash } from '../../schema/identifiers.js';
import type { Page, PageRequest } from './page.js';

/**
 * State of an asset. `pending_upload`: its bytes are still to come. `processing`: they have come, and whoever sends
 * them has not said that they are complete.
 */
export type AssetStatus = 'pending_upload' | 'processing' | 'completed' | 'failed';

/** How an asset came: in one request, by an upload link, or along with a request or a message of a session. */
export type AssetSource = 'upload' | 'direct_upload' | 'session';

/** A file of an account. */
export interface Asset {
  id: string;
  accountId: string;
  /** Name that its owner gave it. */
  name: string;
  /** Type found in its bytes; before they have come, the declared one. */
  mediaType: string;
  /** Size in bytes; before they have come, the declared one. It counts against the quota either way. */
  sizeBytes: number;
  /** Bytes; null before they have come, and when they were not what was declared. */
  blob: ContentHash | null;
  /** Pixels of a picture as it is stored; null for everything else. */
  width: number | null;
  height: number | null;
  status: AssetStatus;
  source: AssetSource;
  /** Session that it came along with, and goes with; null for others. */
  sessionId: string | null;
  /** Batch of upload links that it belongs to, and its place there from 0. */
  batchId: string | null;
  itemIndex: number | null;
  /** SHA-256 of the bytes that the uploader announced, as lower-case hexadecimal digits. */
  announcedHash: string | null;
  /** Why it failed, for `failed`. */
  failure: { code: string; message: string } | null;
  createdAt: Date;
}

/** An asset that is about to be added. */
export type NewAsset = Omit<Asset, 'accountId' | 'createdAt' | 'failure'>;

/** What arrived for an asset whose bytes were to come. */
export type ArrivedBytes = Pick<Asset, 'blob' | 'mediaType' | 'sizeBytes' | 'width' | 'height'>;

/** Several upload links that were asked for at once. */
export interface AssetBatch {
  id: string;
  accountId: string;
  title: string | null;
  callbackUrl: string | null;
  createdAt: Date;
  /** Number of its assets by status. Deleted ones do not count. */
  counts: Partial<Record<AssetStatus, number>>;
}

/** Which assets a search wants. */
export interface AssetQuery {
  /** Each must occur in the name, in any case; none: all. */
  words: readonly string[];
  /** Start of the media type: `image/`; empty: any. */
  mediaType: string;
}

/** What the sweep removes. */
export interface SweepLimits {
  /** Assets created earlier go, except those of sessions; null: none. */
  createdBefore: Date | null;
  /** Upload links that were never used and are older than this go. */
  pendingBefore: Date;
}

/** Assets. Everything is scoped to one account unless said otherwise. */
export interface AssetRows {
  /**
   * Adds assets, all or none. Adding an id again changes nothing.
   * @param quotaBytes Size that all assets of the account may have together
   * @throws AutokinoError `resource_limit_reached` with the numbers when they would have more
   */
  add(accountId: string, assets: NewAsset[], quotaBytes: number): Promise<void>;
  /** Adds a batch with its assets. @throws AutokinoError like `add` */
  addBatch(
    accountId: string,
    batch: Pick<AssetBatch, 'id' | 'title' | 'callbackUrl'>,
    assets: NewAsset[],
    quotaBytes: number,
  ): Promise<void>;
  find(accountId: string, assetId: string): Promise<Asset | null>;
  /** Without an account: for signed links, whose signature stands for the permission. */
  findForLink(assetId: string): Promise<Asset | null>;
  /** Those of the given ids that exist, in any order. */
  findMany(accountId: string, assetIds: readonly string[]): Promise<Asset[]>;
  /** Completed assets without those of sessions, newest first. */
  list(accountId: string, query: AssetQuery, page: PageRequest): Promise<Page<Asset>>;
  /** Records the bytes of an upload link, once or again. False: the asset is gone or no longer waits for them. */
  arrive(assetId: string, bytes: ArrivedBytes): Promise<boolean>;
  /** Ends an upload as it should be, or with a failure. Ended ones stay as they are. */
  settle(accountId: string, assetId: string, failure: Asset['failure']): Promise<Asset | null>;
  /** Removes an asset. Gives the blob that nothing names any more, if there is one; null when there is no such asset. */
  remove(accountId: string, assetId: string): Promise<{ unusedBlob: ContentHash | null } | null>;
  /** Bytes that count against the quota. */
  usedBytes(accountId: string): Promise<number>;
  batch(accountId: string, batchId: string): Promise<AssetBatch | null>;
  /** Assets of a batch in their order, from a place on. */
  batchItems(
    accountId: string,
    batchId: string,
    range: { fromIndex: number; limit: number },
  ): Promise<Asset[]>;
  /** Removes what has expired, of all accounts, and gives the blobs that nothing names any more. */
  sweep(limits: SweepLimits): Promise<ContentHash[]>;
}
