import type { Migration } from './migration.js';

/** Accounts, keys, sessions with all that belongs to them, videos and artefacts. */
export const firstTables: Migration = {
  name: '0001-first-tables',
  statements: [
    `create table accounts (account_id text primary key, created_at timestamptz not null)`,
    `create table api_keys (
      key_id text primary key, account_id text not null references accounts, name text not null,
      secret_hash text not null unique, created_at timestamptz not null, revoked_at timestamptz)`,
    `create table sessions (
      session_id text primary key, account_id text not null references accounts, video_id text,
      mode text not null, status text not null, title text, progress integer not null,
      request jsonb not null, run integer not null, error_code text, error_message text,
      created_at timestamptz not null, completed_at timestamptz)`,
    `create index sessions_unfinished on sessions (created_at) where completed_at is null`,
    `create table messages (
      message_id text primary key, account_id text not null references accounts,
      session_id text not null references sessions, position bigint generated always as identity,
      role text not null, type text not null, content text not null, resource_ids jsonb,
      created_at timestamptz not null)`,
    `create index messages_of_session on messages (session_id, position)`,
    `create table events (
      sequence bigint generated always as identity primary key,
      account_id text not null references accounts, session_id text not null references sessions,
      event_key text not null, change jsonb not null, created_at timestamptz not null,
      unique (session_id, event_key))`,
    `create index events_of_session on events (session_id, sequence)`,
    `create table session_files (
      account_id text not null references accounts, session_id text not null references sessions,
      name text not null, step text not null, blob text not null, created_at timestamptz not null,
      primary key (session_id, name))`,
    `create table videos (
      video_id text primary key, account_id text not null references accounts,
      session_id text references sessions, status text not null, title text,
      film text, thumbnail text, subtitles_srt text, subtitles_webvtt text, duration_seconds double precision,
      failure_code text, failure_message text, created_at timestamptz not null, completed_at timestamptz)`,
    `create table storyboards (
      account_id text not null references accounts, session_id text not null references sessions,
      version integer not null, blob text not null, created_at timestamptz not null,
      primary key (session_id, version))`,
    `create table artefacts (
      account_id text not null references accounts, artefact_key text not null, blob text not null,
      created_at timestamptz not null, primary key (account_id, artefact_key))`,
  ],
};
