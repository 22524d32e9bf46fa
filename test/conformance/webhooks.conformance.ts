import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { call, type Json } from './support/call.js';
import { check, expectError, expectPage, expectSuccess, notChecked } from './support/check.js';
import { target } from './support/target.js';

const ENDPOINTS = '/v3/webhooks/endpoints';

interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

describe('webhook endpoints', () => {
  let created: Json;
  beforeAll(async () => {
    const answer = await call('POST', ENDPOINTS, {
      body: { url: 'https://example.com/hook', events: ['video_agent.success'] },
    });
    created = answer.json?.data;
  });
  afterAll(async () => void (await call('DELETE', `${ENDPOINTS}/${created?.endpoint_id}`)));

  check(
    'POST /v3/webhooks/endpoints',
    'shape',
    'gives the secret, once',
    async () => {
      expect(created).toMatchObject({ endpoint_id: expect.any(String), secret: expect.any(String) });
      const list = await call('GET', ENDPOINTS);
      expectPage(list);
      const listed = list.json.data.find(({ endpoint_id: id }: Json) => id === created.endpoint_id);
      expect(listed.secret ?? null).toBeNull();
    },
    10,
  );
  check(
    'POST /v3/webhooks/endpoints',
    'errors',
    'only https addresses and known events are taken',
    async () => {
      for (const body of [
        { url: 'http://example.com/hook' },
        { url: 'nonsense' },
        {},
        { url: 'https://10.0.0.1/hook' },
      ]) {
        expectError(await call('POST', ENDPOINTS, { body }), 400, 'invalid_parameter', 'url');
      }
      expectError(
        await call('POST', ENDPOINTS, { body: { url: 'https://example.com/hook', events: ['no.such'] } }),
        400,
      );
    },
  );
  check(
    'POST /v3/webhooks/endpoints/{endpoint_id}/rotate-secret',
    'flow',
    'gives another secret',
    async () => {
      const answer = await call('POST', `${ENDPOINTS}/${created.endpoint_id}/rotate-secret`);
      expectSuccess(answer);
      expect(answer.json.data.secret).not.toBe(created.secret);
    },
    10,
  );
  check('PATCH /v3/webhooks/endpoints/{endpoint_id}', 'flow', 'replaces the list of events', async () => {
    const answer = await call('PATCH', `${ENDPOINTS}/${created.endpoint_id}`, {
      body: { events: ['video_agent.fail'] },
    });
    expectSuccess(answer);
    expect(answer.json.data.events).toEqual(['video_agent.fail']);
  });
  check('GET /v3/webhooks/event-types', 'shape', 'lists the types', async () => {
    const answer = await call('GET', '/v3/webhooks/event-types');
    expectSuccess(answer);
    expect(JSON.stringify(answer.json.data)).toContain('video_agent.success');
  });
  check('GET /v3/webhooks/events', 'paging', 'is a page', async () => {
    expectPage(await call('GET', '/v3/webhooks/events'));
  });
  check('DELETE /v3/webhooks/endpoints/{endpoint_id}', 'errors', 'an unknown id answers 404', async () => {
    expectError(await call('DELETE', `${ENDPOINTS}/unknown`), 404);
  });
});

describe('deliveries', () => {
  if (!target.isOwn) {
    notChecked(
      'POST to a receiver',
      'flow',
      'is signed over the raw body and stamped anew at each try',
      'this server cannot reach a receiver here',
      10,
    );
    return;
  }
  const received: Received[] = [];
  let receiver: Server;
  let secret: string;
  const waiting: (() => void)[] = [];
  const arrived = async (count: number): Promise<void> => {
    while (received.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
  };

  beforeAll(async () => {
    receiver = createServer((request, answer) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const path = request.url ?? '';
        const isFirst = !received.some((one) => one.path === path);
        received.push({ path, headers: request.headers, body: Buffer.concat(chunks) });
        answer.writeHead(path === '/signed' && isFirst ? 500 : 200).end();
        for (const wake of waiting.splice(0)) wake();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
    const endpoint = await call('POST', ENDPOINTS, { body: { url: `${address}/signed` } });
    expectSuccess(endpoint);
    ({ secret } = endpoint.json.data);
    const { data } = (
      await call('POST', '/v3/video-agents', {
        body: { prompt: 'asdf qwer', callback_url: `${address}/callback`, callback_id: 'mine' },
      })
    ).json;
    expect(data.session_id).toBeTruthy();
    await arrived(3);
  });
  afterAll(() => void receiver?.close());

  check(
    'POST to a receiver',
    'flow',
    'is signed over the raw body with the whole secret, and tried again',
    async () => {
      const tries = received.filter(({ path }) => path === '/signed');
      expect(tries.length).toBeGreaterThanOrEqual(2);
      for (const { headers, body } of tries) {
        const expected = createHmac('sha256', secret).update(body).digest('hex');
        expect(headers['heygen-signature']).toBe(expected);
        expect(headers['signature']).toBe(expected);
        expect(Number(headers['heygen-timestamp'])).toBeGreaterThan(1_500_000_000);
      }
      expect(new Set(tries.map(({ headers }) => headers['heygen-event-id'])).size).toBe(1);
    },
    10,
  );
  check(
    'POST to a callback_url',
    'flow',
    'is unsigned and repeats the callback_id',
    async () => {
      const callback = received.find(({ path }) => path === '/callback');
      expect(callback?.headers['heygen-signature']).toBeUndefined();
      const body = JSON.parse(callback?.body.toString() ?? '{}') as Json;
      expect(body.event_type).toBe('video_agent.fail');
      expect(body.event_data).toMatchObject({ callback_id: 'mine', session_id: expect.any(String) });
    },
    10,
  );
});
