import { z } from 'zod';
import { CueWord, Headline, sharedFields } from './shared.js';

/** Sums of rounded percentages may miss 100 by this much. */
const ROUNDING = 1.5;

/** Shares of a whole, two to four, that add up to 100. */
export const DonutContent = z
  .object({
    ...sharedFields,
    kind: z.literal('donut'),
    headline: Headline.nullable().default(null),
    /** In the order in which they are spoken; the ring is filled in this order from twelve o'clock. */
    shares: z
      .array(
        z.object({
          label: z.string().min(1).max(20),
          /** Percent, more than 0. */
          percent: z.number().positive().max(100),
          /** Printed value: "62 %". */
          text: z.string().min(1).max(6),
          cueWord: CueWord,
        }),
      )
      .min(2)
      .max(4),
    /** Value in the middle of the ring. */
    center: z.string().min(1).max(6).nullable().default(null),
  })
  .refine(({ shares }) => Math.abs(shares.reduce((sum, share) => sum + share.percent, 0) - 100) <= ROUNDING, {
    path: ['shares'],
    message: 'The shares must add up to 100.',
  });
export type DonutContent = z.infer<typeof DonutContent>;
