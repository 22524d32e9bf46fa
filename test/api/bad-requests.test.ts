import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startFakeServer } from './support/start-fake-server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startFakeServer();
});
afterAll(() => server.close());

const create = (body: unknown, headers: Record<string, string> = {}) =>
  server.send('/v3/video-agents', { method: 'POST', body, headers });

const file = { type: 'url', url: 'https://files.example.org/a.png' };
const prompt = 'Why do cats purr?';
const tooBigBase64 = 'A'.repeat(Math.ceil((32 * 1024 * 1024 * 4) / 3 / 4) * 4 + 4);

const BAD_BODIES: [title: string, parameter: string, body: unknown][] = [
  ['no prompt', 'prompt', {}],
  ['an empty prompt', 'prompt', { prompt: '' }],
  ['a prompt of white space', 'prompt', { prompt: ' \n\t ' }],
  ['a prompt of 10,001 characters', 'prompt', { prompt: 'x'.repeat(10_001) }],
  ['a prompt of 10,001 emoji', 'prompt', { prompt: '🌳'.repeat(10_001) }],
  ['a number as prompt', 'prompt', { prompt: 7 }],
  ['null as prompt', 'prompt', { prompt: null }],
  ['a prompt with a NUL character', 'prompt', { prompt: 'a\0b' }],
  ['a prompt with half a surrogate pair', 'prompt', { prompt: 'a\ud83cb' }],
  ['an unknown mode', 'mode', { prompt, mode: 'dream' }],
  ['an unknown orientation', 'orientation', { prompt, orientation: 'diagonal' }],
  ['a number as avatar', 'avatar_id', { prompt, avatar_id: 5 }],
  ['an empty avatar id', 'avatar_id', { prompt, avatar_id: '' }],
  ['an object as voice', 'voice_id', { prompt, voice_id: {} }],
  ['a list as style', 'style_id', { prompt, style_id: [] }],
  ['an avatar that does not exist', 'avatar_id', { prompt, avatar_id: 'unknown' }],
  ['a voice that does not exist', 'voice_id', { prompt, voice_id: 'unknown' }],
  ['a style that does not exist', 'style_id', { prompt, style_id: 'unknown' }],
  ['twenty-one files', 'files', { prompt, files: Array(21).fill(file) }],
  ['files that are no list', 'files', { prompt, files: file }],
  ['a file of an unknown type', 'files.0.type', { prompt, files: [{ ...file, type: 'ftp' }] }],
  ['a file without a type', 'files.1.type', { prompt, files: [file, { url: file.url }] }],
  [
    'a file over plain http',
    'files.0.url',
    { prompt, files: [{ type: 'url', url: 'http://example.org/a' }] },
  ],
  ['a file address that is none', 'files.0.url', { prompt, files: [{ type: 'url', url: 'a.png' }] }],
  ['a file address without value', 'files.0.url', { prompt, files: [{ type: 'url' }] }],
  [
    'a file on this machine',
    'files.1.url',
    { prompt, files: [file, { type: 'url', url: 'https://127.0.0.1/a' }] },
  ],
  [
    'a file in a private network',
    'files.0.url',
    { prompt, files: [{ type: 'url', url: 'https://10.1.2.3/a' }] },
  ],
  [
    'a file by an empty asset id',
    'files.0.asset_id',
    { prompt, files: [{ type: 'asset_id', asset_id: '' }] },
  ],
  [
    'inline bytes without a media type',
    'files.0.media_type',
    { prompt, files: [{ type: 'base64', data: 'QUJD' }] },
  ],
  [
    'inline bytes of a kind that is not taken',
    'files.0.media_type',
    { prompt, files: [{ type: 'base64', media_type: 'text/html', data: 'QUJD' }] },
  ],
  [
    'inline bytes that are not base64',
    'files.0.data',
    { prompt, files: [{ type: 'base64', media_type: 'image/png', data: '%%%%' }] },
  ],
  [
    'an inline file over 32 MB',
    'files.0.data',
    { prompt, files: [{ type: 'base64', media_type: 'image/png', data: tooBigBase64 }] },
  ],
  ['a callback address that is none', 'callback_url', { prompt, callback_url: 'soon' }],
  ['a callback to another scheme', 'callback_url', { prompt, callback_url: 'ftp://example.org/x' }],
  ['a number as callback id', 'callback_id', { prompt, callback_id: 1 }],
  ['a text as switch', 'incognito_mode', { prompt, incognito_mode: 'yes' }],
  ['a number as switch', 'auto_proceed', { prompt, auto_proceed: 1 }],
  ['null as switch', 'skip_agentic_stop', { prompt, skip_agentic_stop: null }],
  ['a number as brand kit', 'brand_kit_id', { prompt, brand_kit_id: 3 }],
  ['a list as body', 'body', [prompt]],
  ['a text as body', 'body', '"prompt"'],
  ['null as body', 'body', 'null'],
  ['JSON that is cut off', 'body', '{"prompt": "Why'],
  ['text that is not JSON', 'body', 'Why do cats purr?'],
  ['an empty body', 'body', ''],
];

