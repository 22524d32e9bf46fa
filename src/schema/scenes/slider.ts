import { z } from 'zod';
import { FocusPoint, PictureId } from '../picture.js';
import { CueWord, Headline, sharedFields } from './shared.js';

const Side = z.object({ picture: PictureId, label: z.string().min(1).max(14).nullable().default(null) });

/** Two pictures of the same view, with a divider that travels between them. */
export const SliderContent = z.object({
  ...sharedFields,
  kind: z.literal('slider'),
  headline: Headline.nullable().default(null),
  before: Side,
  after: Side,
  /** Of both pictures. */
  focus: FocusPoint,
  /** Word at which the divider begins to travel. */
  cueWord: CueWord,
});
export type SliderContent = z.infer<typeof SliderContent>;
