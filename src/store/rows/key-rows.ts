import { createHash } from 'node:crypto';
import type { ApiKey, KeyRows } from '../contract.js';
import type { RowContext } from './session-rows.js';

/**
 * API keys in the database, as SHA-256 of the secret. Looking a key up by its hash leaks nothing of the secret
 * by its timing: whoever guesses cannot steer the hash.
 */
export function createKeyRows({ database, now, newId }: RowContext): KeyRows {
  const valid = () =>
    database.selectFrom('api_keys').select(['key_id', 'account_id', 'name']).where('revoked_at', 'is', null);
  return {
    async findBySecret(secret) {
      const row = await valid().where('secret_hash', '=', hashOfSecret(secret)).executeTakeFirst();
      return row === undefined ? null : toKey(row);
    },
    any: async () => (await valid().limit(1).executeTakeFirst()) !== undefined,
    async add(accountId, name, secret) {
      const row = await database
        .insertInto('api_keys')
        .values({
          key_id: newId(),
          account_id: accountId,
          name,
          secret_hash: hashOfSecret(secret),
          created_at: now(),
        })
        .onConflict((conflict) => conflict.column('secret_hash').doUpdateSet({ name, revoked_at: null }))
        .returning(['key_id', 'account_id', 'name'])
        .executeTakeFirstOrThrow();
      return toKey(row);
    },
    async revokeOthers(accountId, name, secret) {
      await database
        .updateTable('api_keys')
        .set({ revoked_at: now() })
        .where('account_id', '=', accountId)
        .where('name', '=', name)
        .where('secret_hash', '!=', hashOfSecret(secret))
        .where('revoked_at', 'is', null)
        .execute();
    },
  };
}

function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function toKey(row: { key_id: string; account_id: string; name: string }): ApiKey {
  return { id: row.key_id, accountId: row.account_id, name: row.name };
}
