import { z } from 'zod';
import { CueWord, Headline, sharedFields } from './shared.js';

/** Amounts side by side, drawn to scale from zero; one of them carries the point. */
export const BarsContent = z
  .object({
    ...sharedFields,
    kind: z.literal('bars'),
    /** What the comparison shows. */
    headline: Headline.nullable().default(null),
    bars: z
      .array(
        z.object({
          label: z.string().min(1).max(12),
          /** Length of the bar, in any unit that all bars share. */
          value: z.number().min(0),
          /** Printed value with its unit, "48 %"; empty prints none. */
          text: z.string().max(8).default(''),
          /** Null: the bar rises with its neighbours as the scene begins; the highlighted one later. */
          cueWord: CueWord,
        }),
      )
      .min(2)
      .max(7),
    /** Index of the bar that stands out, counted from 0; it rises last. */
    highlighted: z.number().int().min(0),
  })
  .refine((content) => content.highlighted < content.bars.length, {
    path: ['highlighted'],
    message: 'There is no bar with this index.',
  })
  .refine((content) => content.bars.some((bar) => bar.value > 0), {
    path: ['bars'],
    message: 'At least one bar must be longer than zero.',
  });
export type BarsContent = z.infer<typeof BarsContent>;
