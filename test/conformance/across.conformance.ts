import { randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import { call, type Json } from './support/call.js';
import { check, expectError, expectSuccess, notChecked } from './support/check.js';
import { target } from './support/target.js';

const SESSIONS = '/v3/video-agents';
const stop = (id: string) => call('POST', `${SESSIONS}/${id}/stop`);

describe('keys', () => {
  check('any route', 'keys', 'a missing and a wrong key answer 401', async () => {
    expectError(await call('GET', SESSIONS, { key: null }), 401);
    expectError(await call('GET', SESSIONS, { key: 'wrong' }), 401);
    expectError(await call('POST', SESSIONS, { key: null, body: { prompt: 'Rain' } }), 401);
  });
  check('any route', 'keys', 'the header is taken in any case, and as a bearer token', async () => {
    for (const name of ['X-Api-Key', 'X-API-KEY', 'x-api-key']) {
      expectSuccess(await call('GET', SESSIONS, { key: null, headers: { [name]: target.key } }));
    }
    expectSuccess(
      await call('GET', SESSIONS, { key: null, headers: { authorization: `Bearer ${target.key}` } }),
    );
  });
  check('GET /v3/users/me', 'shape', 'names the user', async () => {
    const answer = await call('GET', '/v3/users/me');
    expectSuccess(answer);
    expect(typeof answer.json.data.username).toBe('string');
  });
});

describe('idempotency', () => {
  check(
    'POST /v3/video-agents',
    'flow',
    'the same Idempotency-Key gives the first answer, whatever the body',
    async () => {
      const headers = { 'idempotency-key': randomUUID() };
      const send = (prompt: string) => call('POST', SESSIONS, { body: { prompt, mode: 'chat' }, headers });
      const first = await send('Rain');
      const again = await send('Something else');
      expectSuccess(again);
      expect(again.json).toEqual(first.json);
      await stop(first.json.data.session_id);
    },
    8,
  );
  check(
    'POST /v3/video-agents',
    'flow',
    '50 parallel duplicates make one session; those in flight are told so',
    async () => {
      const headers = { 'idempotency-key': randomUUID() };
      const answers = await Promise.all(
        Array.from({ length: 50 }, () =>
          call('POST', SESSIONS, { body: { prompt: 'Rain', mode: 'chat' }, headers }),
        ),
      );
      const made = new Set<string>();
      for (const answer of answers) {
        if (answer.status === 409) expectError(answer, 409, 'request_in_progress');
        else made.add((expectSuccess(answer), answer.json.data.session_id));
      }
      expect(made.size).toBe(1);
      await stop([...made][0] ?? '');
    },
    8,
  );
  check('POST /v3/video-agents', 'errors', 'an ill-formed Idempotency-Key is refused', async () => {
    const headers = { 'idempotency-key': 'not allowed!' };
    expectError(
      await call('POST', SESSIONS, { body: { prompt: 'Rain' }, headers }),
      400,
      'invalid_parameter',
    );
  });
});

describe('limits', () => {
  if (target.limitedUrl === null)
    notChecked(
      'any route',
      'flow',
      '429 with whole seconds in Retry-After',
      'this server was not asked to refuse',
      9,
    );
  else
    check(
      'any route',
      'flow',
      '429 with whole seconds in Retry-After',
      async () => {
        for (let sent = 0; sent < 200; sent++) {
          const body = { prompt: '' };
          const answer = await call('POST', SESSIONS, { body, url: target.limitedUrl ?? '' });
          if (answer.status === 400) continue;
          expectError(answer, 429, 'rate_limit_exceeded');
          expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
          return;
        }
        throw new Error('200 requests were taken by a server that allows five a minute.');
      },
      9,
    );
});

describe('routes', () => {
  check(
    'any route',
    'errors',
    'an unknown path answers 404, a wrong method 405, both in the envelope',
    async () => {
      expectError(await call('GET', '/v3/no-such-thing'), 404);
      expectError(await call('PATCH', SESSIONS, { body: {} }), 405);
    },
  );
  for (const [method, path] of [
    ['GET', '/v3/videos/statuses'],
    ['POST', '/v3/videos/batches'],
    ['GET', '/v3/avatars/looks'],
    ['GET', '/v3/assets/statuses'],
  ] as const) {
    check(
      `${method} ${path}`,
      'errors',
      'is no id: it is offered, or answers 501 or 400, never 404',
      async () => {
        const answer = await call(method, path);
        expect([200, 400, 501]).toContain(answer.status);
        if (answer.status >= 400) expectError(answer, answer.status);
      },
      7,
    );
  }
  check('GET /openapi.json', 'shape', 'describes the interface as OpenAPI 3.1', async () => {
    const { status, json } = await call('GET', '/openapi.json', { key: null });
    if (!target.isOwn && status === 404) return;
    expect(json.openapi).toMatch(/^3\.1/);
    expect(Object.keys(json.paths as Json)).toContain('/v3/video-agents');
  });
});
