import { z } from 'zod';

/** Every type of event, with what it tells. Autokino sends the two of `video_agent`; the others may be subscribed to. */
export const WEBHOOK_EVENT_TYPES = {
  'avatar_video.success': 'A film of a presenter is done.',
  'avatar_video.fail': 'A film of a presenter has failed.',
  'avatar_video_gif.success': 'The moving preview of a film is done.',
  'avatar_video_gif.fail': 'The moving preview of a film has failed.',
  'video_translate.success': 'A translation is done.',
  'video_translate.fail': 'A translation has failed.',
  'video_translate.preflight.validation_failed': 'A film cannot be translated.',
  'video_translate.preflight.download_failed': 'A film that was to be translated could not be fetched.',
  personalized_video: 'A personalised film is done or has failed.',
  'instant_avatar.success': 'A presenter made from a recording is ready.',
  'instant_avatar.fail': 'A presenter could not be made from a recording.',
  'photo_avatar_generation.success': 'A presenter made from a photo is ready.',
  'photo_avatar_generation.fail': 'A presenter could not be made from a photo.',
  'photo_avatar_train.success': 'Looks of a presenter were learned.',
  'photo_avatar_train.fail': 'Looks of a presenter could not be learned.',
  'photo_avatar_add_motion.success': 'A photo was set in motion.',
  'photo_avatar_add_motion.fail': 'A photo could not be set in motion.',
  'proofread_creation.success': 'A proofread of a translation is ready.',
  'proofread_creation.fail': 'A proofread of a translation could not be made.',
  'live_avatar.success': 'A live presenter is ready.',
  'live_avatar.fail': 'A live presenter could not be made.',
  'avatar_video_caption.success': 'Captions of a film are done.',
  'avatar_video_caption.fail': 'Captions of a film have failed.',
  'video_agent.success': 'A session of the video agent has finished a film.',
  'video_agent.fail': 'A session of the video agent has failed or was stopped.',
  'hyperframes_video.success': 'A film made from HTML is done.',
  'hyperframes_video.fail': 'A film made from HTML has failed.',
  'ai_clipping.success': 'Clips of a long film are done.',
  'ai_clipping.fail': 'Clips of a long film could not be made.',
  'batch.finished': 'All of a batch has ended.',
} as const;

/** Name of an event type. */
export type WebhookEventType = keyof typeof WEBHOOK_EVENT_TYPES;
const names = Object.keys(WEBHOOK_EVENT_TYPES) as [WebhookEventType, ...WebhookEventType[]];

/** Type of an event. */
export const WebhookEventType = z
  .enum(names)
  .meta({ id: 'WebhookEventType', description: 'Type of an event.' });

/** Item of `GET /v3/webhooks/event-types`. */
export const WebhookEventTypeItem = z.object({ event_type: WebhookEventType, description: z.string() }).meta({
  id: 'WebhookEventTypeItem',
  examples: [{ event_type: 'video_agent.success', description: WEBHOOK_EVENT_TYPES['video_agent.success'] }],
});
