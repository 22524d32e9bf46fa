import type { Transaction } from 'kysely';
import type { NewRun, Run, Session, SessionRows } from '../contract.js';
import type { Tables } from '../tables.js';
import type { RowContext } from './row-context.js';
import { toRun, toSession } from './session-shapes.js';
import { insertEvent, insertMessage, updateSession } from './write-session.js';

/** Runs in the database: at most one of a session is under way, the others wait in their order. */
export function createRunRows(
  context: RowContext,
): Pick<SessionRows, 'queueRun' | 'beginNextRun' | 'restartRun' | 'hasQueuedRuns'> {
  const { database } = context;
  return {
    queueRun: (accountId, sessionId, run, admit) =>
      database.transaction().execute(async (transaction) => {
        const session = await lockSession(transaction, accountId, sessionId);
        if (session === null) return null;
        const known = await findRun(transaction, session, run.id);
        if (known !== null) return known;
        admit(session);
        return insertRun(transaction, context, session, run);
      }),

    beginNextRun: (accountId, sessionId) =>
      database.transaction().execute(async (transaction) => {
        const session = await lockSession(transaction, accountId, sessionId);
        if (session === null) return null;
        const next = await nextRun(transaction, session);
        return next?.status === 'queued' ? beginRun(transaction, context, session, next) : next;
      }),

    restartRun: ({ accountId, sessionId, run }) =>
      database.transaction().execute(async (transaction) => {
        const session = await lockSession(transaction, accountId, sessionId);
        if (session === null) return null;
        const row = await transaction
          .updateTable('runs')
          .set(({ eb }) => ({ attempt: eb('attempt', '+', 1) }))
          .where('session_id', '=', sessionId)
          .where('number', '=', run)
          .where('ended_at', 'is', null)
          .returningAll()
          .executeTakeFirst();
        if (row === undefined) return null;
        await insertEvent(transaction, {
          accountId,
          sessionId,
          run,
          key: `run-restarted:${row.attempt}`,
          change: { type: 'run-restarted', run, attempt: row.attempt },
          at: context.now(),
        });
        return toRun(row);
      }),

    async hasQueuedRuns(accountId, sessionId) {
      const row = await database
        .selectFrom('runs')
        .select('run_id')
        .where('account_id', '=', accountId)
        .where('session_id', '=', sessionId)
        .where('status', '=', 'queued')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

/** Takes the session's row until the transaction ends, so that its changes are applied one after another. */
export async function lockSession(
  transaction: Transaction<Tables>,
  accountId: string,
  sessionId: string,
): Promise<Session | null> {
  const row = await transaction
    .selectFrom('sessions')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('session_id', '=', sessionId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : toSession(row);
}

async function findRun(transaction: Transaction<Tables>, session: Session, id: string): Promise<Run | null> {
  const row = await transaction
    .selectFrom('runs')
    .selectAll()
    .where('session_id', '=', session.id)
    .where('run_id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toRun(row);
}

async function insertRun(
  transaction: Transaction<Tables>,
  { now, newId }: RowContext,
  session: Session,
  given: NewRun,
): Promise<Run> {
  const at = now();
  const { number } = await transaction
    .selectFrom('runs')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('session_id', '=', session.id)
    .executeTakeFirstOrThrow();
  const row = await transaction
    .insertInto('runs')
    .values({
      run_id: given.id,
      account_id: session.accountId,
      session_id: session.id,
      number: number + 1,
      status: 'queued',
      attempt: 1,
      input: JSON.stringify(given.input),
      created_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await insertMessage(
    transaction,
    { session, at, newId },
    { role: 'user', type: 'text', content: given.message },
  );
  await insertRunEvent(transaction, session, row.number, 'run-queued', at);
  return toRun(row);
}

/** The run under way, or the one that has waited longest. */
async function nextRun(transaction: Transaction<Tables>, session: Session): Promise<Run | null> {
  const row = await transaction
    .selectFrom('runs')
    .selectAll()
    .where('session_id', '=', session.id)
    .where('ended_at', 'is', null)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toRun(row);
}

async function beginRun(
  transaction: Transaction<Tables>,
  { now, newId }: RowContext,
  session: Session,
  run: Run,
): Promise<Run> {
  const at = now();
  await transaction.updateTable('runs').set({ status: 'running' }).where('run_id', '=', run.id).execute();
  const begun = { run: run.number, progress: 0, error_code: null, error_message: null, completed_at: null };
  if (session.mode === 'chat') await updateSession(transaction, session, { ...begun, status: 'thinking' });
  else {
    const videoId = newId();
    await updateSession(transaction, session, { ...begun, status: 'generating', video_id: videoId });
    await transaction
      .insertInto('videos')
      .values({
        video_id: videoId,
        account_id: session.accountId,
        session_id: session.id,
        run: run.number,
        status: 'pending',
        title: session.title,
        created_at: at,
      })
      .execute();
  }
  await insertRunEvent(transaction, session, run.number, 'run-started', at);
  return { ...run, status: 'running' };
}

function insertRunEvent(
  transaction: Transaction<Tables>,
  session: Session,
  run: number,
  type: 'run-queued' | 'run-started',
  at: Date,
): Promise<boolean> {
  const { accountId, id: sessionId } = session;
  return insertEvent(transaction, { accountId, sessionId, run, key: type, change: { type, run }, at });
}
