import { z } from 'zod';
import { FocusPoint, PictureId, PictureSubject } from '../picture.js';
import { CueWord, Headline, sharedFields } from './shared.js';

/** Three to six pictures side by side: examples, a team, a range. */
export const GalleryContent = z.object({
  ...sharedFields,
  kind: z.literal('gallery'),
  headline: Headline.nullable().default(null),
  pictures: z
    .array(
      z.object({
        picture: PictureId,
        label: z.string().min(1).max(18).nullable().default(null),
        focus: FocusPoint,
        cueWord: CueWord,
      }),
    )
    .min(3)
    .max(6),
  shows: PictureSubject,
});
export type GalleryContent = z.infer<typeof GalleryContent>;
