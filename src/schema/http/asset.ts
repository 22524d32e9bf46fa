import { z } from 'zod';
import { ASSET_EXAMPLES } from './asset-examples.js';
import { DeclaredMediaType, MAXIMUM_FILE_BYTES } from './file-input.js';
import { pageBody } from './page.js';

const describe = (description: string): { description: string } => ({ description });

/** Most assets of one batch of upload links, and most ids of one question for statuses. */
export const MAXIMUM_BATCH_ITEMS = 100;

/** A file of the account. */
export const AssetResource = z
  .object({
    id: z.string().meta(describe('Use as `{"type": "asset_id", "asset_id": …}`.')),
    name: z.string(),
    type: z.string().meta(describe('`image`, `video`, `audio` or `document`.')),
    owner: z.string().meta(describe('Name of the account.')),
    space_id: z.string().meta(describe('Id of the account.')),
    uploaded_at: z.int().meta(describe('Unix time in seconds.')),
    url: z.string().nullable().meta(describe('Signed link, good for a day; null before the bytes came.')),
    folder_id: z.string().nullable().meta(describe('Always null: there are no folders.')),
    mime_type: z.string().meta(describe('Type found in the bytes. An extension of Autokino.')),
    size_bytes: z.int().meta(describe('An extension of Autokino.')),
    status: z
      .enum(['pending_upload', 'processing', 'completed', 'failed'])
      .meta(describe('An extension of Autokino.')),
  })
  .meta({ id: 'Asset', examples: [ASSET_EXAMPLES.Asset] });
export type AssetResource = z.infer<typeof AssetResource>;

/** Answer of `POST /v3/assets`. */
export const UploadedAsset = z
  .object({
    asset_id: z.string(),
    url: z.string(),
    mime_type: z.string().meta(describe('Type found in the bytes.')),
    size_bytes: z.int(),
  })
  .meta({ id: 'UploadedAsset', examples: [ASSET_EXAMPLES.UploadedAsset] });
export type UploadedAsset = z.infer<typeof UploadedAsset>;

/** Answer of `POST /v3/assets/{asset_id}/complete`. */
export const CompletedAsset = UploadedAsset.extend({ status: z.string() }).meta({
  id: 'CompletedAsset',
  examples: [ASSET_EXAMPLES.CompletedAsset],
});
export type CompletedAsset = z.infer<typeof CompletedAsset>;

const Checksum = z
  .string()
  .regex(/^[0-9a-fA-F]{64}$/, 'must be 64 hexadecimal digits')
  .nullish()
  .meta(describe('SHA-256 of the bytes in hexadecimal digits.'));

/** Body of `POST /v3/assets/direct-uploads`. */
export const DirectUploadRequest = z
  .object({
    filename: z.string().min(1, 'must not be empty').max(255, 'must have at most 255 characters'),
    content_type: DeclaredMediaType.meta(describe('Checked against the bytes.')),
    size_bytes: z
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(MAXIMUM_FILE_BYTES, 'must be at most 33554432 (32 MB)')
      .meta(describe('Exact size.')),
    checksum_sha256: Checksum,
  })
  .meta({
    id: 'DirectUploadRequest',
    examples: [{ filename: 'logo.png', content_type: 'image/png', size_bytes: 20_480 }],
  });
export type DirectUploadRequest = z.infer<typeof DirectUploadRequest>;

/** Where and how the bytes of an asset are to be sent. */
export const DirectUploadSlot = z
  .object({
    asset_id: z.string(),
    upload_url: z.string().meta(describe('`PUT` the bytes here; needs no key.')),
    upload_headers: z.record(z.string(), z.string()).meta(describe('Send all of them unchanged.')),
    expires_in_seconds: z.int(),
    max_bytes: z.int(),
    status: z.literal('pending_upload'),
  })
  .meta({ id: 'DirectUploadSlot', examples: [ASSET_EXAMPLES.DirectUploadSlot] });
