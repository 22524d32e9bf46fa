import type { WebhookRows } from '../contract/webhooks.js';
import type { RowContext } from './row-context.js';
import { createDeliveryRows } from './webhook-delivery-rows.js';
import { createEndpointRows } from './webhook-endpoint-rows.js';
import { createHistoryRows } from './webhook-history-rows.js';

/** Webhook endpoints, events and deliveries in the database. */
export function createWebhookRows(context: RowContext): WebhookRows {
  return { ...createEndpointRows(context), ...createHistoryRows(context), ...createDeliveryRows(context) };
}
