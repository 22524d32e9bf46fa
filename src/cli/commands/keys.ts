import type { Command } from 'commander';
import type { AccountClient } from '../../client/account-client.js';
import { readConfig } from '../../config.js';
import { allPages } from '../all-pages.js';
import { connect } from '../connect.js';
import { findAccount } from '../find-account.js';
import { textTable, timeText } from '../text-table.js';

interface KeyFlags {
  account?: string;
  json?: boolean;
}

/** `autokino keys`: make, list and revoke keys, with or without a running server. */
export function addKeys(program: Command): Command {
  const keys = program.command('keys').description('make, list and revoke API keys');
  const add = (words: string, description: string): Command =>
    keys
      .command(words)
      .description(description)
      .option('--account <id or name>', 'account whose keys are meant (default: your own)')
      .option('--json', 'print the result as JSON');
  add('create <name>', 'make a key and show it once').action(createKey);
  add('list', 'list keys, without their secrets').action(listKeys);
  add('revoke <key-id>', 'revoke a key at once and for good').action(revokeKey);
  return keys;
}

async function createKey(name: string, flags: KeyFlags): Promise<void> {
  const key = await withAccount(flags, (accounts, accountId) => accounts.createKey(accountId, name));
  if (flags.json) console.log(JSON.stringify(key));
  else console.log(`The key "${key.name}" (${key.key_id}), shown this once:\n\n  ${key.secret}\n`);
}

async function listKeys(flags: KeyFlags): Promise<void> {
  const keys = await withAccount(flags, (accounts, accountId) =>
    allPages((options) => accounts.listKeys(accountId, options)),
  );
  if (flags.json) return console.log(JSON.stringify({ keys }));
  const rows = keys.map((key) => [
    key.key_id,
    key.prefix === null ? '' : `${key.prefix}…`,
    key.name,
    timeText(key.created_at, ''),
    timeText(key.last_used_at, 'never'),
  ]);
  console.log(textTable([['id', 'begins', 'name', 'made', 'last used'], ...rows]));
}

async function revokeKey(keyId: string, flags: KeyFlags): Promise<void> {
  const revoked = await withAccount(flags, (accounts, accountId) => accounts.revokeKey(accountId, keyId));
  if (flags.json) console.log(JSON.stringify(revoked));
  else console.log(`The key ${revoked.key_id} is revoked.`);
}

async function withAccount<Result>(
  flags: KeyFlags,
  work: (accounts: AccountClient, accountId: string | null) => Promise<Result>,
): Promise<Result> {
  const connection = await connect(readConfig(), process.env);
  try {
    const { accounts } = connection.client;
    return await work(accounts, await findAccount(accounts, flags.account));
  } finally {
    await connection.close();
  }
}
