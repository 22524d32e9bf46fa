import { z } from 'zod';
import { FilmRequest } from '../schema/brief.js';

/** A file that came with a request, in the contract's three forms. */
export const AttachedFile = z.discriminatedUnion('type', [
  z.object({ type: z.literal('url'), url: z.string() }),
  z.object({ type: z.literal('asset_id'), assetId: z.string() }),
  z.object({ type: z.literal('base64'), mediaType: z.string(), data: z.string() }),
]);
export type AttachedFile = z.infer<typeof AttachedFile>;

/** A request for a session after the HTTP door has checked it. Fields that are not yet honoured are kept. */
export const SessionRequest = FilmRequest.extend({
  mode: z.enum(['generate', 'chat']).default('generate'),
  files: z.array(AttachedFile).max(20).default([]),
  callbackUrl: z.string().nullable().default(null),
  callbackId: z.string().nullable().default(null),
  incognitoMode: z.boolean().default(false),
  autoProceed: z.boolean().default(false),
  skipAgenticStop: z.boolean().default(false),
  brandKitId: z.string().nullable().default(null),
  brandGlossaryId: z.string().nullable().default(null),
  /** What the door has to tell about fields that are kept but not honoured yet; each becomes a message. */
  notices: z.array(z.string()).default([]),
});
export type SessionRequest = z.infer<typeof SessionRequest>;
