import type { Migration } from './migration.js';

/** Several runs of a session, what they build on, and what they show. */
export const runs: Migration = {
  name: '0002-runs',
  statements: [
    `create table runs (
      run_id text primary key, account_id text not null references accounts,
      session_id text not null references sessions, number integer not null, status text not null,
      attempt integer not null, input jsonb not null, created_at timestamptz not null, ended_at timestamptz,
      unique (session_id, number))`,
    `create index runs_open on runs (created_at) where ended_at is null`,
    `insert into runs (run_id, account_id, session_id, number, status, attempt, input, created_at, ended_at)
      select session_id, account_id, session_id, 1, case when completed_at is null then 'running' else 'ended' end,
        run, '{"type":"request"}', created_at, completed_at from sessions`,
    `alter table sessions add column state jsonb`,
    `update sessions set run = 1`,
    `drop index sessions_unfinished`,
    `create index sessions_newest on sessions (account_id, created_at desc, session_id desc)`,
    `alter table events add column run integer not null default 1`,
    `alter table events drop constraint events_session_id_event_key_key`,
    `alter table events add constraint events_once unique (session_id, run, event_key)`,
    `drop index events_of_session`,
    `create index events_of_run on events (session_id, run, sequence)`,
    `alter table videos add column run integer not null default 1`,
    `create index videos_of_session on videos (session_id, created_at desc, video_id desc)`,
    `create table resources (
      resource_id text primary key, account_id text not null references accounts,
      session_id text not null references sessions, type text not null, source text not null,
      content jsonb, thumbnail jsonb, video_id text, metadata jsonb not null, created_at timestamptz not null)`,
    `create index resources_of_session on resources (session_id)`,
  ],
};
