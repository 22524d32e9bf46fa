import { z } from 'zod';

/** Answer of a list. */
export function pageBody<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    has_more: z.boolean().meta({ description: 'Whether a further page follows.' }),
    next_token: z
      .string()
      .nullable()
      .meta({ description: 'Value of `token` that gives the next page; null on the last one.' }),
  });
}
