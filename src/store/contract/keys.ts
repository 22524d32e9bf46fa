import type { Page, PageRequest } from './page.js';

/** Where a key comes from: the home's own, `AUTOKINO_API_KEY`, or made by somebody. */
export type KeyOrigin = 'home' | 'environment' | 'created';

/** A key that opens the HTTP interface; only its hash is kept. */
export interface ApiKey {
  id: string;
  accountId: string;
  name: string;
  origin: KeyOrigin;
  /** Begin of the secret, by which its owner knows it again; null for secrets that somebody thought up. */
  prefix: string | null;
  createdAt: Date;
  /** To the minute; null: never. */
  lastUsedAt: Date | null;
}

/** How a key is stored. */
export interface AddKeyOptions {
  /** Default `created`. */
  origin?: KeyOrigin;
  /** Id of the key. Storing the same id again puts the new secret in the place of the old one. Default: a new one. */
  id?: string;
}

/** API keys. */
export interface KeyRows {
  /** Key of this secret that is not revoked, or null. Notes the time of use. */
  findBySecret(secret: string): Promise<ApiKey | null>;
  /** Whether any key exists that is not revoked. */
  any(): Promise<boolean>;
  /**
   * Stores a key. Adding the same secret again changes its name and brings it back when it was revoked.
   * @throws AutokinoError `conflict` when the secret opens another account
   */
  add(accountId: string, name: string, secret: string, options?: AddKeyOptions): Promise<ApiKey>;
  /** Whether this secret was a key once and is none any more. */
  isRevoked(secret: string): Promise<boolean>;
  /** Keys of an account that are not revoked, newest first. */
  list(accountId: string, page: PageRequest): Promise<Page<ApiKey>>;
  /**
   * Revokes a key at once and for good. False: the account has no such key.
   * @param admit Sees the key, and whether it is the last of its account, before anything happens; throws to refuse.
   */
  revoke(accountId: string, keyId: string, admit?: (key: ApiKey, isLast: boolean) => void): Promise<boolean>;
  /** Revokes the account's keys of an origin, but for the one with this secret. */
  revokeOrigin(accountId: string, origin: KeyOrigin, exceptSecret: string | null): Promise<void>;
}

/** The account that a server without further accounts works for. Its keys may manage all accounts. */
export const DEFAULT_ACCOUNT_ID = 'default';
