import { z } from 'zod';
import { CueWord, IconName, sharedFields } from './shared.js';

/** Last scene: says plainly what to do or remember. */
export const CtaContent = z.object({
  ...sharedFields,
  kind: z.literal('cta'),
  action: z.string().min(1).max(28),
  /** Web address or code. */
  address: z.string().min(1).max(32).nullable().default(null),
  detail: z.string().min(1).max(40).nullable().default(null),
  icon: IconName,
  cueWord: CueWord,
});
export type CtaContent = z.infer<typeof CtaContent>;
