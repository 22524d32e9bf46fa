import { z } from 'zod';
import { Headline, Item, sharedFields } from './shared.js';

/** Parallel facts, two to five. */
export const ListContent = z.object({
  ...sharedFields,
  kind: z.literal('list'),
  headline: Headline,
  items: z.array(Item).min(2).max(5),
  /** Numbers in place of bullets, when the order matters. */
  numbered: z.boolean().default(false),
});
export type ListContent = z.infer<typeof ListContent>;
