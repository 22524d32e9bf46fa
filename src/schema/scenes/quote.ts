import { z } from 'zod';
import { sharedFields } from './shared.js';

/** Real words of a real voice, given by the user. */
export const QuoteContent = z.object({
  ...sharedFields,
  kind: z.literal('quote'),
  /** The quotation without its quotation marks. */
  text: z.string().min(1).max(140),
  name: z.string().min(1).max(28).nullable().default(null),
  role: z.string().min(1).max(36).nullable().default(null),
});
export type QuoteContent = z.infer<typeof QuoteContent>;
