import type { AccountResource } from '../../schema/http/account.js';
import type { CreatedKey, KeyResource } from '../../schema/http/key.js';
import { type Account, type ApiKey, DEFAULT_ACCOUNT_ID } from '../../store/contract.js';
import { unixSeconds } from '../unix-seconds.js';
import type { IssuedKey } from './account-service.js';

/** A key in the words of the HTTP interface. */
export function keyResource(key: ApiKey): KeyResource {
  return {
    key_id: key.id,
    name: key.name,
    origin: key.origin,
    prefix: key.prefix,
    created_at: unixSeconds(key.createdAt),
    last_used_at: key.lastUsedAt && unixSeconds(key.lastUsedAt),
  };
}

/** A key that was made just now, with its secret. */
export function createdKey({ key, secret }: IssuedKey): CreatedKey {
  return { ...keyResource(key), secret };
}

/** An account in the words of the HTTP interface. */
export function accountResource(account: Account): AccountResource {
  return {
    account_id: account.id,
    name: account.name,
    is_operator: account.id === DEFAULT_ACCOUNT_ID,
    created_at: unixSeconds(account.createdAt),
  };
}
