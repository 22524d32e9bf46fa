import { z } from 'zod';
import { CueWord, Headline, sharedFields } from './shared.js';

/** Name above the first bubble of a side. */
const Speaker = z.string().min(1).max(14).nullable().default(null);

/** Messages between two sides, two to five. */
export const ChatContent = z.object({
  ...sharedFields,
  kind: z.literal('chat'),
  headline: Headline.nullable().default(null),
  left: Speaker,
  right: Speaker,
  bubbles: z
    .array(
      z.object({
        side: z.enum(['left', 'right']),
        text: z.string().min(1).max(60),
        cueWord: CueWord,
      }),
    )
    .min(2)
    .max(5),
});
export type ChatContent = z.infer<typeof ChatContent>;
