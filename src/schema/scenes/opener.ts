import { z } from 'zod';
import { IconName, sharedFields } from './shared.js';

/** Names the film. */
export const OpenerContent = z.object({
  ...sharedFields,
  kind: z.literal('opener'),
  title: z.string().min(1).max(42),
  subtitle: z.string().min(1).max(60).nullable().default(null),
  /** Subject of the emblem beside the title. */
  icon: IconName,
});
export type OpenerContent = z.infer<typeof OpenerContent>;
