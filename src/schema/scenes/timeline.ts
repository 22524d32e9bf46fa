import { z } from 'zod';
import { CueWord, Headline, sharedFields } from './shared.js';

/** Dates or versions in order, three to six. */
export const TimelineContent = z.object({
  ...sharedFields,
  kind: z.literal('timeline'),
  headline: Headline.nullable().default(null),
  points: z
    .array(
      z.object({
        /** "1969", "May 3", "v2.1". */
        date: z.string().min(1).max(8),
        label: z.string().min(1).max(24),
        cueWord: CueWord,
      }),
    )
    .min(3)
    .max(6),
});
export type TimelineContent = z.infer<typeof TimelineContent>;
