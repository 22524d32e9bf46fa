import { type Selectable } from 'kysely';
import { AutokinoError } from '../../errors/autokino-error.js';
import type { Account, AccountRows } from '../contract.js';
import type { AccountTable } from '../tables.js';
import { isBehind, pageOf } from './page.js';
import type { RowContext } from './row-context.js';

/** Accounts in the database. */
export function createAccountRows({ database, now, newId }: RowContext): AccountRows {
  const find = async (accountId: string): Promise<Account | null> => {
    const row = await database
      .selectFrom('accounts')
      .selectAll()
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    return row === undefined ? null : toAccount(row);
  };
  return {
    find,
    async list(page) {
      const { after } = page;
      const rows = await database
        .selectFrom('accounts')
        .selectAll()
        .where(isBehind(after, 'account_id'))
        .orderBy('created_at', 'desc')
        .orderBy('account_id', 'desc')
        .limit(page.limit + 1)
        .execute();
      return pageOf(rows.map(toAccount), page);
    },
    async create({ id = newId(), name }) {
      const row = await database
        .insertInto('accounts')
        .values({ account_id: id, name, created_at: now() })
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      const account = row === undefined ? await find(id) : toAccount(row);
      if (account !== null) return account;
      throw new AutokinoError('conflict', `There is an account named "${name}" already.`, {
        parameter: 'name',
      });
    },
  };
}

function toAccount(row: Selectable<AccountTable>): Account {
  return { id: row.account_id, name: row.name, createdAt: row.created_at };
}
