import type { AssetSource, AssetStatus } from './contract/assets.js';

export interface AssetTable {
  asset_id: string;
  account_id: string;
  name: string;
  media_type: string;
  /** int8 comes back as text. */
  size_bytes: string | number;
  blob: string | null;
  width: number | null;
  height: number | null;
  status: AssetStatus;
  source: AssetSource;
  session_id: string | null;
  batch_id: string | null;
  item_index: number | null;
  announced_hash: string | null;
  failure_code: string | null;
  failure_message: string | null;
  created_at: Date;
}

export interface AssetBatchTable {
  batch_id: string;
  account_id: string;
  title: string | null;
  callback_url: string | null;
  created_at: Date;
}
