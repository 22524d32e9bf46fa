import { z } from 'zod';
import { CueWord, IconName, sharedFields } from './shared.js';

/** A hard word and what it means, at its first use. */
export const TermContent = z.object({
  ...sharedFields,
  kind: z.literal('term'),
  word: z.string().min(1).max(20),
  /** How it is said: "foh-toh-SIN-thuh-sis". */
  sound: z.string().min(1).max(20).nullable().default(null),
  meaning: z.string().min(1).max(90),
  icon: IconName,
  /** Narration word at which the word is written. */
  cueWord: CueWord,
  /** Narration word at which the meaning begins. */
  meaningCueWord: CueWord,
});
export type TermContent = z.infer<typeof TermContent>;
