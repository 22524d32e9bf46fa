import type { EventData } from '../../deliver/webhooks/event-body.js';
import type { WebhookEndpointResource } from '../../schema/http/webhook-endpoint.js';
import type { WebhookEventItem } from '../../schema/http/webhook-event.js';
import type { WebhookDelivery, WebhookEndpoint, WebhookHistoryItem } from '../../store/contract.js';

/** An endpoint in the contract's words. @param secret Null but for the moment in which it is made */
export function endpointResource(endpoint: WebhookEndpoint, secret: string | null): WebhookEndpointResource {
  return {
    endpoint_id: endpoint.id,
    url: endpoint.url,
    status: 'enabled',
    events: endpoint.events,
    entity_id: endpoint.entityId,
    secret,
    created_at: endpoint.createdAt.toISOString(),
  };
}

/** An event with what became of it, in the contract's words. */
export function eventItem(event: WebhookHistoryItem, data: EventData): WebhookEventItem {
  return {
    event_id: event.id,
    event_type: event.type,
    event_data: data,
    created_at: event.createdAt.toISOString(),
    deliveries: event.deliveries.map(deliveryItem),
  };
}

function deliveryItem(delivery: WebhookDelivery): WebhookEventItem['deliveries'][number] {
  return {
    endpoint_id: delivery.endpointId,
    url: delivery.url,
    status: delivery.status,
    next_attempt_at: delivery.dueAt?.toISOString() ?? null,
    attempts: delivery.attempts.map((attempt) => ({
      number: attempt.number,
      attempted_at: attempt.at.toISOString(),
      url: attempt.url,
      status_code: attempt.httpStatus,
      milliseconds: attempt.milliseconds,
      error: attempt.error,
    })),
  };
}
