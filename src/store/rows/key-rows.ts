import { createHash } from 'node:crypto';
import { type Selectable } from 'kysely';
import { AutokinoError } from '../../errors/autokino-error.js';
import type { AddKeyOptions, ApiKey, KeyRows } from '../contract.js';
import type { ApiKeyTable } from '../tables.js';
import { KnownKeys } from './known-keys.js';
import { isBehind, pageOf } from './page.js';
import type { RowContext } from './row-context.js';

/** Uses are noted once in this time, in milliseconds: reading must stay cheap. */
const USE_NOTED_MILLISECONDS = 60_000;

/** Characters of a made secret that are shown in lists. */
const PREFIX_LENGTH = 8;

/**
 * API keys in the database, as SHA-256 of the secret. Looking a key up by its hash leaks nothing of the secret
 * by its timing: whoever guesses cannot steer the hash.
 */
export function createKeyRows(context: RowContext): KeyRows {
  const { database, now } = context;
  const valid = () => database.selectFrom('api_keys').selectAll().where('revoked_at', 'is', null);
  const known = new KnownKeys();
  return {
    async findBySecret(secret) {
      const secretHash = hashOfSecret(secret);
      const row = await known.find(secretHash, () =>
        valid().where('secret_hash', '=', secretHash).executeTakeFirst(),
      );
      if (row === undefined) return null;
      await noteUse(context, row);
      return toKey(row);
    },
    any: async () => (await valid().limit(1).executeTakeFirst()) !== undefined,
    add: (accountId, name, secret, options = {}) =>
      known.forgetAround(() => addKey(context, { accountId, name, secret, origin: 'created', ...options })),
    async isRevoked(secret) {
      const row = await database
        .selectFrom('api_keys')
        .select('revoked_at')
        .where('secret_hash', '=', hashOfSecret(secret))
        .executeTakeFirst();
      return row !== undefined && row.revoked_at !== null;
    },
    async list(accountId, page) {
      const { after } = page;
      const rows = await valid()
        .where('account_id', '=', accountId)
        .where(isBehind(after, 'key_id'))
        .orderBy('created_at', 'desc')
        .orderBy('key_id', 'desc')
        .limit(page.limit + 1)
        .execute();
      return pageOf(rows.map(toKey), page);
    },
    revoke: (accountId, keyId, admit) =>
      known.forgetAround(() => revokeKey(context, accountId, keyId, admit)),
    revokeOrigin: (accountId, origin, exceptSecret) =>
      known.forgetAround(async () => {
        await database
          .updateTable('api_keys')
          .set({ revoked_at: now() })
          .where('account_id', '=', accountId)
          .where('origin', '=', origin)
          .where('secret_hash', '!=', exceptSecret === null ? '' : hashOfSecret(exceptSecret))
          .where('revoked_at', 'is', null)
          .execute();
      }),
  };
}

/** A key that is about to be stored. */
interface NewKey extends AddKeyOptions {
  accountId: string;
  name: string;
  secret: string;
}

async function addKey({ database, now, newId }: RowContext, key: NewKey): Promise<ApiKey> {
  const secretHash = hashOfSecret(key.secret);
  const facts = { name: key.name, origin: key.origin ?? 'created', prefix: prefixOf(key.secret) };
  const row = await database.transaction().execute(async (transaction) => {
    if (key.id !== undefined) {
      const renewed = await transaction
        .updateTable('api_keys')
        .set({ ...facts, secret_hash: secretHash })
        .where('key_id', '=', key.id)
        .where('account_id', '=', key.accountId)
        .where('revoked_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (renewed !== undefined) return renewed;
    }
    return transaction
      .insertInto('api_keys')
      .values({
        ...{ key_id: key.id ?? newId(), account_id: key.accountId, secret_hash: secretHash },
        ...{ ...facts, created_at: now() },
      })
      .onConflict((conflict) =>
        conflict
          .column('secret_hash')
          .doUpdateSet({ ...facts, revoked_at: null })
          .where('api_keys.account_id', '=', key.accountId),
      )
      .returningAll()
      .executeTakeFirst();
  });
  if (row === undefined) throw new AutokinoError('conflict', 'This secret opens another account.');
  return toKey(row);
}

async function revokeKey(
  { database, now }: RowContext,
  accountId: string,
  keyId: string,
  admit: Parameters<KeyRows['revoke']>[2],
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    // All of the account's keys are taken, so that two of them revoked at once cannot both count as not the last.
    const keys = await transaction
      .selectFrom('api_keys')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('revoked_at', 'is', null)
      .forUpdate()
      .execute();
    const key = keys.find(({ key_id }) => key_id === keyId);
    if (key === undefined) return false;
    admit?.(toKey(key), keys.length === 1);
    await transaction
      .updateTable('api_keys')
      .set({ revoked_at: now() })
      .where('key_id', '=', keyId)
      .execute();
    return true;
  });
}

async function noteUse({ database, now }: RowContext, key: Selectable<ApiKeyTable>): Promise<void> {
  const at = now();
  if (key.last_used_at !== null && at.getTime() - key.last_used_at.getTime() < USE_NOTED_MILLISECONDS) return;
  await database.updateTable('api_keys').set({ last_used_at: at }).where('key_id', '=', key.key_id).execute();
}

function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Only made secrets are long enough to show a part of. */
function prefixOf(secret: string): string | null {
  return /^ak_[\w-]{40,}$/.test(secret) ? secret.slice(0, PREFIX_LENGTH) : null;
}

function toKey(row: Selectable<ApiKeyTable>): ApiKey {
  return {
    id: row.key_id,
    accountId: row.account_id,
    name: row.name,
    origin: row.origin,
    prefix: row.prefix,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  };
}
