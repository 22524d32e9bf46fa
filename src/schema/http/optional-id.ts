import { z } from 'zod';

/** An id that may be left out: opaque text of 1 to 200 characters. */
export const OptionalId = z
  .string()
  .min(1, 'must not be empty')
  .max(200, 'must have at most 200 characters')
  .nullish();
