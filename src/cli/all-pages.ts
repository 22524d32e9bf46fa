import type { ListOptions, ListPage } from '../client/autokino-client.js';

/** All items of a list, page by page. @param read Reads one page */
export async function allPages<Item>(
  read: (options: ListOptions) => Promise<ListPage<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let token: string | null = null;
  do {
    const page: ListPage<Item> = await read({ limit: 100, ...(token === null ? {} : { token }) });
    items.push(...page.data);
    token = page.next_token;
  } while (token !== null);
  return items;
}
