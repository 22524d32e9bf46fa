import { z } from 'zod';
import { sharedFields } from './shared.js';

/** Looks of a name strap. */
export const StrapLook = z.enum(['tab', 'rule', 'slab', 'lozenge', 'band', 'scrawl']);
export type StrapLook = z.infer<typeof StrapLook>;

/** Name strap (lower third) of a speaker. */
export const Strap = z.object({
  name: z.string().min(1).max(28),
  role: z.string().min(1).max(40).nullable().default(null),
  /** Null or absent: the style's own. */
  look: StrapLook.nullable().optional(),
});
export type Strap = z.infer<typeof Strap>;

/** The presenter talks to the viewer; the words are shown as captions only. */
export const HostContent = z.object({
  ...sharedFields,
  kind: z.literal('host'),
  /** Close-up or waist-up. */
  framing: z.enum(['close-up', 'medium']).default('medium'),
  strap: Strap.nullable().default(null),
});
export type HostContent = z.infer<typeof HostContent>;
