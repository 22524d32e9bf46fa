import { z } from 'zod';
import { pageBody } from '../../schema/http/page.js';
import { WebhookEventItem } from '../../schema/http/webhook-event.js';
import {
  WEBHOOK_EVENT_TYPES,
  WebhookEventType,
  WebhookEventTypeItem,
} from '../../schema/http/webhook-event-types.js';
import { withAbsoluteLinks } from '../absolute-links.js';
import { callerOf } from '../auth.js';
import { errorAnswers } from '../openapi.js';
import { pageAnswer, pageQuery, pageRequest } from '../pagination.js';
import { publicAddress } from '../public-address.js';
import type { ZodServer } from '../server.js';
import { registerWebhookEndpoints } from './endpoint-routes.js';
import type { WebhookService } from './webhook-service.js';

const DEFAULT_LIMIT = 10;

/** Routes of webhooks. */
export function registerWebhooks(server: ZodServer, service: WebhookService): void {
  registerEventTypes(server);
  registerEvents(server, service);
  registerWebhookEndpoints(server, service);
}

function registerEventTypes(server: ZodServer): void {
  const types = WebhookEventType.options.map((type) => ({
    event_type: type,
    description: WEBHOOK_EVENT_TYPES[type],
  }));
  server.get(
    '/v3/webhooks/event-types',
    {
      schema: {
        operationId: 'listWebhookEventTypes',
        summary: 'Types of events that an endpoint can ask for.',
        description: 'Autokino sends `video_agent.success` and `video_agent.fail`.',
        tags: ['Webhooks'],
        response: { 200: pageBody(WebhookEventTypeItem), ...errorAnswers(401, 429, 503) },
      },
    },
    async () => ({ data: types, has_more: false, next_token: null }),
  );
}

const EventQuery = pageQuery({ defaultLimit: DEFAULT_LIMIT }).extend({
  event_type: WebhookEventType.optional().meta({ description: 'Only events of this type.' }),
  entity_id: z
    .string()
    .min(1, 'must not be empty')
    .max(200, 'must have at most 200 characters')
    .optional()
    .meta({ description: 'Only events about this session or video.' }),
});

function registerEvents(server: ZodServer, service: WebhookService): void {
  server.get(
    '/v3/webhooks/events',
    {
      schema: {
        operationId: 'listWebhookEvents',
        summary: 'Events of the last 30 days, newest first, with every attempt to deliver them.',
        tags: ['Webhooks'],
        querystring: EventQuery,
        response: { 200: pageBody(WebhookEventItem), ...errorAnswers(400, 401, 429, 503) },
      },
    },
    async (request, reply) => {
      const { event_type: type = null, entity_id: entityId = null } = request.query;
      const page = await service.events(callerOf(request), { type, entityId }, pageRequest(request.query));
      void reply.header('Cache-Control', 'no-store');
      return withAbsoluteLinks(
        pageAnswer(page, (event) => event),
        publicAddress(request),
      );
    },
  );
}
