import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RealServer, startRealServer } from './support/start-real-server.js';

let server: RealServer;
beforeAll(async () => {
  server = await startRealServer();
});
afterAll(() => server.close());

interface Listed {
  data: Record<string, unknown>[];
  has_more: boolean;
  next_token: string | null;
}

const list = async (path: string, key?: string): Promise<Listed> =>
  JSON.parse((await server.send(path, key === undefined ? {} : { key })).text) as Listed;
const createKey = async (name: string, path = '/v3/keys') =>
  (await server.send(path, { body: { name } })).data;
const isOpen = async (key: string): Promise<boolean> =>
  (await server.send('/v3/users/me', { key })).status === 200;

describe('keys of an account', () => {
  it('are shown once, listed without their secrets, and open at once', async () => {
    const created = await createKey('  Laptop ');
    const secret = String(created['secret']);
    expect(created).toMatchObject({ name: 'Laptop', origin: 'created', last_used_at: null });
    expect(secret).toMatch(/^ak_[\w-]{43}$/);
    expect(secret.startsWith(String(created['prefix']))).toBe(true);
    expect(await isOpen(secret)).toBe(true);

    const listed = await list('/v3/keys');
    const own = listed.data.find(({ key_id }) => key_id === created['key_id']);
    expect(own).toMatchObject({ name: 'Laptop', prefix: created['prefix'] });
    expect(own?.['last_used_at']).toBeGreaterThan(1_700_000_000);
    expect(JSON.stringify(listed)).not.toContain(secret);
  });

  it('are refused at once when revoked, also in requests that follow on the same connection', async () => {
    const { secret, key_id } = await createKey('Lost phone');
    expect(await isOpen(String(secret))).toBe(true);
    const revoked = await server.send(`/v3/keys/${String(key_id)}`, { method: 'DELETE' });
    expect(revoked.data).toEqual({ key_id, deleted: true });
    const refused = await server.send('/v3/users/me', { key: String(secret) });
    expect(refused.status).toBe(401);
    expect(refused.error.code).toBe('unauthorized');
    expect((await server.send(`/v3/keys/${String(key_id)}`, { method: 'DELETE' })).status).toBe(404);
    expect((await list('/v3/keys')).data.some((key) => key['key_id'] === key_id)).toBe(false);
  });

  it('are taken in any case of the header and as bearer; the key header goes first', async () => {
    for (const name of ['x-api-key', 'X-Api-Key', 'X-API-KEY'])
      expect((await server.send('/v3/users/me', { key: null, headers: { [name]: server.key } })).status).toBe(
        200,
      );
    const bearer = (value: string) => ({ Authorization: `Bearer ${value}` });
    expect((await server.send('/v3/users/me', { key: null, headers: bearer(server.key) })).status).toBe(200);
    expect((await server.send('/v3/users/me', { headers: bearer('wrong') })).status).toBe(200);
    expect((await server.send('/v3/users/me', { key: 'wrong', headers: bearer('wrong') })).status).toBe(401);
    const other = await createKey('Other');
    const account = (await server.send('/v3/accounts', { body: { name: 'First header' } })).data;
    const foreign = await createKey('k', `/v3/accounts/${String(account['account_id'])}/keys`);
    const both = { key: String(foreign['secret']), headers: bearer(String(other['secret'])) };
    expect((await server.send('/v3/users/me', both)).data['username']).toBe('First header');
  });

  it('are listed in pages that stay when new ones come', async () => {
    for (const number of [1, 2, 3, 4, 5]) await createKey(`Page ${number}`);
    const seen: unknown[] = [];
    let token: string | null = null;
    do {
      const page: Listed = await list(`/v3/keys?limit=2${token === null ? '' : `&token=${token}`}`);
      expect(page.data.length).toBeLessThanOrEqual(2);
      expect(page.has_more).toBe(page.next_token !== null);
      seen.push(...page.data.map(({ name }) => name));
      token = page.next_token;
      await createKey('Arrives meanwhile');
    } while (token !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 5)).toEqual(['Page 5', 'Page 4', 'Page 3', 'Page 2', 'Page 1']);
    expect(seen).not.toContain('Arrives meanwhile');
  });

  it.each([{}, { name: '' }, { name: '  ' }, { name: 7 }, { name: 'x'.repeat(101) }])(
    'are not made with the body %j',
    async (body) => {
      const answer = await server.send('/v3/keys', { body });
      expect(answer.status).toBe(400);
      expect(answer.error).toMatchObject({ code: 'invalid_parameter', param: 'name' });
    },
  );
});

describe('the login probe', () => {
  it('tells the name of the account and leaves the rest null', async () => {
    const { data } = await server.send('/v3/users/me');
    expect(data).toMatchObject({ username: 'default', email: null, first_name: null, last_name: null });
  });
});

describe('accounts', () => {
  it('are made and listed by the operator, each name once', async () => {
    const created = await server.send('/v3/accounts', { body: { name: 'Newsroom' } });
    expect(created.data).toMatchObject({ name: 'Newsroom', is_operator: false });
    const again = await server.send('/v3/accounts', { body: { name: 'Newsroom' } });
    expect(again.status).toBe(409);
    expect(again.error).toMatchObject({ code: 'conflict', param: 'name' });
    const { data } = await list('/v3/accounts');
    expect(data[0]).toEqual(created.data);
    expect(data.at(-1)).toMatchObject({ account_id: 'default', is_operator: true });
  });

  it('other than the operator manage their own keys alone', async () => {
    const account = (await server.send('/v3/accounts', { body: { name: 'Guests' } })).data;
    const path = `/v3/accounts/${String(account['account_id'])}/keys`;
    const key = String((await createKey('first', path))['secret']);
    expect((await server.send('/v3/users/me', { key })).data['username']).toBe('Guests');
    for (const options of [{}, { body: { name: 'More guests' } }]) {
      const refused = await server.send('/v3/accounts', { ...options, key });
      expect(refused.status).toBe(403);
      expect(refused.error.code).toBe('forbidden');
    }
    const second = await server.send('/v3/keys', { body: { name: 'second' }, key });
    expect(second.status).toBe(200);
    expect((await list(path, key)).data).toHaveLength(2);
    expect((await server.send('/v3/accounts/default/keys', { key })).status).toBe(404);
    const { data } = await list('/v3/keys');
    const foreign = await server.send(`/v3/keys/${String(data[0]?.['key_id'])}`, { method: 'DELETE', key });
    expect(foreign.status).toBe(404);
    const byOperator = await server.send(`${path}/${String(second.data['key_id'])}`, { method: 'DELETE' });
    expect(byOperator.status).toBe(200);
    expect(await isOpen(String(second.data['secret']))).toBe(false);
  });
});
