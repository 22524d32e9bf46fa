import { z } from 'zod';
import { Figure, sharedFields } from './shared.js';

/** One number that carries the argument, with its proof. */
export const StatContent = z.object({ ...sharedFields, kind: z.literal('stat'), figure: Figure });
export type StatContent = z.infer<typeof StatContent>;
