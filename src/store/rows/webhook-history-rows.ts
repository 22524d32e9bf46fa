import { type Selectable } from 'kysely';
import type { WebhookAttempt, WebhookDelivery, WebhookEvent, WebhookRows } from '../contract/webhooks.js';
import type { WebhookAttemptTable, WebhookDeliveryTable, WebhookEventTable } from '../webhook-tables.js';
import { isBehind, pageOf } from './page.js';
import type { RowContext } from './row-context.js';

/** What became of events, in the database. */
export function createHistoryRows({
  database,
}: RowContext): Pick<WebhookRows, 'history' | 'forgetEventsBefore'> {
  /** Deliveries of events by the event's id, each with its attempts. */
  const deliveriesOf = async (eventIds: string[]): Promise<Map<string, WebhookDelivery[]>> => {
    if (eventIds.length === 0) return new Map();
    const deliveries = await database
      .selectFrom('webhook_deliveries')
      .selectAll()
      .where('event_id', 'in', eventIds)
      .orderBy('created_at')
      .orderBy('delivery_id')
      .execute();
    const attempts = await database
      .selectFrom('webhook_attempts')
      .innerJoin('webhook_deliveries', 'webhook_deliveries.delivery_id', 'webhook_attempts.delivery_id')
      .selectAll('webhook_attempts')
      .where('event_id', 'in', eventIds)
      .orderBy('number')
      .execute();
    const attemptsOf = groupBy(attempts, (attempt) => attempt.delivery_id);
    return groupBy(
      deliveries.map((row) => toDelivery(row, attemptsOf.get(row.delivery_id) ?? [])),
      (delivery) => delivery.eventId,
    );
  };

  return {
    async history(accountId, { type, entityId }, page) {
      const { after } = page;
      const rows = await database
        .selectFrom('webhook_events')
        .selectAll()
        .where('account_id', '=', accountId)
        .$if(type !== null, (query) => query.where('type', '=', type))
        .$if(entityId !== null, (query) =>
          query.where((is) => is.or([is('session_id', '=', entityId), is('video_id', '=', entityId)])),
        )
        .where(isBehind(after, 'event_id'))
        .orderBy('created_at', 'desc')
        .orderBy('event_id', 'desc')
        .limit(page.limit + 1)
        .execute();
      const events = pageOf(rows.map(toWebhookEvent), page);
      const deliveries = await deliveriesOf(events.items.map(({ id }) => id));
      const items = events.items.map((event) => ({ ...event, deliveries: deliveries.get(event.id) ?? [] }));
      return { items, next: events.next };
    },

    async forgetEventsBefore(moment) {
      const onTheirWay = database
        .selectFrom('webhook_deliveries')
        .select('event_id')
        .where('status', '=', 'pending');
      const result = await database
        .deleteFrom('webhook_events')
        .where('created_at', '<', moment)
        .where('event_id', 'not in', onTheirWay)
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}

function groupBy<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** A row in the words of the store's contract. */
export function toWebhookEvent(row: Selectable<WebhookEventTable>): WebhookEvent {
  return {
    id: row.event_id,
    accountId: row.account_id,
    type: row.type,
    facts: row.facts,
    createdAt: row.created_at,
  };
}

function toDelivery(
  row: Selectable<WebhookDeliveryTable>,
  attempts: Selectable<WebhookAttemptTable>[],
): WebhookDelivery {
  return {
    id: row.delivery_id,
    eventId: row.event_id,
    endpointId: row.endpoint_id,
    url: attempts.at(-1)?.url ?? row.url,
    status: row.status,
    dueAt: row.due_at,
    createdAt: row.created_at,
    attempts: attempts.map(toAttempt),
  };
}

function toAttempt(row: Selectable<WebhookAttemptTable>): WebhookAttempt {
  return {
    number: row.number,
    at: row.created_at,
    url: row.url,
    httpStatus: row.http_status,
    milliseconds: row.milliseconds,
    error: row.error,
  };
}
