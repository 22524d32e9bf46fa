import { z } from 'zod';
import { sharedFields } from './shared.js';

/** Begins a part of a longer film. */
export const ChapterContent = z.object({
  ...sharedFields,
  kind: z.literal('chapter'),
  /** One or two characters: "2", "10", "IV". */
  number: z.string().min(1).max(2),
  title: z.string().min(1).max(28),
});
export type ChapterContent = z.infer<typeof ChapterContent>;