describe('a request that does not fit is refused with 400 and creates nothing', () => {
  it.each(BAD_BODIES)('for %s, naming `%s`', async (_title, parameter, body) => {
    const answer = await create(body, { 'Content-Type': 'application/json' });
    expect(answer.status).toBe(400);
    expect(answer.json?.error).toMatchObject({ code: 'invalid_parameter', param: parameter });
    expect(answer.json?.error?.message).toMatch(/\S{3}/);
    expect(answer.json?.data).toBeUndefined();
    expect(server.service.films).toHaveLength(0);
  });

  it('for a body that is not declared as JSON', async () => {
    const answer = await create('{"prompt":"x"}', { 'Content-Type': 'text/plain' });
    expect(answer.status).toBe(400);
    expect(answer.json?.error).toMatchObject({ code: 'invalid_parameter', param: 'body' });
    expect(server.service.films).toHaveLength(0);
  });

  it('for no body at all', async () => {
    const answer = await server.send('/v3/video-agents', { method: 'POST' });
    expect(answer.status).toBe(400);
    expect(answer.json?.error).toMatchObject({ code: 'invalid_parameter', param: 'body' });
  });
});

describe('other refusals', () => {
  it('a body over the limit is answered with 413', async () => {
    const small = await startFakeServer({ maximumBodyBytes: 1000 });
    const answer = await small.send('/v3/video-agents', {
      method: 'POST',
      body: { prompt: 'x'.repeat(2000) },
    });
    expect(answer.status).toBe(413);
    expect(answer.json?.error?.code).toBe('payload_too_large');
    expect(small.service.films).toHaveLength(0);
    await small.close();
  });

  it.each(['/page', '/v3', '/v3/nothing', '/v4/video-agents', '/v3/videos/a/b/c'])(
    'the unknown path %s is answered with 404',
    async (path) => {
      const answer = await server.send(path);
      expect(answer.status).toBe(404);
      expect(answer.json?.error?.code).toBe('not_found');
    },
  );

  it.each([
    ['DELETE', '/v3/video-agents', 'GET'],
    ['PUT', '/v3/video-agents/abc', 'GET'],
    ['POST', '/v3/videos/abc', 'GET'],
    ['POST', '/healthz', 'GET'],
  ])('%s %s is answered with 405 and the methods that are offered', async (method, path, offered) => {
    const answer = await server.send(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.json?.error).toMatchObject({ code: 'invalid_parameter', param: 'method' });
    expect(answer.headers.get('allow')).toContain(offered);
  });

  it('a path that cannot be decoded is answered with 404', async () => {
    const answer = await server.send('/v3/videos/%E0%A4%A');
    expect(answer.status).toBe(404);
    expect(answer.json?.error?.code).toBe('not_found');
    expect(answer.headers.get('x-request-id')).toMatch(/./);
  });

  it('an id with a character that cannot be stored is answered with 400', async () => {
    const answer = await server.send('/v3/videos/a%00b');
    expect(answer.status).toBe(400);
    expect(answer.json?.error).toMatchObject({ code: 'invalid_parameter', param: 'video_id' });
  });

  it('an id longer than any of ours is answered with 404', async () => {
    const answer = await server.send(`/v3/videos/${'a'.repeat(500)}`);
    expect(answer.status).toBe(404);
  });
});
