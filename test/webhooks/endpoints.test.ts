import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WebhookEndpointResource } from '../../src/schema/http/webhook-endpoint.js';
import type { WebhookEventItem } from '../../src/schema/http/webhook-event.js';
import { DEFAULT_ACCOUNT_ID } from '../../src/store/contract.js';
import { SessionRequest } from '../../src/workflow/session-request.js';
import { KEY, type RunningAutokino, startAutokino } from './support/running-autokino.js';

const ENDPOINTS = '/v3/webhooks/endpoints';
const OTHER_KEY = 'key-of-the-second-account';
const HOOK = 'https://hooks.autokino-receiver.org/films';

interface One<Item> {
  data: Item;
}
interface Many<Item> {
  data: Item[];
  has_more: boolean;
  next_token: string | null;
}

let home: string;
let running: RunningAutokino;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'autokino-endpoints-'));
  running = await startAutokino(home);
  const { accounts, keys } = running.autokino.store;
  const other = await accounts.create({ name: 'Somebody else' });
  await keys.add(other.id, 'test', OTHER_KEY);
});
afterAll(async () => {
  await running.close();
  await rm(home, { recursive: true, force: true });
});
afterEach(async () => {
  for (const key of [KEY, OTHER_KEY]) {
    for (const { endpoint_id } of (await list('?limit=100', key)).data) {
      await running.send('DELETE', `${ENDPOINTS}/${endpoint_id}`, { key });
    }
  }
});

async function create(body: object = {}, key = KEY): Promise<WebhookEndpointResource> {
  const given = { url: HOOK, ...body };
  const answer = await running.send<One<WebhookEndpointResource>>('POST', ENDPOINTS, { body: given, key });
  expect(answer.status).toBe(200);
  return answer.body.data;
}

const list = async (query = '', key = KEY): Promise<Many<WebhookEndpointResource>> =>
  (await running.send<Many<WebhookEndpointResource>>('GET', `${ENDPOINTS}${query}`, { key })).body;

describe('a registered endpoint', () => {
  it('shows its secret when it is made and never again', async () => {
    const made = await create({ events: ['video_agent.fail', 'video_agent.fail'] });
    expect(made).toEqual({
      endpoint_id: expect.stringMatching(/^[\w-]+$/),
      url: HOOK,
      status: 'enabled',
      events: ['video_agent.fail'],
      entity_id: null,
      secret: expect.stringMatching(/^whsec_[\w-]{43}$/),
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
    expect(await list()).toEqual({ data: [{ ...made, secret: null }], has_more: false, next_token: null });
  });

  it.each([{}, { events: null }])('wants everything when its events are %j', async (body) => {
    expect((await create(body)).events).toBeNull();
  });

  it('can be changed: events are replaced as a whole, what is left out or null stays', async () => {
    const { endpoint_id } = await create({ events: ['video_agent.fail', 'video_agent.success'] });
    const change = async (body: object): Promise<WebhookEndpointResource> =>
      (
        await running.send<One<WebhookEndpointResource>>('PATCH', `${ENDPOINTS}/${endpoint_id}`, {
          body,
        })
      ).body.data;
    expect(await change({ events: ['ai_clipping.fail'], url: null })).toMatchObject({
      url: HOOK,
      events: ['ai_clipping.fail'],
      secret: null,
    });
    expect(await change({ url: `${HOOK}/2`, events: null })).toMatchObject({
      url: `${HOOK}/2`,
      events: ['ai_clipping.fail'],
    });
    expect(await change({})).toMatchObject({ url: `${HOOK}/2`, events: ['ai_clipping.fail'] });
  });

  it('is gone after its deletion, and the second deletion finds nothing', async () => {
    const path = `${ENDPOINTS}/${(await create()).endpoint_id}`;
    expect(await running.send('DELETE', path)).toEqual({ status: 200, body: { data: {} } });
    expect(await running.send('DELETE', path)).toMatchObject({
      status: 404,
      body: { error: { code: 'webhook_not_found' } },
    });
    expect((await list()).data).toEqual([]);
  });

  it('keeps neither its first nor its rotated secret readable anywhere in the home folder', async () => {
    const made = await create();
    const path = `${ENDPOINTS}/${made.endpoint_id}/rotate-secret`;
    const rotated = await running.send<One<{ endpoint_id: string; secret: string }>>('POST', path);
    expect(rotated.body.data).toEqual({
      endpoint_id: made.endpoint_id,
      secret: expect.stringMatching(/^whsec_/),
    });
    const files = await readdir(home, { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name), 'latin1').catch(() => '');
      for (const secret of [made.secret ?? '', rotated.body.data.secret]) {
        expect(bytes.includes(secret), file.name).toBe(false);
      }
    }
    expect(running.log.join()).not.toContain('whsec_');
  });

  it('belongs to its account: for another there is nothing to list, change, rotate or delete', async () => {
    const { endpoint_id } = await create();
    await create({ url: `${HOOK}/other` }, OTHER_KEY);
    expect((await list('', OTHER_KEY)).data.map(({ url }) => url)).toEqual([`${HOOK}/other`]);
    const path = `${ENDPOINTS}/${endpoint_id}`;
    const tries = [
      running.send('PATCH', path, { key: OTHER_KEY, body: { url: `${HOOK}/stolen` } }),
      running.send('POST', `${path}/rotate-secret`, { key: OTHER_KEY }),
      running.send('DELETE', path, { key: OTHER_KEY }),
    ];
    for (const answer of await Promise.all(tries)) {
      expect(answer).toMatchObject({ status: 404, body: { error: { code: 'webhook_not_found' } } });
    }
    expect((await list()).data).toMatchObject([{ endpoint_id, url: HOOK }]);
  });

  it('is one of at most twenty in an account', async () => {
    for (let count = 0; count < 20; count++) await create({ url: `${HOOK}/${count}` });
    const answer = await running.send('POST', ENDPOINTS, { body: { url: HOOK } });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'resource_limit_reached' } } });
    await create({}, OTHER_KEY);
  });

  it('is listed ten to a page, newest first, and pages stay the same while new ones arrive', async () => {
    for (let count = 0; count < 12; count++) await create({ url: `${HOOK}/${count}` });
    const first = await list();
    await create({ url: `${HOOK}/late` });
    const second = await list(`?token=${first.next_token}`);
    expect(first).toMatchObject({ has_more: true, next_token: expect.any(String) });
    expect(second).toMatchObject({ has_more: false, next_token: null });
    const numbers = [...first.data, ...second.data].map(({ url }) => url.slice(HOOK.length + 1));
    expect(numbers).toEqual(['11', '10', '9', '8', '7', '6', '5', '4', '3', '2', '1', '0']);
  });

  it('made again under the same idempotency key is the same one with the same secret', async () => {
    const post = async (): Promise<string> => {
      const answer = await fetch(`${running.url}${ENDPOINTS}`, {
        method: 'POST',
        headers: { 'x-api-key': KEY, 'Content-Type': 'application/json', 'Idempotency-Key': 'hook-1' },
        body: JSON.stringify({ url: HOOK }),
      });
      return answer.text();
    };
    expect(await post()).toBe(await post());
    expect((await list()).data).toHaveLength(1);
  });
});

