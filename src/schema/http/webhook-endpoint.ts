import { z } from 'zod';
import { OptionalId } from './optional-id.js';
import { WebhookEventType } from './webhook-event-types.js';

const describe = (description: string): { description: string } => ({ description });

const ReceiverUrl = z
  .string()
  .max(2000, 'must have at most 2000 characters')
  .meta({ ...describe('Public https address that gets a POST for each event.'), format: 'uri' });

const Events = z
  .array(WebhookEventType)
  .min(1, 'must name at least one type of event')
  .max(100, 'must have at most 100 types of events')
  .nullish();

const example = {
  url: 'https://hooks.example.com/films',
  events: ['video_agent.success' as const, 'video_agent.fail' as const],
};

/** Body of `POST /v3/webhooks/endpoints`. */
export const CreateWebhookEndpointBody = z
  .object({
    url: ReceiverUrl,
    events: Events.meta(describe('Types of events it wants. Null or left out: all.')),
    entity_id: OptionalId.meta(
      describe('Id of a session or a video: only events about it. Null or left out: about everything.'),
    ),
  })
  .meta({ id: 'CreateWebhookEndpointBody', examples: [example] });
export type CreateWebhookEndpointBody = z.output<typeof CreateWebhookEndpointBody>;

/** Body of `PATCH /v3/webhooks/endpoints/{endpoint_id}`. */
export const UpdateWebhookEndpointBody = z
  .object({
    url: ReceiverUrl.nullish().meta(
      describe('New address; what is on its way goes there too. Null or left out: stays.'),
    ),
    events: Events.meta(describe('Replaces the whole list. Null or left out: stays.')),
  })
  .meta({ id: 'UpdateWebhookEndpointBody', examples: [{ events: ['video_agent.fail'] }] });
export type UpdateWebhookEndpointBody = z.output<typeof UpdateWebhookEndpointBody>;

/** A registered receiver. */
export const WebhookEndpointResource = z
  .object({
    endpoint_id: z.string(),
    url: z.string(),
    status: z.enum(['enabled', 'disabled']),
    events: z.array(z.string()).nullable().meta(describe('Types of events it wants; null: all.')),
    entity_id: z
      .string()
      .nullable()
      .meta(describe('Extension of Autokino: the session or video whose events it wants; null: any.')),
    secret: z
      .string()
      .nullable()
      .meta(describe('Key of the signatures. Shown when it is made or rotated; null otherwise.')),
    created_at: z.iso.datetime().meta(describe('ISO 8601, in UTC.')),
  })
  .meta({
    id: 'WebhookEndpoint',
    examples: [
      {
        endpoint_id: '3b0f6a1de2c44f5c8a7b9d0e1f2a3b4c',
        ...example,
        status: 'enabled',
        entity_id: null,
        secret: null,
        created_at: '2026-09-21T14:13:20.000Z',
      },
    ],
  });
export type WebhookEndpointResource = z.infer<typeof WebhookEndpointResource>;

/** Answer of `POST /v3/webhooks/endpoints/{endpoint_id}/rotate-secret`. */
export const RotatedSecret = z
  .object({
    endpoint_id: z.string(),
    secret: z.string().meta(describe('The new key of the signatures, shown this once.')),
  })
  .meta({
    id: 'RotatedWebhookSecret',
    examples: [{ endpoint_id: '3b0f6a1de2c44f5c8a7b9d0e1f2a3b4c', secret: 'whsec_…' }],
  });
export type RotatedSecret = z.infer<typeof RotatedSecret>;
