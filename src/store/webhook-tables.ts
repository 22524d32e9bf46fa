import type { JSONColumnType } from 'kysely';
import type { DeliveryStatus, EventFacts } from './contract/webhooks.js';

/** Tables of webhooks and callbacks. */
export interface WebhookTables {
  webhook_endpoints: WebhookEndpointTable;
  webhook_events: WebhookEventTable;
  webhook_deliveries: WebhookDeliveryTable;
  webhook_attempts: WebhookAttemptTable;
}

export interface WebhookEndpointTable {
  endpoint_id: string;
  account_id: string;
  url: string;
  events: JSONColumnType<string[]> | null;
  entity_id: string | null;
  sealed_secret: string;
  created_at: Date;
}

export interface WebhookEventTable {
  event_id: string;
  account_id: string;
  type: string;
  session_id: string | null;
  video_id: string | null;
  facts: JSONColumnType<EventFacts>;
  created_at: Date;
}

export interface WebhookDeliveryTable {
  delivery_id: string;
  account_id: string;
  event_id: string;
  endpoint_id: string | null;
  url: string;
  status: DeliveryStatus;
  attempts: number;
  /** How often work on it was begun; 0 until somebody has. */
  turn: number;
  due_at: Date | null;
  created_at: Date;
}

export interface WebhookAttemptTable {
  account_id: string;
  delivery_id: string;
  number: number;
  url: string;
  http_status: number | null;
  milliseconds: number;
  error: string | null;
  created_at: Date;
}
