import type { Selectable } from 'kysely';
import type { ApiKeyTable } from '../tables.js';

/** Most keys that are kept; beyond it all are forgotten and read again. */
const MAXIMUM_KEYS = 1000;

/**
 * Valid keys by the hash of their secret, so that a request need not ask the database who sends it. One process at a
 * time works on a home, so no key changes behind its back; whoever changes keys does it inside `forgetAround`.
 */
export class KnownKeys {
  readonly #rows = new Map<string, Selectable<ApiKeyTable>>();
  /** Counts changes, so that a row which was read before a change is not kept after it. */
  #changes = 0;

  /** A key that is known, else what `read` finds. */
  async find(
    secretHash: string,
    read: () => Promise<Selectable<ApiKeyTable> | undefined>,
  ): Promise<Selectable<ApiKeyTable> | undefined> {
    const known = this.#rows.get(secretHash);
    if (known !== undefined) return known;
    const before = this.#changes;
    const row = await read();
    if (row !== undefined && before === this.#changes) {
      if (this.#rows.size >= MAXIMUM_KEYS) this.#rows.clear();
      this.#rows.set(secretHash, row);
    }
    return row;
  }

  /** Forgets all keys before and after a change of any. */
  async forgetAround<Result>(change: () => Promise<Result>): Promise<Result> {
    this.#forget();
    try {
      return await change();
    } finally {
      this.#forget();
    }
  }

  #forget(): void {
    this.#changes += 1;
    this.#rows.clear();
  }
}
