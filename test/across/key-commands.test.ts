import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startProgram } from '../api/support/run-program.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'autokino-keys-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = async (...words: string[]) => startProgram(words, folder).ended;
const runJson = async (...words: string[]) => {
  const { output, errors, code } = await run(...words, '--json');
  expect(code, errors).toBe(0);
  return JSON.parse(output) as Record<string, Record<string, string>>;
};

describe('autokino keys and accounts', () => {
  let server: Running;
  let newsroom: string;

  it('work without a running server', async () => {
    const made = await run('accounts', 'create', 'Newsroom');
    expect(made.code, made.errors).toBe(0);
    newsroom = /^ {2}(ak_[\w-]{43})$/m.exec(made.output)?.[1] ?? '';
    expect(newsroom).not.toBe('');
    const { output } = await run('accounts', 'list');
    expect(output).toMatch(/^id +name +made *\n/);
    expect(output).toMatch(/^default +default +\d{4}-\d\d-\d\d \d\d:\d\d UTC +operator$/m);
    expect(output).toMatch(/^[0-9a-f]{32} +Newsroom +\d{4}/m);
  });

  it('work with a running server, which sees what was made before', async () => {
    server = startProgram(['serve', '--port', '0'], folder);
    const url = (await server.says(/serves at (\S+)/))[1] ?? '';
    const isOpen = async (key: string): Promise<boolean> =>
      (await fetch(`${url}/v3/users/me`, { headers: { 'x-api-key': key } })).ok;
    expect(await isOpen(newsroom)).toBe(true);

    const made = (await runJson('keys', 'create', 'Second desk', '--account', 'Newsroom')) as unknown as {
      key_id: string;
      secret: string;
    };
    expect(await isOpen(made.secret)).toBe(true);
    const listed = await run('keys', 'list', '--account', 'Newsroom');
    expect(listed.output).toMatch(/ak_[\w-]{5}… +Second desk +\d{4}/);
    expect(listed.output).not.toContain(made.secret);

    const revoked = await run('keys', 'revoke', made.key_id, '--account', 'Newsroom');
    expect(revoked.code, revoked.errors).toBe(0);
    expect(await isOpen(made.secret)).toBe(false);
    expect(await isOpen(newsroom)).toBe(true);
  });

  it('say in a sentence what cannot be done', async () => {
    const { keys } = (await runJson('keys', 'list')) as unknown as { keys: { key_id: string }[] };
    expect(keys).toHaveLength(1);
    const last = await run('keys', 'revoke', keys[0]?.key_id ?? '');
    expect(last.code).toBe(1);
    expect(last.errors).toMatch(/^autokino: This is the last key of the operator[^\n]*\n$/);
    const nobody = await run('keys', 'list', '--account', 'Nobody');
    expect(nobody.code).toBe(1);
    expect(nobody.errors).toMatch(/^autokino: There is no account "Nobody" here; there is: .*Newsroom/);
    expect((await run('keys', 'create')).code).toBe(2);
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
  });
});
