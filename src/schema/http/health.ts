import { z } from 'zod';

/** Answer of `GET /healthz`. */
export const Health = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
  })
  .meta({ id: 'Health', examples: [{ status: 'ok', version: '0.1.0' }] });
export type Health = z.infer<typeof Health>;
