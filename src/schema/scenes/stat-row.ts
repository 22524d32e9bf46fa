import { z } from 'zod';
import { CueWord, Headline, sharedFields } from './shared.js';

/** Several measures of one topic, two to four. */
export const StatRowContent = z.object({
  ...sharedFields,
  kind: z.literal('stat-row'),
  headline: Headline.nullable().default(null),
  figures: z
    .array(
      z.object({
        /** Printed number with its unit: "48 %", "2.4 kWh" has to be "2.4" and a unit in the label. */
        text: z.string().min(1).max(7),
        label: z.string().min(1).max(24),
        /** The number as a part of a whole, 0–1, drawn as a bar to scale; null where there is no honest whole. */
        share: z.number().min(0).max(1).nullable().default(null),
        cueWord: CueWord,
      }),
    )
    .min(2)
    .max(4),
});
export type StatRowContent = z.infer<typeof StatRowContent>;
