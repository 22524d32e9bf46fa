import { z } from 'zod';
import { CueWord, IconName, sharedFields } from './shared.js';

/** Words are the picture: one to three beats of at most five words each. */
export const StatementContent = z.object({
  ...sharedFields,
  kind: z.literal('statement'),
  beats: z
    .array(
      z.object({
        text: z
          .string()
          .min(1)
          .max(44)
          .refine((text) => text.trim().split(/\s+/).length <= 5, {
            message: 'A beat has at most five words.',
          }),
        cueWord: CueWord,
      }),
    )
    .min(1)
    .max(3),
  /** One word of the beats that is set in a slab or in the accent colour. */
  emphasis: z.string().max(24).nullable().default(null),
  icon: IconName,
});
export type StatementContent = z.infer<typeof StatementContent>;
