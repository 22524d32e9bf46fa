import { z } from 'zod';
import { IconName, sharedFields } from './shared.js';

/** A piece of news: a band with its headline and a running line, over a sign of its subject. */
export const HeadlineContent = z.object({
  ...sharedFields,
  kind: z.literal('headline'),
  line: z.string().min(1).max(52),
  /** Where it happened. */
  place: z.string().min(1).max(20).nullable().default(null),
  /** When: "12 May 2026". */
  date: z.string().min(1).max(16).nullable().default(null),
  /** Further news that run along under the band. */
  ticker: z.array(z.string().min(1).max(60)).max(3).default([]),
  icon: IconName,
});
export type HeadlineContent = z.infer<typeof HeadlineContent>;
