import { AccountResource } from '../schema/http/account.js';
import { AccountUser } from '../schema/http/account-user.js';
import { CreatedKey, KeyResource, RevokedKey } from '../schema/http/key.js';
import { pageBody } from '../schema/http/page.js';
import type { ListOptions, ListPage } from './autokino-client.js';
import { pathOf, type Transport } from './transport.js';

const ACCOUNTS = ['v3', 'accounts'];

/** Whose keys are meant: null for those of the account that asks. */
type Owner = string | null;

/** Accounts and keys over HTTP. Every method throws `ApiError` when the server refuses or is not there. */
export class AccountClient {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Who the key belongs to. */
  async readUser(signal?: AbortSignal): Promise<AccountUser> {
    return this.#transport.readData(AccountUser, { path: pathOf(['v3', 'users', 'me']), signal });
  }

  /** Keys of an account, newest first; never their secrets. */
  async listKeys(accountId: Owner, { signal, ...query }: ListOptions = {}): Promise<ListPage<KeyResource>> {
    return this.#transport.read(pageBody(KeyResource), { path: pathOf(keysOf(accountId), query), signal });
  }

  /** Makes a key. Its secret is in the answer alone. */
  async createKey(accountId: Owner, name: string, signal?: AbortSignal): Promise<CreatedKey> {
    const request = { method: 'POST' as const, path: pathOf(keysOf(accountId)), body: { name }, signal };
    return this.#transport.readData(CreatedKey, request);
  }

  /** Revokes a key at once. */
  async revokeKey(accountId: Owner, keyId: string, signal?: AbortSignal): Promise<RevokedKey> {
    const request = { method: 'DELETE' as const, path: pathOf([...keysOf(accountId), keyId]), signal };
    return this.#transport.readData(RevokedKey, request);
  }

  /** Accounts of the server, newest first. For the operator. */
  async list({ signal, ...query }: ListOptions = {}): Promise<ListPage<AccountResource>> {
    return this.#transport.read(pageBody(AccountResource), { path: pathOf(ACCOUNTS, query), signal });
  }

  /** Makes an account. For the operator. */
  async create(name: string, signal?: AbortSignal): Promise<AccountResource> {
    const request = { method: 'POST' as const, path: pathOf(ACCOUNTS), body: { name }, signal };
    return this.#transport.readData(AccountResource, request);
  }
}

function keysOf(accountId: Owner): string[] {
  return accountId === null ? ['v3', 'keys'] : [...ACCOUNTS, accountId, 'keys'];
}
