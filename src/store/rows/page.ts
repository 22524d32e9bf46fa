import { type RawBuilder, sql } from 'kysely';
import type { Page, PageCursor, PageRequest } from '../contract/page.js';

/**
 * Cuts rows, of which one more than the page holds was asked for, into a page.
 * @param rows At most `limit + 1`, newest first
 */
export function pageOf<Item extends { id: string; createdAt: Date }>(
  rows: Item[],
  { limit }: PageRequest,
): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? { createdAt: last.createdAt, id: last.id } : null;
  return { items, next };
}

/**
 * Condition of the rows that come behind a place in a list; all of them when the list is read from its start.
 * @param idColumn Column that tells rows of the same moment apart
 */
export function isBehind(after: PageCursor | null, idColumn: string): RawBuilder<boolean> {
  if (after === null) return sql<boolean>`true`;
  return sql<boolean>`(created_at, ${sql.ref(idColumn)}) < (${after.createdAt}, ${after.id})`;
}
