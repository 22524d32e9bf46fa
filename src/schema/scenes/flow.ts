import { z } from 'zod';
import { CueWord, Headline, IconName, sharedFields } from './shared.js';

/** How something works: three to five steps in order, or cause and effect. */
export const FlowContent = z.object({
  ...sharedFields,
  kind: z.literal('flow'),
  headline: Headline.nullable().default(null),
  steps: z
    .array(
      z.object({
        title: z.string().min(1).max(16),
        note: z.string().min(1).max(26).nullable().default(null),
        icon: IconName,
        cueWord: CueWord,
      }),
    )
    .min(3)
    .max(5),
});
export type FlowContent = z.infer<typeof FlowContent>;