describe('an address', () => {
  it.each([
    'http://hooks.autokino-receiver.org/films',
    'ftp://hooks.autokino-receiver.org/films',
    'not an address',
    '',
    'https://localhost/films',
    'https://10.0.0.1/films',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/films',
    'https://[::ffff:127.0.0.1]/films',
    'https://user:password@hooks.autokino-receiver.org/films',
    'https://hooks.autokino-receiver.org:8443/films',
    'https://0x0a000001/films',
  ])('such as "%s" is refused for an endpoint and for a callback', async (url) => {
    const refused = { status: 400, body: { error: { code: 'invalid_parameter', param: 'url' } } };
    expect(await running.send('POST', ENDPOINTS, { body: { url } })).toMatchObject(refused);
    const { endpoint_id } = await create();
    expect(await running.send('PATCH', `${ENDPOINTS}/${endpoint_id}`, { body: { url } })).toMatchObject(
      refused,
    );
    const callback = await running.send('POST', '/v3/video-agents', {
      body: { prompt: 'A film', callback_url: url },
    });
    expect(callback).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid_parameter', param: 'callback_url' } },
    });
  });

  it('that is refused comes with the way to allow it', async () => {
    const { body } = await running.send('POST', ENDPOINTS, { body: { url: 'http://192.168.1.5/films' } });
    expect(body.error.message).toContain('AUTOKINO_ALLOWED_HOSTS');
  });
});

describe('the list of event types', () => {
  it('names thirty, each with a description', async () => {
    const path = '/v3/webhooks/event-types';
    const { body } = await running.send<Many<{ event_type: string; description: string }>>('GET', path);
    expect(body).toMatchObject({ has_more: false, next_token: null });
    expect(new Set(body.data.map(({ event_type }) => event_type)).size).toBe(30);
    for (const { description } of body.data) expect(description.length).toBeGreaterThan(10);
  });

  it.each([['video_agent.success', 'made.up'], []])('takes no others: %j', async (...events) => {
    const answer = await running.send('POST', ENDPOINTS, { body: { url: HOOK, events } });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid_parameter' } } });
    expect(answer.body.error.param).toMatch(/^events/);
  });
});

describe('the history of events', () => {
  it('holds the events of the account alone, by type and by what they are about, page by page', async () => {
    const { workflow } = running.autokino;
    const sessions = [];
    for (const prompt of ['First film', 'Second film', 'Third film']) {
      const session = await workflow.createSession(DEFAULT_ACCOUNT_ID, SessionRequest.parse({ prompt }));
      sessions.push(await workflow.waitFor(DEFAULT_ACCOUNT_ID, session.id));
    }
    const events = async (query: string, key = KEY): Promise<Many<WebhookEventItem>> =>
      (await running.send<Many<WebhookEventItem>>('GET', `/v3/webhooks/events${query}`, { key })).body;
    const titles = ({ data }: Many<WebhookEventItem>): unknown[] =>
      data.map(({ event_data }) => event_data['title']);

    const first = await events('?limit=2');
    expect(titles(first)).toEqual(['Third film', 'Second film']);
    expect(titles(await events(`?limit=2&token=${first.next_token}`))).toEqual(['First film']);
    expect(titles(await events('?event_type=video_agent.fail'))).toEqual([]);
    expect(titles(await events(`?entity_id=${sessions[1]?.id}`))).toEqual(['Second film']);
    expect(titles(await events(`?entity_id=${sessions[2]?.videoId}`))).toEqual(['Third film']);
    expect((await events('', OTHER_KEY)).data).toEqual([]);
    const link = String(first.data[0]?.event_data['video_url']);
    expect((await fetch(link)).status).toBe(200);
    const bad = await running.send('GET', '/v3/webhooks/events?event_type=made.up');
    expect(bad).toMatchObject({ status: 400, body: { error: { param: 'event_type' } } });
  });
});
