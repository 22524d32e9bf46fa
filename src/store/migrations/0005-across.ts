import type { Migration } from './migration.js';

/** Several accounts with several keys each, and first answers to requests that may be repeated. */
export const across: Migration = {
  name: '0005-across',
  statements: [
    `alter table accounts add column name text`,
    `update accounts set name = account_id`,
    `alter table accounts alter column name set not null`,
    `alter table accounts add constraint accounts_name_once unique (name)`,
    `alter table api_keys add column origin text not null default 'created'`,
    `update api_keys set origin = case name when 'bootstrap' then 'home' when 'environment' then 'environment'
      else 'created' end`,
    `alter table api_keys add column prefix text`,
    `alter table api_keys add column last_used_at timestamptz`,
    `create index api_keys_of_account on api_keys (account_id, created_at desc, key_id desc)`,
    `create table idempotency (
      account_id text not null references accounts, request_hash text not null, reserved_id text not null,
      state text not null, answer text, body_hash text, created_at timestamptz not null,
      taken_at timestamptz not null, primary key (account_id, request_hash))`,
    `create index idempotency_age on idempotency (created_at)`,
  ],
};
