const ASSET_ID = '3e4f5a6b7c8d4e9f8a0b1c2d3e4f5a6b';
const BATCH_ID = '7c8d9e0f1a2b4c3d8e5f6a7b8c9d0e1f';
const LINK = `http://127.0.0.1:4600/files/assets/${ASSET_ID}/logo.png?expires=…&signature=…`;
const CREATED_AT = 1_790_000_000;

const uploaded = { asset_id: ASSET_ID, url: LINK, mime_type: 'image/png', size_bytes: 20_480 };
const slot = {
  asset_id: ASSET_ID,
  upload_url: `http://127.0.0.1:4600/files/uploads/${ASSET_ID}?expires=…&signature=…`,
  upload_headers: { 'Content-Type': 'image/png' },
  expires_in_seconds: 3600,
  max_bytes: 20_480,
  status: 'pending_upload',
};
const file = { filename: 'logo.png', content_type: 'image/png', size_bytes: 20_480 };

/** Examples of the bodies and answers around assets, by the names of their schemas. */
export const ASSET_EXAMPLES = {
  Asset: {
    id: ASSET_ID,
    name: 'logo.png',
    type: 'image',
    owner: 'default',
    space_id: 'default',
    uploaded_at: CREATED_AT,
    url: LINK,
    folder_id: null,
    mime_type: 'image/png',
    size_bytes: 20_480,
    status: 'completed',
  },
  UploadedAsset: uploaded,
  CompletedAsset: { ...uploaded, status: 'completed' },
  DirectUploadSlot: slot,
  UploadBatchRequest: { files: [file], title: 'Logos' },
  UploadBatch: { batch_id: BATCH_ID, items: [slot] },
  CompleteUploadBody: {
    checksum_sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  AssetBatchStatus: {
    batch_id: BATCH_ID,
    status: 'completed',
    total_items: 1,
    counts_by_status: { completed: 1 },
    created_at: CREATED_AT,
    title: 'Logos',
    items: [{ item_index: 0, status: 'completed', video_id: ASSET_ID, error: null }],
    has_more: false,
    next_token: null,
  },
  AssetStatusEntry: {
    video_id: ASSET_ID,
    batch_id: BATCH_ID,
    item_index: 0,
    status: 'completed',
    error: null,
  },
  FoundAsset: {
    id: ASSET_ID,
    type: 'image',
    url: LINK,
    width: 512,
    height: 512,
    orientation: 'square',
    is_transparent: true,
  },
} as const;
