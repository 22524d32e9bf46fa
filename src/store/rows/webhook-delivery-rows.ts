import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type {
  AttemptOutcome,
  DeliveryTurn,
  OpenDelivery,
  WebhookAttempt,
  WebhookRows,
} from '../contract/webhooks.js';
import type { Tables } from '../tables.js';
import type { WebhookDeliveryTable } from '../webhook-tables.js';
import type { RowContext } from './row-context.js';
import { toWebhookEvent } from './webhook-history-rows.js';

type DeliveryRows = Pick<
  WebhookRows,
  'newDeliveries' | 'turns' | 'nextTurn' | 'openDelivery' | 'recordAttempt'
>;

/** Deliveries under way, in the database. */
export function createDeliveryRows(context: RowContext): DeliveryRows {
  const { database } = context;
  return {
    async newDeliveries(limit) {
      const rows = await database
        .selectFrom('webhook_deliveries')
        .select('delivery_id')
        .where('turn', '=', 0)
        .where('status', '=', 'pending')
        .orderBy('created_at')
        .limit(limit)
        .execute();
      return rows.map((row) => row.delivery_id);
    },

    async turns() {
      const rows = await database
        .selectFrom('webhook_deliveries')
        .select(['delivery_id', 'turn', 'due_at'])
        .where('status', '=', 'pending')
        .where('turn', '>', 0)
        .where('due_at', 'is not', null)
        .execute();
      return rows.map(toTurn);
    },

    async nextTurn(deliveryId) {
      const row = await database
        .updateTable('webhook_deliveries')
        .set({ turn: sql<number>`turn + 1` })
        .where('delivery_id', '=', deliveryId)
        .where('status', '=', 'pending')
        .returning(['delivery_id', 'turn', 'due_at'])
        .executeTakeFirst();
      return row === undefined ? null : toTurn(row);
    },

    openDelivery: (deliveryId, turn) => openDelivery(context, deliveryId, turn),

    recordAttempt: (deliveryId, turn, outcome) =>
      database.transaction().execute((transaction) => recordAttempt(transaction, deliveryId, turn, outcome)),
  };
}

async function openDelivery(
  { database }: RowContext,
  deliveryId: string,
  turn: number,
): Promise<OpenDelivery | null> {
  const delivery = await database
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('delivery_id', '=', deliveryId)
    .where('turn', '=', turn)
    .where('status', '=', 'pending')
    .executeTakeFirst();
  if (delivery === undefined) return null;
  const target = await targetOf(database, delivery);
  if (target === null) return cancel(database, deliveryId);
  const event = await database
    .selectFrom('webhook_events')
    .selectAll()
    .where('event_id', '=', delivery.event_id)
    .executeTakeFirstOrThrow();
  return {
    id: deliveryId,
    event: toWebhookEvent(event),
    ...target,
    attempts: delivery.attempts,
    createdAt: delivery.created_at,
  };
}

/** Where it goes now, and how it is signed; null when its endpoint is gone. */
async function targetOf(
  database: Kysely<Tables>,
  delivery: Selectable<WebhookDeliveryTable>,
): Promise<Pick<OpenDelivery, 'url' | 'endpoint'> | null> {
  if (delivery.endpoint_id === null) return { url: delivery.url, endpoint: null };
  const endpoint = await database
    .selectFrom('webhook_endpoints')
    .select(['url', 'sealed_secret'])
    .where('endpoint_id', '=', delivery.endpoint_id)
    .where('account_id', '=', delivery.account_id)
    .executeTakeFirst();
  if (endpoint === undefined) return null;
  const { url, sealed_secret: sealedSecret } = endpoint;
  return { url, endpoint: { id: delivery.endpoint_id, sealedSecret } };
}

/** For an endpoint that was removed at the moment in which the event was queued. */
async function cancel(database: Kysely<Tables>, deliveryId: string): Promise<null> {
  await database
    .updateTable('webhook_deliveries')
    .set({ status: 'cancelled', due_at: null })
    .where('delivery_id', '=', deliveryId)
    .execute();
  return null;
}

async function recordAttempt(
  transaction: Transaction<Tables>,
  deliveryId: string,
  turn: number,
  { attempt, nextAt }: AttemptOutcome,
): Promise<DeliveryTurn | null> {
  const delivery = await transaction
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('delivery_id', '=', deliveryId)
    .forUpdate()
    .executeTakeFirst();
  if (delivery === undefined) return null;
  const number = delivery.attempts + 1;
  await insertAttempt(transaction, delivery, { ...attempt, number });
  const hasArrived = attempt.error === null;
  const isOurs = delivery.status === 'pending' && (delivery.turn === turn || hasArrived);
  const hasEnded = hasArrived || nextAt === null;
  await transaction
    .updateTable('webhook_deliveries')
    .set({
      attempts: number,
      ...(isOurs && hasEnded ? { status: hasArrived ? 'delivered' : 'failed', due_at: null } : {}),
      ...(isOurs && !hasEnded ? { turn: turn + 1, due_at: nextAt } : {}),
    })
    .where('delivery_id', '=', deliveryId)
    .execute();
  return isOurs && !hasEnded ? { deliveryId, turn: turn + 1, dueAt: nextAt } : null;
}

async function insertAttempt(
  transaction: Transaction<Tables>,
  delivery: Selectable<WebhookDeliveryTable>,
  attempt: WebhookAttempt,
): Promise<void> {
  await transaction
    .insertInto('webhook_attempts')
    .values({
      account_id: delivery.account_id,
      delivery_id: delivery.delivery_id,
      number: attempt.number,
      url: attempt.url,
      http_status: attempt.httpStatus,
      milliseconds: attempt.milliseconds,
      error: attempt.error,
      created_at: attempt.at,
    })
    .execute();
}

function toTurn(row: { delivery_id: string; turn: number; due_at: Date | null }): DeliveryTurn {
  if (row.due_at === null) throw new Error(`Delivery ${row.delivery_id} is pending without a time.`);
  return { deliveryId: row.delivery_id, turn: row.turn, dueAt: row.due_at };
}
