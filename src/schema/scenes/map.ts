import { z } from 'zod';
import { CueWord, Headline, sharedFields } from './shared.js';

/** A country, a continent or the world, with places on it. */
export const MapContent = z.object({
  ...sharedFields,
  kind: z.literal('map'),
  headline: Headline.nullable().default(null),
  /**
   * A country by its name in any usual language or its ISO 3166 code ("Kenya", "Deutschland", "JP"), a continent or
   * larger region ("Europe", "South America", "Scandinavia"), or "world". For one that is not known the scene shows
   * a card with its name and its places, and no outline.
   */
  region: z.string().min(1).max(32),
  /** Points that are named, in the order in which they are. */
  places: z
    .array(
      z.object({
        label: z.string().min(1).max(18),
        /** Degrees north of the equator. */
        latitude: z.number().min(-90).max(90),
        /** Degrees east of Greenwich. */
        longitude: z.number().min(-180).max(180),
        cueWord: CueWord,
      }),
    )
    .min(1)
    .max(5),
  /** Draws the way from each place to the next. */
  route: z.boolean().default(false),
});
export type MapContent = z.infer<typeof MapContent>;
