import type { Selectable } from 'kysely';
import type { Message, Resource, Run, Session, SessionEvent } from '../contract.js';
import type { EventTable, MessageTable, ResourceTable, RunTable, SessionTable } from '../tables.js';

/** A row in the words of the store's contract. */
export function toSession(row: Selectable<SessionTable>): Session {
  return {
    id: row.session_id,
    accountId: row.account_id,
    videoId: row.video_id,
    mode: row.mode,
    status: row.status,
    title: row.title,
    progress: row.progress,
    request: row.request,
    run: row.run,
    state: row.state,
    error: row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
    createdAt: row.created_at,
    completedAt: row.completed_at,
  };
}

/** A row in the words of the store's contract. */
export function toRun(row: Selectable<RunTable>): Run {
  return {
    id: row.run_id,
    accountId: row.account_id,
    sessionId: row.session_id,
    number: row.number,
    status: row.status,
    attempt: row.attempt,
    input: row.input,
    createdAt: row.created_at,
  };
}

/** A row in the words of the store's contract. */
export function toMessage(row: Selectable<MessageTable>): Message {
  return {
    id: row.message_id,
    accountId: row.account_id,
    sessionId: row.session_id,
    role: row.role,
    type: row.type,
    content: row.content,
    resourceIds: row.resource_ids,
    createdAt: row.created_at,
  };
}

/** A row in the words of the store's contract. */
export function toEvent(row: Selectable<EventTable>): SessionEvent {
  return {
    sequence: Number(row.sequence),
    accountId: row.account_id,
    sessionId: row.session_id,
    run: row.run,
    change: row.change,
    createdAt: row.created_at,
  };
}

/** A row in the words of the store's contract. */
export function toResource(row: Selectable<ResourceTable>): Resource {
  return {
    id: row.resource_id,
    accountId: row.account_id,
    sessionId: row.session_id,
    type: row.type,
    source: row.source,
    content: row.content,
    thumbnail: row.thumbnail,
    videoId: row.video_id,
    metadata: row.metadata,
    createdAt: row.created_at,
  };
}
