import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { homeSecret } from './home-secrets.js';

let home: string;
beforeAll(async () => (home = await mkdtemp(join(tmpdir(), 'autokino-secrets-'))));
afterAll(() => rm(home, { recursive: true, force: true }));

it('makes a secret once, keeps it for its owner alone, and gives the same one ever after', async () => {
  const first = await homeSecret(home, 'api-key', 'ak_');
  expect(first.isNew).toBe(true);
  expect(first.value).toMatch(/^ak_[\w-]{43}$/);
  expect(await homeSecret(home, 'api-key', 'ak_')).toEqual({ value: first.value, isNew: false });
  expect((await stat(join(home, 'api-key'))).mode & 0o077).toBe(0);
  expect((await homeSecret(home, 'link-secret')).value).not.toBe(first.value);
});
