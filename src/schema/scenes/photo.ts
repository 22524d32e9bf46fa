import { z } from 'zod';
import { FocusPoint, PictureId, PictureSubject } from '../picture.js';
import { CueWord, sharedFields } from './shared.js';

/** A picture that fills the frame, or stands on a card where it is too small for that. */
export const PhotoContent = z.object({
  ...sharedFields,
  kind: z.literal('photo'),
  picture: PictureId,
  focus: FocusPoint,
  shows: PictureSubject,
  /** Words on a plate over the picture. */
  line: z.string().min(1).max(44).nullable().default(null),
  cueWord: CueWord,
});
export type PhotoContent = z.infer<typeof PhotoContent>;
