import { type Selectable } from 'kysely';
import type { NewWebhookEndpoint, WebhookEndpoint, WebhookRows } from '../contract/webhooks.js';
import type { WebhookEndpointTable } from '../webhook-tables.js';
import { isBehind, pageOf } from './page.js';
import type { RowContext } from './row-context.js';

type EndpointRows = Pick<WebhookRows, 'addEndpoint' | 'endpoints' | 'updateEndpoint' | 'removeEndpoint'>;

/** Registered receivers in the database. */
export function createEndpointRows(context: RowContext): EndpointRows {
  const { database } = context;
  return {
    addEndpoint: (endpoint, limit) => addEndpoint(context, endpoint, limit),

    async endpoints(accountId, page) {
      const { after } = page;
      const rows = await database
        .selectFrom('webhook_endpoints')
        .selectAll()
        .where('account_id', '=', accountId)
        .where(isBehind(after, 'endpoint_id'))
        .orderBy('created_at', 'desc')
        .orderBy('endpoint_id', 'desc')
        .limit(page.limit + 1)
        .execute();
      return pageOf(rows.map(toEndpoint), page);
    },

    async updateEndpoint(accountId, endpointId, { url, events, sealedSecret }) {
      const row = await database
        .updateTable('webhook_endpoints')
        .set({
          // A column of its own value: an update that changes nothing still tells whether the row is there.
          account_id: accountId,
          ...(url === undefined ? {} : { url }),
          ...(events === undefined ? {} : { events: jsonOrNull(events) }),
          ...(sealedSecret === undefined ? {} : { sealed_secret: sealedSecret }),
        })
        .where('account_id', '=', accountId)
        .where('endpoint_id', '=', endpointId)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : toEndpoint(row);
    },

    removeEndpoint: (accountId, endpointId) =>
      database.transaction().execute(async (transaction) => {
        const removed = await transaction
          .deleteFrom('webhook_endpoints')
          .where('account_id', '=', accountId)
          .where('endpoint_id', '=', endpointId)
          .returning('endpoint_id')
          .executeTakeFirst();
        if (removed === undefined) return false;
        await transaction
          .updateTable('webhook_deliveries')
          .set({ status: 'cancelled', due_at: null })
          .where('endpoint_id', '=', endpointId)
          .where('status', '=', 'pending')
          .execute();
        return true;
      }),
  };
}

/** The account's row is taken first, so that two that arrive together cannot both be the last one allowed. */
function addEndpoint(
  { database, now }: RowContext,
  endpoint: NewWebhookEndpoint,
  limit: number,
): Promise<WebhookEndpoint | null> {
  return database.transaction().execute(async (transaction) => {
    await transaction
      .selectFrom('accounts')
      .select('account_id')
      .where('account_id', '=', endpoint.accountId)
      .forUpdate()
      .execute();
    const others = await transaction
      .selectFrom('webhook_endpoints')
      .select('endpoint_id')
      .where('account_id', '=', endpoint.accountId)
      .where('endpoint_id', '!=', endpoint.id)
      .execute();
    if (others.length >= limit) return null;
    const values = {
      url: endpoint.url,
      events: jsonOrNull(endpoint.events),
      entity_id: endpoint.entityId,
      sealed_secret: endpoint.sealedSecret,
    };
    const owner = { endpoint_id: endpoint.id, account_id: endpoint.accountId, created_at: now() };
    const row = await transaction
      .insertInto('webhook_endpoints')
      .values({ ...owner, ...values })
      .onConflict((conflict) =>
        conflict
          .column('endpoint_id')
          .doUpdateSet(values)
          .where('webhook_endpoints.account_id', '=', endpoint.accountId),
      )
      .returningAll()
      .executeTakeFirstOrThrow();
    return toEndpoint(row);
  });
}

function jsonOrNull(events: string[] | null): string | null {
  return events === null ? null : JSON.stringify(events);
}

function toEndpoint(row: Selectable<WebhookEndpointTable>): WebhookEndpoint {
  return {
    id: row.endpoint_id,
    accountId: row.account_id,
    url: row.url,
    events: row.events,
    entityId: row.entity_id,
    sealedSecret: row.sealed_secret,
    createdAt: row.created_at,
  };
}
