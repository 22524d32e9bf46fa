import { z } from 'zod';
import { Figure, Item, sharedFields } from './shared.js';

/** The presenter beside a card with a headline and either points or one figure. */
export const HostPanelContent = z
  .object({
    ...sharedFields,
    kind: z.literal('host-panel'),
    headline: z.string().min(1).max(36),
    /** Points, each at most 28 characters with a sub-line of at most 34. Empty when `figure` is given. */
    items: z
      .array(
        Item.extend({
          text: z.string().min(1).max(28),
          sub: z.string().min(1).max(34).nullable().default(null),
        }),
      )
      .max(4)
      .default([]),
    figure: Figure.nullable().default(null),
    /** Side on which the presenter stands; ignored in portrait. */
    presenterSide: z.enum(['left', 'right']).default('left'),
  })
  .refine((content) => (content.figure === null) === content.items.length >= 2, {
    message: 'A host-panel shows either two to four items or one figure.',
  });
export type HostPanelContent = z.infer<typeof HostPanelContent>;
