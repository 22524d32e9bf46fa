import type { Selectable, Transaction } from 'kysely';
import type { IdempotencyRows, RepeatableRequest, Reservation } from '../contract.js';
import type { IdempotencyTable, Tables } from '../tables.js';
import type { RowContext } from './row-context.js';

/** How long a first answer is given again, in milliseconds. */
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/** After this time a reservation counts as given up: no request takes so long. In milliseconds. */
const RESERVED_MILLISECONDS = 15 * 60 * 1000;

/** First answers to repeated requests, in the database. */
export function createIdempotencyRows(context: RowContext): IdempotencyRows {
  const { database, now } = context;
  const update = ({ accountId, requestHash }: RepeatableRequest) =>
    database
      .updateTable('idempotency')
      .where('account_id', '=', accountId)
      .where('request_hash', '=', requestHash)
      .where('state', '=', 'running');
  return {
    reserve: (request) =>
      database.transaction().execute(async (transaction) => {
        if (await insert(transaction, context, request)) return reserved(transaction, request);
        return takeUp(transaction, context, request);
      }),
    async keep(request, answer, bodyHash) {
      await update(request).set({ state: 'answered', answer, body_hash: bodyHash }).execute();
    },
    async release(request) {
      await update(request).set({ state: 'free' }).execute();
    },
    async releaseAll() {
      await database
        .updateTable('idempotency')
        .set({ state: 'free' })
        .where('state', '=', 'running')
        .execute();
    },
    async sweep() {
      await database
        .deleteFrom('idempotency')
        .where('created_at', '<', new Date(now().getTime() - KEPT_MILLISECONDS))
        .where('state', '!=', 'running')
        .execute();
    },
  };
}

async function insert(
  transaction: Transaction<Tables>,
  { now, newId }: RowContext,
  request: RepeatableRequest,
): Promise<boolean> {
  const inserted = await transaction
    .insertInto('idempotency')
    .values({
      account_id: request.accountId,
      request_hash: request.requestHash,
      reserved_id: newId(),
      state: 'running',
      created_at: now(),
      taken_at: now(),
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'request_hash']).doNothing())
    .returning('reserved_id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Looks at the row of an earlier request and takes it over when it is old or was given up. */
async function takeUp(
  transaction: Transaction<Tables>,
  { now, newId }: RowContext,
  request: RepeatableRequest,
): Promise<Reservation> {
  const row = await rowOf(transaction, request).forUpdate().executeTakeFirstOrThrow();
  const at = now().getTime();
  const isForgotten = at - row.created_at.getTime() >= KEPT_MILLISECONDS;
  if (!isForgotten && row.state === 'answered') return answered(row);
  if (row.state === 'running' && at - row.taken_at.getTime() < RESERVED_MILLISECONDS) {
    return { state: 'running' };
  }
  const anew = { reserved_id: newId(), created_at: now(), answer: null, body_hash: null };
  await transaction
    .updateTable('idempotency')
    .set({ state: 'running', taken_at: now(), ...(isForgotten ? anew : {}) })
    .where('account_id', '=', request.accountId)
    .where('request_hash', '=', request.requestHash)
    .execute();
  return reserved(transaction, request);
}

async function reserved(transaction: Transaction<Tables>, request: RepeatableRequest): Promise<Reservation> {
  const row = await rowOf(transaction, request).executeTakeFirstOrThrow();
  return { state: 'reserved', reservedId: row.reserved_id };
}

function answered({ answer, body_hash }: Selectable<IdempotencyTable>): Reservation {
  return { state: 'answered', answer: answer ?? '', bodyHash: body_hash };
}

function rowOf(transaction: Transaction<Tables>, { accountId, requestHash }: RepeatableRequest) {
  return transaction
    .selectFrom('idempotency')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('request_hash', '=', requestHash);
}
