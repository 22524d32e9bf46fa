import { sql, type Transaction } from 'kysely';
import type { Session, SessionRows } from '../contract.js';
import type { Tables } from '../tables.js';
import { applyChange } from './apply-change.js';
import { createSession } from './create-session.js';
import { isBehind, pageOf } from './page.js';
import { removeSession } from './remove-session.js';
import type { RowContext } from './row-context.js';
import { createRunRows, lockSession } from './run-rows.js';
import { toEvent, toMessage, toResource, toSession } from './session-shapes.js';
import { insertEvent } from './write-session.js';

/** Sessions in the database. */
export function createSessionRows(context: RowContext): SessionRows {
  return { ...createReads(context), ...createWrites(context), ...createRunRows(context) };
}

type Reads =
  | 'find'
  | 'list'
  | 'messages'
  | 'events'
  | 'stepEvents'
  | 'files'
  | 'resource'
  | 'resourceForLink'
  | 'unfinished'
  | 'countActive';

function createReads({ database }: RowContext): Pick<SessionRows, Reads> {
  const sessionsOf = (accountId: string) =>
    database.selectFrom('sessions').selectAll().where('account_id', '=', accountId);
  const resourceById = (resourceId: string) =>
    database.selectFrom('resources').selectAll().where('resource_id', '=', resourceId);
  const eventsOf = (accountId: string, sessionId: string, run: number) =>
    database
      .selectFrom('events')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('session_id', '=', sessionId)
      .where('run', '=', run)
      .orderBy('sequence');
  return {
    async find(accountId, sessionId) {
      const row = await sessionsOf(accountId).where('session_id', '=', sessionId).executeTakeFirst();
      return row === undefined ? null : toSession(row);
    },

    async list(accountId, page) {
      const { after } = page;
      const rows = await sessionsOf(accountId)
        .where(isBehind(after, 'session_id'))
        .orderBy('created_at', 'desc')
        .orderBy('session_id', 'desc')
        .limit(page.limit + 1)
        .execute();
      return pageOf(rows.map(toSession), page);
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

    async events(accountId, sessionId, run) {
      const rows = await eventsOf(accountId, sessionId, run).execute();
      return rows.map(toEvent);
    },

    async stepEvents(accountId, sessionId, run) {
      const rows = await eventsOf(accountId, sessionId, run)
        .where(sql<boolean>`change->>'type' not in ('progress-changed', 'message-posted', 'state-kept')`)
        .execute();
      return rows.map(toEvent);
    },

    files: (accountId, sessionId) =>
      database
        .selectFrom('session_files')
        .select(['name', 'step', 'blob'])
        .where('account_id', '=', accountId)
        .where('session_id', '=', sessionId)
        .orderBy('name')
        .execute(),

    async resource(accountId, sessionId, resourceId) {
      const row = await resourceById(resourceId)
        .where('account_id', '=', accountId)
        .where('session_id', '=', sessionId)
        .executeTakeFirst();
      return row === undefined ? null : toResource(row);
    },

    async resourceForLink(resourceId) {
      const row = await resourceById(resourceId).executeTakeFirst();
      return row === undefined ? null : toResource(row);
    },

    async unfinished() {
      const rows = await database
        .selectFrom('sessions')
        .selectAll()
        .where('session_id', 'in', (runs) =>
          runs.selectFrom('runs').select('session_id').where('ended_at', 'is', null),
        )
        .orderBy('created_at')
        .execute();
      return rows.map(toSession);
    },

    async countActive(accountId) {
      const row = await database
        .selectFrom('sessions')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('account_id', '=', accountId)
        .where('status', 'in', ['thinking', 'generating'])
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
  };
}

function createWrites(context: RowContext): Pick<SessionRows, 'create' | 'record' | 'recordFile' | 'remove'> {
  const { database, now } = context;
  return {
    create: (session) => createSession(context, session),

    record: ({ accountId, sessionId, run }, eventKey, change) =>
      database.transaction().execute(async (transaction) => {
        const session = await lockSession(transaction, accountId, sessionId);
        if (session === null || session.run !== run) return false;
        if (!(await isUnderWay(transaction, session))) return false;
        const event = { accountId, sessionId, run, key: eventKey, change, at: now() };
        const isNew = await insertEvent(transaction, event);
        if (isNew) await applyChange(transaction, { session, at: event.at, newId: context.newId }, change);
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

    remove: (accountId, sessionId) => removeSession(context, accountId, sessionId),
  };
}

async function isUnderWay(transaction: Transaction<Tables>, { id, run }: Session): Promise<boolean> {
  const row = await transaction
    .selectFrom('runs')
    .select('run_id')
    .where('session_id', '=', id)
    .where('number', '=', run)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
