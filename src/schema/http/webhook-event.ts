import { z } from 'zod';

const describe = (description: string): { description: string } => ({ description });
const Time = z.iso.datetime().meta(describe('ISO 8601, in UTC.'));

const AttemptItem = z
  .object({
    number: z.int().min(1),
    attempted_at: Time,
    url: z.string(),
    status_code: z.int().nullable().meta(describe('HTTP status of the answer; null when there was none.')),
    milliseconds: z.int().min(0).meta(describe('Time the attempt took.')),
    error: z.string().nullable().meta(describe('Why it does not count, in words; null when it does.')),
  })
  .meta({ id: 'WebhookAttempt' });

const DeliveryItem = z
  .object({
    endpoint_id: z.string().nullable().meta(describe('Null: the `callback_url` of a request.')),
    url: z.string(),
    status: z
      .enum(['pending', 'delivered', 'failed', 'cancelled'])
      .meta(describe('`failed`: given up after 24 hours. `cancelled`: the endpoint was removed.')),
    next_attempt_at: Time.nullable(),
    attempts: z.array(AttemptItem).meta(describe('Oldest first.')),
  })
  .meta({ id: 'WebhookDelivery' });

/** Item of `GET /v3/webhooks/events`. */
export const WebhookEventItem = z
  .object({
    event_id: z.string().meta(describe('Stays the same however often the event is sent.')),
    event_type: z.string(),
    event_data: z
      .record(z.string(), z.union([z.string(), z.number(), z.null()]))
      .meta(describe('What the receivers are told; links are signed at each read.')),
    created_at: Time,
    deliveries: z
      .array(DeliveryItem)
      .meta(describe('Extension of Autokino: who was told, with every attempt.')),
  })
  .meta({
    id: 'WebhookEvent',
    examples: [
      {
        event_id: '9c1d2e3f4a5b4c6d8e7f0a1b2c3d4e5f',
        event_type: 'video_agent.success',
        event_data: {
          session_id: '5f0c1d2e3a4b4c5d8e9f0a1b2c3d4e5f',
          video_id: 'c1d2e3f4a5b64c7d8e9f0a1b2c3d4e5f',
          callback_id: 'order-17',
          title: 'Why cities plant trees',
          video_url:
            'http://127.0.0.1:4600/files/c1d2e3f4a5b64c7d8e9f0a1b2c3d4e5f/film.mp4?expires=…&signature=…',
          duration: 30.2,
        },
        created_at: '2026-09-21T14:13:45.000Z',
        deliveries: [
          {
            endpoint_id: '3b0f6a1de2c44f5c8a7b9d0e1f2a3b4c',
            url: 'https://hooks.example.com/films',
            status: 'delivered',
            next_attempt_at: null,
            attempts: [
              {
                number: 1,
                attempted_at: '2026-09-21T14:13:45.600Z',
                url: 'https://hooks.example.com/films',
                status_code: 200,
                milliseconds: 84,
                error: null,
              },
            ],
          },
        ],
      },
    ],
  });
export type WebhookEventItem = z.infer<typeof WebhookEventItem>;
