import { afterEach, describe, expect, it } from 'vitest';
import type { KeyResource } from '../../src/schema/http/key.js';
import { type RealServer, startRealServer } from './support/start-real-server.js';

let server: RealServer;
afterEach(() => server.close());

const keys = async (): Promise<KeyResource[]> =>
  (JSON.parse((await server.send('/v3/keys')).text) as { data: KeyResource[] }).data;

describe('the operator', () => {
  it('cannot revoke the last key by mistake, not even two at once', async () => {
    server = await startRealServer();
    const second = (await server.send('/v3/keys', { body: { name: 'second' } })).data;
    const answers = await Promise.all(
      (await keys()).map(({ key_id }) => server.send(`/v3/keys/${key_id}`, { method: 'DELETE' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const usable = [server.key, String(second['secret'])];
    const open = await Promise.all(usable.map((key) => server.send('/v3/users/me', { key })));
    expect(open.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('gets a new home key at the next start when the old one was revoked', async () => {
    server = await startRealServer();
    const { home, key: first } = server;
    const spare = String((await server.send('/v3/keys', { body: { name: 'spare' } })).data['secret']);
    const own = (await keys()).find(({ origin }) => origin === 'home');
    await server.send(`/v3/keys/${own?.key_id}`, { method: 'DELETE', key: spare });
    await server.close({ keepHome: true });

    server = await startRealServer({ home });
    expect(server.key).not.toBe(first);
    expect(server.autokino.bootstrapKey?.isNew).toBe(true);
    expect((await server.send('/v3/users/me')).status).toBe(200);
    expect((await server.send('/v3/users/me', { key: first })).status).toBe(401);
    expect((await server.send('/v3/users/me', { key: spare })).status).toBe(200);
  });

  it('changes the key of the environment there, and not over HTTP', async () => {
    server = await startRealServer({ environment: { AUTOKINO_API_KEY: 'key-of-the-environment' } });
    const { home } = server;
    await server.send('/v3/keys', { body: { name: 'another' } });
    const own = (await keys()).find(({ origin }) => origin === 'environment');
    expect(own?.prefix).toBeNull();
    const answer = await server.send(`/v3/keys/${own?.key_id}`, { method: 'DELETE' });
    expect(answer.status).toBe(409);
    expect(answer.error.message).toContain('AUTOKINO_API_KEY');
    await server.close({ keepHome: true });

    server = await startRealServer({ home });
    expect((await server.send('/v3/users/me', { key: 'key-of-the-environment' })).status).toBe(401);
  });
});
