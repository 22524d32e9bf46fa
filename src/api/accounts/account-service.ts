import { randomBytes } from 'node:crypto';
import { AutokinoError } from '../../errors/autokino-error.js';
import type { AccountUser } from '../../schema/http/account-user.js';
import {
  type Account,
  type ApiKey,
  DEFAULT_ACCOUNT_ID,
  type Page,
  type PageRequest,
  type Store,
} from '../../store/contract.js';
import type { Caller } from '../auth.js';

/** A key with its secret, which is known in this moment alone. */
export interface IssuedKey {
  key: ApiKey;
  secret: string;
}

/** How a key or an account is made. */
export interface MakeOptions {
  name: string;
  /** Id of the new thing; null: any. Making the same id again gives the account as it is, or the key a new secret. */
  id: string | null;
}

/** Accounts and their keys. */
export interface AccountService {
  /** Who a key belongs to, in the contract's words. */
  user(caller: Caller): Promise<AccountUser>;
  /**
   * An account that a caller may manage: its own, for the operator any.
   * @throws AutokinoError `resource_not_found`
   */
  managed(caller: Caller, accountId: string): Promise<Account>;
  /** Newest first. @throws AutokinoError `forbidden` unless the caller is the operator */
  list(caller: Caller, page: PageRequest): Promise<Page<Account>>;
  /** @throws AutokinoError `forbidden` unless the caller is the operator; `conflict` when the name is taken */
  create(caller: Caller, options: MakeOptions): Promise<Account>;
  /** Keys that are not revoked, newest first. */
  keys(accountId: string, page: PageRequest): Promise<Page<ApiKey>>;
  createKey(accountId: string, options: MakeOptions): Promise<IssuedKey>;
  /**
   * Revokes a key at once and for good.
   * @throws AutokinoError `resource_not_found`; `conflict` when it is the operator's last one, or set by the
   * environment
   */
  revokeKey(accountId: string, keyId: string): Promise<void>;
}

/** Manages the accounts and keys of a store. */
export function createAccountService({ accounts, keys }: Pick<Store, 'accounts' | 'keys'>): AccountService {
  return {
    async user({ accountId }) {
      const account = await accounts.find(accountId);
      return userOf(account?.name ?? accountId);
    },
    async managed(caller, accountId) {
      const isAllowed = isOperator(caller) || caller.accountId === accountId;
      const account = isAllowed ? await accounts.find(accountId) : null;
      if (account === null) throw new AutokinoError('resource_not_found', 'There is no such account.');
      return account;
    },
    async list(caller, page) {
      requireOperator(caller);
      return accounts.list(page);
    },
    async create(caller, { name, id }) {
      requireOperator(caller);
      return accounts.create(id === null ? { name } : { name, id });
    },
    keys: (accountId, page) => keys.list(accountId, page),
    async createKey(accountId, { name, id }) {
      const secret = `ak_${randomBytes(32).toString('base64url')}`;
      const key = await keys.add(accountId, name, secret, id === null ? {} : { id });
      return { key, secret };
    },
    async revokeKey(accountId, keyId) {
      const isRevoked = await keys.revoke(accountId, keyId, admitRevocation);
      if (!isRevoked) throw new AutokinoError('resource_not_found', 'There is no such key in your account.');
    },
  };
}

function isOperator({ accountId }: Caller): boolean {
  return accountId === DEFAULT_ACCOUNT_ID;
}

function requireOperator(caller: Caller): void {
  if (isOperator(caller)) return;
  throw new AutokinoError('forbidden', 'Only the operator of this server may do that: use one of its keys.');
}

/** Nobody locks themselves out of their own server by mistake. */
function admitRevocation(key: ApiKey, isLast: boolean): void {
  if (key.origin === 'environment') {
    throw new AutokinoError(
      'conflict',
      'This key is set by AUTOKINO_API_KEY and would come back at the next start. Change it there.',
    );
  }
  if (key.accountId === DEFAULT_ACCOUNT_ID && isLast) {
    throw new AutokinoError(
      'conflict',
      'This is the last key of the operator; without it nobody could manage the server. Create another one first.',
    );
  }
}

function userOf(username: string): AccountUser {
  return {
    username,
    email: null,
    first_name: null,
    last_name: null,
    billing_type: null,
    wallet: null,
    subscription: null,
    usage_based: null,
  };
}
