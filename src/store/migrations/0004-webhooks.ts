import type { Migration } from './migration.js';

/** Registered receivers, the events they are told about, and every attempt to tell them. */
export const webhooks: Migration = {
  name: '0004-webhooks',
  statements: [
    `create table webhook_endpoints (
      endpoint_id text primary key, account_id text not null references accounts, url text not null,
      events jsonb, entity_id text, sealed_secret text not null, created_at timestamptz not null)`,
    `create index webhook_endpoints_newest on webhook_endpoints (account_id, created_at desc, endpoint_id desc)`,
    `create table webhook_events (
      event_id text primary key, account_id text not null references accounts, type text not null,
      session_id text, video_id text, facts jsonb not null, created_at timestamptz not null)`,
    `create index webhook_events_newest on webhook_events (account_id, created_at desc, event_id desc)`,
    `create index webhook_events_oldest on webhook_events (created_at)`,
    `create index webhook_events_of_session on webhook_events (session_id)`,
    `create table webhook_deliveries (
      delivery_id text primary key, account_id text not null references accounts,
      event_id text not null references webhook_events on delete cascade, endpoint_id text, url text not null,
      status text not null, attempts integer not null, turn integer not null, due_at timestamptz,
      created_at timestamptz not null)`,
    `create index webhook_deliveries_of_event on webhook_deliveries (event_id)`,
    `create index webhook_deliveries_new on webhook_deliveries (created_at) where turn = 0 and status = 'pending'`,
    `create index webhook_deliveries_open on webhook_deliveries (endpoint_id) where status = 'pending'`,
    `create table webhook_attempts (
      account_id text not null references accounts,
      delivery_id text not null references webhook_deliveries on delete cascade, number integer not null,
      url text not null, http_status integer, milliseconds integer not null, error text,
      created_at timestamptz not null, primary key (delivery_id, number))`,
  ],
};
