import type { AccountClient } from '../client/account-client.js';
import { AutokinoError } from '../errors/autokino-error.js';
import { allPages } from './all-pages.js';

/**
 * Id of the account that a user means by id or name; null when none is named.
 * @throws AutokinoError `resource_not_found`
 */
export async function findAccount(
  accounts: AccountClient,
  given: string | undefined,
): Promise<string | null> {
  if (given === undefined) return null;
  const all = await allPages((options) => accounts.list(options));
  const found = all.find(({ account_id }) => account_id === given) ?? all.find(({ name }) => name === given);
  if (found) return found.account_id;
  const known = all.map(({ name }) => name).join(', ');
  throw new AutokinoError('resource_not_found', `There is no account "${given}" here; there is: ${known}.`);
}
