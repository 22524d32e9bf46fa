import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import type { Message, NewSession, Session, SessionEvent, SessionRows } from '../contract.js';
import type { EventTable, MessageTable, SessionTable, Tables } from '../tables.js';
import { applyChange } from './apply-change.js';

/** What repositories are given: the database, and where time and ids come from. */
export interface RowContext {
  database: Kysely<Tables>;
  now: () => Date;
  newId: () => string;
}

/** Sessions in the database. */
export function createSessionRows(context: RowContext): SessionRows {
  const { database, now } = context;
  return {
    create: (session) => createSession(context, session),
    async find(accountId, sessionId) {
      const row = await database
        .selectFrom('sessions')
        .selectAll()
        .where('account_id', '=', accountId)
        .where('session_id', '=', sessionId)
        .executeTakeFirst();
      return row === undefined ? null : toSession(row);
    },
    async messages(accountId, sessionId, limit) {
      const rows = await database
        .selectFrom('messages')
        .selectAll()
        .where('account_id', '=', accountId)
        .where('session_id', '=', sessionId)
        .orderBy('position', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toMessage);
    },
    async events(accountId, sessionId, afterSequence = 0) {
      const rows = await database
        .selectFrom('events')
        .selectAll()
        .where('account_id', '=', accountId)
        .where('session_id', '=', sessionId)
        .where('sequence', '>', String(afterSequence))
        .orderBy('sequence')
        .execute();
      return rows.map(toEvent);
    },
    async files(accountId, sessionId) {
      const rows = await database
        .selectFrom('session_files')
        .select(['name', 'step', 'blob'])
        .where('account_id', '=', accountId)
        .where('session_id', '=', sessionId)
        .orderBy('name')
        .execute();
      return rows;
    },
    record: (accountId, sessionId, key, change) =>
      database.transaction().execute(async (transaction) => {
        const session = await lockUnfinished(transaction, accountId, sessionId);
        if (session === null) return false;
        const isNew = await insertEvent(transaction, { accountId, sessionId, key, change, at: now() });
        if (isNew) await applyChange(transaction, { session, change, at: now(), newId: context.newId });
        return isNew;
      }),
    async recordFile(accountId, sessionId, file) {
      await database
        .insertInto('session_files')
        .values({ account_id: accountId, session_id: sessionId, ...file, created_at: now() })
        .onConflict((conflict) =>
          conflict.columns(['session_id', 'name']).doUpdateSet({ step: file.step, blob: file.blob }),
        )
        .execute();
    },
    async unfinished() {
      const rows = await database
        .selectFrom('sessions')
        .selectAll()
        .where('completed_at', 'is', null)
        .orderBy('created_at')
        .execute();
      return rows.map(toSession);
    },
  };
}

async function createSession(context: RowContext, session: NewSession): Promise<Session> {
  const at = context.now();
  const owner = { account_id: session.accountId, session_id: session.id };
  const messages = [
    { role: 'user' as const, content: session.prompt },
    ...session.notes.map((content) => ({ role: 'model' as const, content })),
  ].map((message): Insertable<MessageTable> => ({
    ...owner,
    ...message,
    message_id: context.newId(),
    type: 'text',
    resource_ids: null,
    created_at: at,
  }));
  const row = await context.database.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto('sessions')
      .values(newSessionRow(session, at))
      .returningAll()
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('videos')
      .values({
        ...owner,
        video_id: session.videoId,
        status: 'pending',
        title: session.title,
        created_at: at,
      })
      .execute();
    await transaction.insertInto('messages').values(messages).execute();
    await insertEvent(transaction, {
      accountId: session.accountId,
      sessionId: session.id,
      key: 'session-created',
      change: { type: 'session-created' },
      at,
    });
    return inserted;
  });
  return toSession(row);
}

function newSessionRow(session: NewSession, at: Date): Insertable<SessionTable> {
  return {
    session_id: session.id,
    account_id: session.accountId,
    video_id: session.videoId,
    mode: session.mode,
    status: session.status,
    title: session.title,
    progress: 0,
    request: JSON.stringify(session.request),
    run: 1,
    created_at: at,
  };
}

/** Takes the session's row until the transaction ends, so that its changes are applied one after another. */
async function lockUnfinished(
  transaction: Transaction<Tables>,
  accountId: string,
  sessionId: string,
): Promise<Session | null> {
  const row = await transaction
    .selectFrom('sessions')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('session_id', '=', sessionId)
    .where('completed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toSession(row);
}

async function insertEvent(
  transaction: Transaction<Tables>,
  event: { accountId: string; sessionId: string; key: string; change: SessionEvent['change']; at: Date },
): Promise<boolean> {
  const inserted = await transaction
    .insertInto('events')
    .values({
      account_id: event.accountId,
      session_id: event.sessionId,
      event_key: event.key,
      change: JSON.stringify(event.change),
      created_at: event.at,
    })
    .onConflict((conflict) => conflict.columns(['session_id', 'event_key']).doNothing())
    .returning('sequence')
    .executeTakeFirst();
  return inserted !== undefined;
}

function toSession(row: Selectable<SessionTable>): Session {
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
    error: row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
    createdAt: row.created_at,
    completedAt: row.completed_at,
  };
}

function toMessage(row: Selectable<MessageTable>): Message {
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

function toEvent(row: Selectable<EventTable>): SessionEvent {
  return {
    sequence: Number(row.sequence),
    accountId: row.account_id,
    sessionId: row.session_id,
    change: row.change,
    createdAt: row.created_at,
  };
}
