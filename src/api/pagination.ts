import { z } from 'zod';
import { AutokinoError } from '../errors/autokino-error.js';
import type { Page, PageCursor, PageRequest } from '../store/contract.js';

/** What a cursor looks like inside a token: milliseconds since 1970, and an id. */
const CursorParts = z.tuple([z.int().min(0).max(8.64e15), z.string().regex(/^[\w.:-]{1,200}$/)]);

const Token = z
  .string()
  .max(1000)
  .transform((token, context) => {
    const cursor = readToken(token);
    if (cursor) return cursor;
    context.addIssue({ code: 'custom', message: 'is not a token that this server gave' });
    return z.NEVER;
  })
  .optional()
  .meta({ description: '`next_token` of the page before. Left out: from the newest.' });

/**
 * Query of a list.
 * @param options.defaultLimit Items of a page when the client does not say
 * @param options.maximumLimit Most items of a page. Default 100
 */
export function pageQuery({ defaultLimit = 20, maximumLimit = 100 } = {}) {
  return z.object({
    limit: z.coerce
      .number('must be a whole number')
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(maximumLimit, `must be at most ${maximumLimit}`)
      .default(defaultLimit)
      .meta({ description: 'Most items of a page.' }),
    token: Token,
  });
}

/** The part of a list that a checked query asks for. */
export function pageRequest(query: { limit: number; token?: PageCursor | undefined }): PageRequest {
  return { limit: query.limit, after: query.token ?? null };
}

/** Answer of a list: paging stands beside the data. */
export function pageAnswer<Row, Item>(
  page: Page<Row>,
  view: (row: Row) => Item,
): { data: Item[]; has_more: boolean; next_token: string | null } {
  return {
    data: page.items.map(view),
    has_more: page.next !== null,
    next_token: page.next && writeToken(page.next),
  };
}

/**
 * A part of a list that is the same for everyone and lies in memory, in its own order.
 * @throws AutokinoError `invalid_parameter` (`token`) when the token's item is not in the list
 */
export function pageOfList<Item extends { id: string }>(
  list: readonly Item[],
  { limit, after }: PageRequest,
): Page<Item> {
  const place = after === null ? -1 : list.findIndex(({ id }) => id === after.id);
  if (after !== null && place === -1) {
    throw new AutokinoError('invalid_parameter', '`token` belongs to another list.', { parameter: 'token' });
  }
  const items = list.slice(place + 1, place + 1 + limit);
  const last = items.at(-1);
  const hasMore = place + 1 + limit < list.length;
  return { items, next: hasMore && last ? { createdAt: new Date(0), id: last.id } : null };
}

function writeToken({ createdAt, id }: PageCursor): string {
  return Buffer.from(JSON.stringify([createdAt.getTime(), id])).toString('base64url');
}

/** The place that a token means, or null when it is none of ours. */
function readToken(token: string): PageCursor | null {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  try {
    const parts = CursorParts.safeParse(JSON.parse(text));
    return parts.success ? { createdAt: new Date(parts.data[0]), id: parts.data[1] } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
