import type { Page, PageRequest } from './page.js';

/** Somebody who uses the server: everything that is kept belongs to one account, and no other sees it. */
export interface Account {
  id: string;
  /** Differs from those of all other accounts. */
  name: string;
  createdAt: Date;
}

/** Accounts of this server. */
export interface AccountRows {
  find(accountId: string): Promise<Account | null>;
  /** Newest first. */
  list(page: PageRequest): Promise<Page<Account>>;
  /**
   * Creates an account. Creating the same id again gives the one that is there.
   * @throws AutokinoError `conflict` when the name is taken
   */
  create(account: { id?: string; name: string }): Promise<Account>;
}