export type DirectUploadSlot = z.infer<typeof DirectUploadSlot>;

/** Body of `POST /v3/assets/direct-uploads/batches`. */
export const UploadBatchRequest = z
  .object({
    files: z
      .array(DirectUploadRequest)
      .min(1, 'must have at least one file')
      .max(MAXIMUM_BATCH_ITEMS, `must have at most ${MAXIMUM_BATCH_ITEMS} files`),
    title: z.string().max(500, 'must have at most 500 characters').nullish(),
    callback_url: z
      .string()
      .max(2000, 'must have at most 2000 characters')
      .nullish()
      .meta(describe('Kept with the batch; not called: read the batch for its end.')),
  })
  .meta({ id: 'UploadBatchRequest', examples: [ASSET_EXAMPLES.UploadBatchRequest] });
export type UploadBatchRequest = z.infer<typeof UploadBatchRequest>;

/** Answer of `POST /v3/assets/direct-uploads/batches`. */
export const UploadBatch = z
  .object({ batch_id: z.string(), items: z.array(DirectUploadSlot) })
  .meta({ id: 'UploadBatch', examples: [ASSET_EXAMPLES.UploadBatch] });
export type UploadBatch = z.infer<typeof UploadBatch>;

/** Body of `POST /v3/assets/{asset_id}/complete`; may be left out. */
export const CompleteUploadBody = z
  .object({ checksum_sha256: Checksum })
  .nullish()
  .meta({ id: 'CompleteUploadBody', examples: [ASSET_EXAMPLES.CompleteUploadBody] });

const ItemError = z
  .object({ code: z.string(), message: z.string() })
  .nullish()
  .meta(describe('Why it failed.'));

const BatchItem = z.object({
  item_index: z.int().meta(describe('Place in the request, from 0.')),
  status: z.enum(['queued', 'processing', 'completed', 'failed']),
  video_id: z.string().nullish().meta(describe('Id of the asset; the field has this name in every batch.')),
  error: ItemError,
});

/** Answer of `GET /v3/assets/batches/{batch_id}`. */
export const AssetBatchStatus = z
  .object({
    batch_id: z.string(),
    status: z.enum(['processing', 'completed', 'failed']),
    total_items: z.int(),
    counts_by_status: z.record(z.string(), z.int()),
    created_at: z.int(),
    title: z.string().nullable(),
    items: z.array(BatchItem),
    has_more: z.boolean(),
    next_token: z.string().nullable(),
  })
  .meta({ id: 'AssetBatchStatus', examples: [ASSET_EXAMPLES.AssetBatchStatus] });
export type AssetBatchStatus = z.infer<typeof AssetBatchStatus>;

/** State of one of many assets. */
export const AssetStatusEntry = z
  .object({
    video_id: z
      .string()
      .nullable()
      .meta(describe('The id that was asked for; the field has this name for every kind.')),
    batch_id: z.string().nullable(),
    item_index: z.int().nullable(),
    status: z.string().meta(describe('`queued`, `processing`, `completed`, `failed` or `not_found`.')),
    error: ItemError,
  })
  .meta({ id: 'AssetStatusEntry', examples: [ASSET_EXAMPLES.AssetStatusEntry] });
export type AssetStatusEntry = z.infer<typeof AssetStatusEntry>;

/** A picture that a search found. */
export const FoundAsset = z
  .object({
    id: z.string(),
    type: z.enum(['image', 'icon']),
    url: z.string(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    orientation: z.string().nullable().meta(describe('`landscape`, `portrait` or `square`.')),
    is_transparent: z.boolean().nullable(),
  })
  .meta({ id: 'FoundAsset', examples: [ASSET_EXAMPLES.FoundAsset] });
export type FoundAsset = z.infer<typeof FoundAsset>;

/** Answers of lists of assets. */
export const AssetPage = pageBody(AssetResource);
export const AssetStatusPage = pageBody(AssetStatusEntry);
export const FoundAssetPage = pageBody(FoundAsset);
