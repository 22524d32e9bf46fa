import { z } from 'zod';
import { CueWord, Headline, IconName, sharedFields } from './shared.js';

/** Parts of a whole around their centre, three to six. */
export const HubContent = z.object({
  ...sharedFields,
  kind: z.literal('hub'),
  headline: Headline.nullable().default(null),
  /** What the parts belong to; stands in the middle. */
  whole: z.string().min(1).max(16),
  spokes: z
    .array(z.object({ text: z.string().min(1).max(16), icon: IconName, cueWord: CueWord }))
    .min(3)
    .max(6),
});
export type HubContent = z.infer<typeof HubContent>;
