import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Operation, type Description, operationsOf } from '../fuzz/support/operations.js';
import { type RealAnswer, type RealServer, startRealServer } from './support/start-real-server.js';

/** An id that nothing has; long enough for every kind. */
const UNKNOWN = '0123456789abcdef0123456789abcdef';

let server: RealServer;
let operations: Operation[];
let owner: string;
let stranger: string;
let things: Record<string, string>;
let description: Description;

beforeAll(async () => {
  server = await startRealServer();
  description = JSON.parse((await server.send('/openapi.json', { key: null })).text) as Description;
  operations = operationsOf(description).filter(({ path }) => path.startsWith('/v3/') && path.includes('{'));
  owner = await openAccount('Owner');
  stranger = await openAccount('Stranger');
  things = await makeThings();
});
afterAll(() => server.close());

const accounts: Record<string, string> = {};

async function openAccount(name: string): Promise<string> {
  const { data } = await server.send('/v3/accounts', { body: { name } });
  accounts[name] = String(data['account_id']);
  const key = await server.send(`/v3/accounts/${accounts[name]}/keys`, { body: { name: 'first' } });
  return String(key.data['secret']);
}

/** One thing of each kind that a path can name, all of them the owner's. */
async function makeThings(): Promise<Record<string, string>> {
  const make = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    const answer = await server.send(path, { body, key: owner });
    expect(answer.status, `${path}: ${answer.text}`).toBe(200);
    return answer.data;
  };
  const session = await make('/v3/video-agents', { prompt: 'Why do cats purr?' });
  const key = await make('/v3/keys', { name: 'second' });
  const isOffered = (path: string): boolean => path in description.paths;
  const endpoint = isOffered('/v3/webhooks/endpoints')
    ? await make('/v3/webhooks/endpoints', { url: 'https://hooks.example.org/autokino' })
    : {};
  const asset = isOffered('/v3/assets') ? await make('/v3/assets', pictureForm()) : {};
  const batch = isOffered('/v3/assets/direct-uploads/batches') ? await makeBatch(make) : {};
  return {
    session_id: String(session['session_id']),
    video_id: String(session['video_id']),
    resource_id: await addResource(String(session['session_id'])),
    key_id: String(key['key_id']),
    account_id: accounts['Owner'] ?? '',
    endpoint_id: String(endpoint['endpoint_id']),
    asset_id: String(asset['asset_id']),
    batch_id: String(batch['batch_id']),
  };
}

function pictureForm(): FormData {
  const form = new FormData();
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';
  form.append('file', new Blob([Buffer.from(png, 'base64')], { type: 'image/png' }), 'dot.png');
  return form;
}

async function makeBatch(
  make: (path: string, body: unknown) => Promise<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const items = [{ filename: 'a.png', content_type: 'image/png', size_bytes: 68 }];
  return make('/v3/assets/direct-uploads/batches', { items, files: items, uploads: items, assets: items });
}

async function addResource(sessionId: string): Promise<string> {
  const resource = {
    ...{ id: 'resource-of-the-owner', type: 'draft', source: 'generated' as const, content: null },
    ...{ thumbnail: null, videoId: null, metadata: {} },
  };
  const key = { accountId: accounts['Owner'] ?? '', sessionId, run: 1 };
  await server.autokino.store.sessions.record(key, 'for the test', { type: 'resource-added', resource });
  return resource.id;
}

/** A path with ids put in; the names that no thing stands behind are told. */
function filled(path: string, ids: Record<string, string>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined || id === 'undefined') throw new Error(`No thing is made for {${name}} of ${path}.`);
    return id;
  });
}

const unknownThings = (): Record<string, string> =>
  Object.fromEntries(Object.keys(things).map((name) => [name, UNKNOWN]));

/** A body that the route's own schema takes. */
function exampleBody(operation: Operation): unknown {
  const { body } = operation;
  const schema = body?.$ref ? description.components.schemas[body.$ref.replace(/^.*\//, '')] : body;
  return schema?.examples?.[0];
}

async function ask(operation: Operation, ids: Record<string, string>, key: string): Promise<RealAnswer> {
  const body = exampleBody(operation);
  return server.send(filled(operation.path, ids), {
    method: operation.method,
    key,
    ...(body === undefined ? {} : { body }),
  });
}

/** What an answer says, without what belongs to one answer alone. */
const said = ({ status, error, data }: RealAnswer) => ({ status, error, data });

describe('what another account has', () => {
  it('is as if it were not there, on every route that takes an id', async () => {
    expect(operations.length).toBeGreaterThan(10);
    const wrong: string[] = [];
    for (const operation of operations) {
      const name = `${operation.method} ${operation.path}`;
      const foreign = await ask(operation, things, stranger);
      const unknown = await ask(operation, unknownThings(), stranger);
      if (foreign.status !== 404) wrong.push(`${name} answers ${foreign.status}: ${foreign.text}`);
      if (JSON.stringify(said(foreign)) !== JSON.stringify(said(unknown)))
        wrong.push(`${name} tells ${foreign.text} from ${unknown.text}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is still there for its owner afterwards, and in no list of the stranger', async () => {
    for (const operation of operations.filter(
      ({ method, path }) => method === 'GET' && !path.includes('batch'),
    )) {
      const answer = await ask(operation, things, owner);
      expect(answer.status, `${operation.path}: ${answer.text}`).toBe(200);
    }
    const lists = operationsOf(description).filter(
      ({ method, path }) => method === 'GET' && path.startsWith('/v3/') && !path.includes('{'),
    );
    expect(lists.length).toBeGreaterThan(3);
    for (const { path } of lists) {
      const { text, status } = await server.send(`${path}?username=Owner`, { key: stranger });
      expect([200, 400, 403], path).toContain(status);
      for (const id of Object.values(things)) expect(text, path).not.toContain(id);
    }
  });

  it('cannot be used in a request of one’s own', async () => {
    const files = [{ type: 'asset_id', asset_id: things['asset_id'] }];
    const foreign = await server.send('/v3/video-agents', { body: { prompt: 'Why?', files }, key: stranger });
    const unknown = await server.send('/v3/video-agents', {
      body: { prompt: 'Why?', files: [{ type: 'asset_id', asset_id: UNKNOWN }] },
      key: stranger,
    });
    expect(foreign.status).toBe(unknown.status);
    expect(foreign.error.code).toBe(unknown.error.code);
  });
});
