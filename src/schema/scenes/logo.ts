import { z } from 'zod';
import { PictureId } from '../picture.js';
import { CueWord, sharedFields } from './shared.js';

/** A brand's mark, alone. Its colours and proportions stay as they are. */
export const LogoContent = z.object({
  ...sharedFields,
  kind: z.literal('logo'),
  picture: PictureId,
  tagline: z.string().min(1).max(40).nullable().default(null),
  cueWord: CueWord,
});
export type LogoContent = z.infer<typeof LogoContent>;
