import { z } from 'zod';
import { PictureId } from '../picture.js';
import { CueWord, Headline, sharedFields } from './shared.js';

/** Pictures of a screen inside the machine that shows it. */
export const DeviceContent = z.object({
  ...sharedFields,
  kind: z.literal('device'),
  headline: Headline.nullable().default(null),
  /** What is drawn around the screen. */
  frame: z.enum(['phone', 'tablet', 'laptop', 'browser']),
  /** Screens, shown one after the other; never stretched: what is taller than the screen scrolls. */
  screens: z
    .array(z.object({ picture: PictureId, cueWord: CueWord }))
    .min(1)
    .max(3),
  callouts: z
    .array(
      z.object({
        text: z.string().min(1).max(24),
        cueWord: CueWord,
      }),
    )
    .max(3)
    .default([]),
});
export type DeviceContent = z.infer<typeof DeviceContent>;
