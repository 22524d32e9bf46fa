import { z } from 'zod';
import { ContentHash } from './identifiers.js';

/** Id of a picture inside its storyboard: lower-case letters, digits and hyphens. Scenes name pictures by it. */
export const PictureId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** What the stage needs to know of a picture: its bytes by their hash, and its size in pixels. */
export const PictureFacts = z.object({
  /** Hash of the bytes in the blob store: an upright PNG or JPEG. */
  blob: ContentHash,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type PictureFacts = z.infer<typeof PictureFacts>;

/** A picture that scenes can show. */
export const StoryboardPicture = PictureFacts.extend({
  id: PictureId,
  /** Type of the bytes; null where it was not noted: drawing reads both kinds. */
  mediaType: z.enum(['image/png', 'image/jpeg']).nullable().default(null),
  /** Name that the user knows it by. */
  name: z.string().min(1).max(300),
});
export type StoryboardPicture = z.infer<typeof StoryboardPicture>;

/**
 * The point of a picture that must stay in view when it is cropped, as parts of its width and height from the left top
 * corner. Null: the middle, a little above centre where height is lost.
 */
export const FocusPoint = z
  .object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
  .nullable()
  .default(null);
export type FocusPoint = z.infer<typeof FocusPoint>;

/**
 * What a picture shows, where that is known. People and products keep their colours; scenery may take on those of the
 * style. Null: not known, so the colours stay.
 */
export const PictureSubject = z.enum(['person', 'product', 'scenery']).nullable().default(null);
