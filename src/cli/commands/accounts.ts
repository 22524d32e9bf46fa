import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { allPages } from '../all-pages.js';
import { connect } from '../connect.js';
import { textTable, timeText } from '../text-table.js';

interface AccountFlags {
  json?: boolean;
}

/** `autokino accounts`: make and list accounts, with or without a running server. */
export function addAccounts(program: Command): Command {
  const accounts = program
    .command('accounts')
    .description('make and list accounts, which see nothing of each other');
  accounts
    .command('create <name>')
    .description('make an account with a first key, which is shown once')
    .option('--json', 'print the result as JSON')
    .action(createAccount);
  accounts
    .command('list')
    .description('list the accounts of this server')
    .option('--json', 'print the result as JSON')
    .action(listAccounts);
  return accounts;
}

async function createAccount(name: string, flags: AccountFlags): Promise<void> {
  const connection = await connect(readConfig(), process.env);
  try {
    const account = await connection.client.accounts.create(name);
    const key = await connection.client.accounts.createKey(account.account_id, 'first');
    if (flags.json) return console.log(JSON.stringify({ account, key }));
    console.log(
      `The account "${account.name}" (${account.account_id}). Its first key, shown this once:\n\n  ${key.secret}\n`,
    );
  } finally {
    await connection.close();
  }
}

async function listAccounts(flags: AccountFlags): Promise<void> {
  const connection = await connect(readConfig(), process.env);
  try {
    const accounts = await allPages((options) => connection.client.accounts.list(options));
    if (flags.json) return console.log(JSON.stringify({ accounts }));
    const rows = accounts.map((account) => [
      account.account_id,
      account.name,
      timeText(account.created_at, ''),
      account.is_operator ? 'operator' : '',
    ]);
    console.log(textTable([['id', 'name', 'made', ''], ...rows]));
  } finally {
    await connection.close();
  }
}
