import { z } from 'zod';
import { FilmRequest } from '../schema/brief.js';
import { Prompt } from '../schema/prompt.js';

/** A file that came with a request, in the contract's three forms. */
export const AttachedFile = z.discriminatedUnion('type', [
  z.object({ type: z.literal('url'), url: z.string() }),
  z.object({ type: z.literal('asset_id'), assetId: z.string() }),
  z.object({ type: z.literal('base64'), mediaType: z.string(), data: z.string() }),
]);
export type AttachedFile = z.infer<typeof AttachedFile>;

/** A request for a session after the HTTP door has checked it. */
export const SessionRequest = FilmRequest.omit({ materials: true }).extend({
  mode: z.enum(['generate', 'chat']).default('generate'),
  files: z.array(AttachedFile).max(20).default([]),
  callbackUrl: z.string().nullable().default(null),
  callbackId: z.string().nullable().default(null),
  incognitoMode: z.boolean().default(false),
  autoProceed: z.boolean().default(false),
  skipAgenticStop: z.boolean().default(false),
  brandKitId: z.string().nullable().default(null),
  brandGlossaryId: z.string().nullable().default(null),
  /** What the door has to tell about fields that are kept but not honoured; each becomes a message. */
  notices: z.array(z.string()).default([]),
});
export type SessionRequest = z.infer<typeof SessionRequest>;

/** A message to a session after the HTTP door has checked it. */
export const MessageRequest = z.object({
  message: Prompt,
  files: z.array(AttachedFile).max(20).default([]),
  avatarId: z.string().nullable().default(null),
  voiceId: z.string().nullable().default(null),
  /** Null: as the session was created. */
  autoProceed: z.boolean().nullable().default(null),
  skipAgenticStop: z.boolean().nullable().default(null),
  notices: z.array(z.string()).default([]),
});
export type MessageRequest = z.infer<typeof MessageRequest>;
