import type { ArtefactIndex } from '../contract.js';
import type { RowContext } from './row-context.js';

/** The artefact index of one account. */
export function createArtefactRows({ database, now }: RowContext, accountId: string): ArtefactIndex {
  const find: ArtefactIndex['find'] = async (key) => {
    const row = await database
      .selectFrom('artefacts')
      .select('blob')
      .where('account_id', '=', accountId)
      .where('artefact_key', '=', key)
      .executeTakeFirst();
    return row?.blob ?? null;
  };
  return {
    find,
    async commit(key, blob) {
      const inserted = await database
        .insertInto('artefacts')
        .values({ account_id: accountId, artefact_key: key, blob, created_at: now() })
        .onConflict((conflict) => conflict.columns(['account_id', 'artefact_key']).doNothing())
        .returning('blob')
        .executeTakeFirst();
      return inserted?.blob ?? (await find(key)) ?? blob;
    },
  };
}
