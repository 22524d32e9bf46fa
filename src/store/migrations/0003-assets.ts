import type { Migration } from './migration.js';

/** Files that people send: uploaded, by upload link, or along with a session. */
export const assets: Migration = {
  name: '0003-assets',
  statements: [
    `create table asset_batches (
      batch_id text primary key, account_id text not null references accounts, title text, callback_url text,
      created_at timestamptz not null)`,
    `create table assets (
      asset_id text primary key, account_id text not null references accounts, name text not null,
      media_type text not null, size_bytes bigint not null, blob text, width integer, height integer,
      status text not null, source text not null, session_id text references sessions,
      batch_id text references asset_batches, item_index integer, announced_hash text,
      failure_code text, failure_message text, created_at timestamptz not null)`,
    `create index assets_newest on assets (account_id, created_at desc, asset_id desc)`,
    `create index assets_of_session on assets (session_id) where session_id is not null`,
    `create index assets_of_batch on assets (batch_id, item_index) where batch_id is not null`,
    `create index assets_by_blob on assets (blob)`,
  ],
};
