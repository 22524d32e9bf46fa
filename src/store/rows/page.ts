import type { Page, PageRequest } from '../contract/page.js';

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
