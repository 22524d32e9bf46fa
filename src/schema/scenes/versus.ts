import { z } from 'zod';
import { CueWord, sharedFields } from './shared.js';

/** Two sides against each other: before and after, myth and fact. */
export const VersusContent = z.object({
  ...sharedFields,
  kind: z.literal('versus'),
  left: z.string().min(1).max(18),
  right: z.string().min(1).max(18),
  rows: z
    .array(
      z.object({
        left: z.string().min(1).max(26),
        right: z.string().min(1).max(26),
        /** Narration word that brings the left cell in. */
        leftCueWord: CueWord,
        /** Narration word that brings the right cell in. */
        rightCueWord: CueWord,
      }),
    )
    .min(1)
    .max(4),
  verdict: z.string().min(1).max(28).nullable().default(null),
  /** Side that gets the tick, if the text says so. */
  winner: z.enum(['left', 'right']).nullable().default(null),
});
export type VersusContent = z.infer<typeof VersusContent>;
