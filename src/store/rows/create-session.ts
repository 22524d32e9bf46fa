import type { Insertable, Transaction } from 'kysely';
import type { NewSession, Session } from '../contract.js';
import type { SessionTable, Tables } from '../tables.js';
import type { RowContext } from './row-context.js';
import { toSession } from './session-shapes.js';
import { insertEvent, insertMessage } from './write-session.js';

/** Creates a session with its first run and messages; one that is there already stays as it is. */
export async function createSession(
  { database, now, newId }: RowContext,
  given: NewSession,
): Promise<Session> {
  const at = now();
  return database.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto('sessions')
      .values(newSessionRow(given, at))
      .onConflict((conflict) => conflict.column('session_id').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (inserted === undefined) return existingSession(transaction, given);
    const session = toSession(inserted);
    await insertFirstRun(transaction, given, at);
    if (given.videoId !== null) await insertVideo(transaction, given, given.videoId, at);
    const writing = { session, at, newId };
    await insertMessage(transaction, writing, { role: 'user', type: 'text', content: given.prompt });
    for (const note of given.notes) {
      await insertMessage(transaction, writing, { role: 'model', type: 'text', content: note });
    }
    await insertEvent(transaction, {
      accountId: given.accountId,
      sessionId: given.id,
      run: 1,
      key: 'session-created',
      change: { type: 'session-created' },
      at,
    });
    return session;
  });
}

async function existingSession(transaction: Transaction<Tables>, given: NewSession): Promise<Session> {
  const row = await transaction
    .selectFrom('sessions')
    .selectAll()
    .where('account_id', '=', given.accountId)
    .where('session_id', '=', given.id)
    .executeTakeFirstOrThrow();
  return toSession(row);
}

function newSessionRow(given: NewSession, at: Date): Insertable<SessionTable> {
  return {
    session_id: given.id,
    account_id: given.accountId,
    video_id: given.videoId,
    mode: given.mode,
    status: given.status,
    title: given.title,
    progress: 0,
    request: JSON.stringify(given.request),
    run: 1,
    created_at: at,
  };
}

async function insertFirstRun(transaction: Transaction<Tables>, given: NewSession, at: Date): Promise<void> {
  await transaction
    .insertInto('runs')
    .values({
      run_id: given.runId,
      account_id: given.accountId,
      session_id: given.id,
      number: 1,
      status: 'running',
      attempt: 1,
      input: JSON.stringify(given.input),
      created_at: at,
    })
    .execute();
}

async function insertVideo(
  transaction: Transaction<Tables>,
  given: NewSession,
  videoId: string,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto('videos')
    .values({
      video_id: videoId,
      account_id: given.accountId,
      session_id: given.id,
      run: 1,
      status: 'pending',
      title: given.title,
      created_at: at,
    })
    .execute();
}
