import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CreatedSession } from '../../src/schema/http/create-session.js';
import { SessionResource } from '../../src/schema/http/session-resource.js';
import { VideoResource } from '../../src/schema/http/video-resource.js';
import { KEY } from './support/fake-films.js';
import { type RunningServer, startFakeServer } from './support/start-fake-server.js';

let server: RunningServer;
beforeEach(async () => {
  server = await startFakeServer();
});
afterEach(() => server.close());

const create = (body: object) => server.send('/v3/video-agents', { method: 'POST', body });

const EVERY_FIELD = {
  prompt: 'Why do cats purr?',
  mode: 'chat',
  avatar_id: 'maren',
  voice_id: 'slt',
  style_id: 'quiet-harbor',
  orientation: 'portrait',
  files: [
    { type: 'url', url: 'https://files.example.org/a.png' },
    { type: 'asset_id', asset_id: 'asset-1' },
    { type: 'base64', media_type: 'image/png', data: 'QUJD' },
    { type: 'base64', content_type: 'application/pdf', data: 'QUJDRA==' },
  ],
  callback_url: 'https://example.org/done',
  callback_id: 'my-id',
  incognito_mode: true,
  auto_proceed: true,
  skip_agentic_stop: true,
  brand_kit_id: 'kit',
  brand_glossary_id: 'glossary',
  visibility: 'private',
  members: [],
};

describe('creating a session', () => {
  it('answers 200 at once with a real video id, which can be read at once', async () => {
    const answer = await create({ prompt: 'Why do cats purr?' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.json).not.toHaveProperty('error');
    const created = CreatedSession.parse(answer.json?.data);
    expect(created.status).toBe('generating');
    const video = await server.send(`/v3/videos/${created.video_id}`);
    expect(VideoResource.parse(video.json?.data).status).toBe('pending');
    const session = await server.send(`/v3/video-agents/${created.session_id}`);
    expect(SessionResource.parse(session.json?.data).video_id).toBe(created.video_id);
    expect(Number.isInteger(created.created_at)).toBe(true);
  });

  it('takes every field of the contract', async () => {
    const answer = await create(EVERY_FIELD);
    expect(answer.status).toBe(200);
    expect(server.service.films[0]?.body).toEqual(EVERY_FIELD);
  });

  it('treats null like an absent field where the contract lets a field be null', async () => {
    const nullable = [
      'avatar_id',
      'voice_id',
      'style_id',
      'orientation',
      'files',
      'callback_url',
      'callback_id',
    ];
    const answer = await create({
      prompt: 'Why?',
      ...Object.fromEntries([...nullable, 'brand_kit_id'].map((field) => [field, null])),
    });
    expect(answer.status).toBe(200);
  });

  it('ignores fields it does not know, and fields that play with prototypes', async () => {
    const body =
      '{"prompt":"Why?","duration_sec":30,"__proto__":{"mode":"x"},"constructor":{"prototype":{}}}';
    const answer = await server.send('/v3/video-agents', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
    });
    expect(answer.status).toBe(200);
    expect(server.service.films[0]?.body).not.toHaveProperty('duration_sec');
  });

  it.each([
    ['10,000 letters', 'x'.repeat(10_000)],
    ['10,000 emoji, each of which counts once', '🌳'.repeat(10_000)],
    ['one letter', 'x'],
  ])('takes a prompt of %s', async (_title, prompt) => {
    expect((await create({ prompt })).status).toBe(200);
  });

  it('takes twenty files', async () => {
    const files = Array(20).fill(EVERY_FIELD.files[0]);
    expect((await create({ prompt: 'Why?', files })).status).toBe(200);
  });
});

describe('keys', () => {
  it.each([
    ['x-api-key', KEY],
    ['X-API-KEY', KEY],
    ['X-Api-Key', KEY],
    ['Authorization', `Bearer ${KEY}`],
    ['authorization', `bearer ${KEY}`],
  ])('are taken from the header %s', async (name, value) => {
    await create({ prompt: 'Why?' });
    const answer = await server.send('/v3/videos/video-1', { key: null, headers: { [name]: value } });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['no key', {}],
    ['a wrong key', { 'x-api-key': 'wrong' }],
    ['an empty key', { 'x-api-key': '' }],
    ['a wrong bearer token', { Authorization: 'Bearer wrong' }],
    ['another scheme', { Authorization: `Basic ${KEY}` }],
  ])('%s is answered with 401 before the body is looked at', async (_title, headers) => {
    const answer = await server.send('/v3/video-agents', { method: 'POST', body: '{', key: null, headers });
    expect(answer.status).toBe(401);
    expect(answer.json?.error?.code).toBe('unauthorized');
    expect(answer.json?.error?.doc_url).toMatch(/#unauthorized$/);
    expect(server.service.films).toHaveLength(0);
  });

  it('of another account do not see a session or its film', async () => {
    await create({ prompt: 'Why?' });
    const key = 'key-of-another-account';
    const session = await server.send('/v3/video-agents/session-1', { key });
    expect(session.status).toBe(404);
    expect(session.json?.error?.code).toBe('resource_not_found');
    const video = await server.send('/v3/videos/video-1', { key });
    expect(video.status).toBe(404);
    expect(video.json?.error?.code).toBe('video_not_found');
  });

  it('are asked for by endpoints that are not offered', async () => {
    expect((await server.send('/v3/voices', { key: null })).status).toBe(401);
  });
});

describe('every answer', () => {
  it('carries its own request id', async () => {
    const paths = ['/healthz', '/v3/videos/none', '/nowhere', '/openapi.json', '/v3/voices'];
    const answers = await Promise.all(paths.map((path) => server.send(path)));
    const ids = answers.map((answer) => answer.headers.get('x-request-id'));
    expect(ids.every(Boolean)).toBe(true);
    expect(new Set(ids).size).toBe(paths.length);
  });

  it('of an error leads to a page that explains it', async () => {
    const answer = await server.send('/v3/videos/none');
    const [address, anchor] = (answer.json?.error?.doc_url ?? '').split('#');
    expect(address?.startsWith(server.url)).toBe(true);
    const page = await fetch(address ?? '');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain(`id="${anchor}"`);
  });
});

describe('the server', () => {
  it('says without a key that it is well', async () => {
    const answer = await server.send('/healthz', { key: null });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({ status: 'ok', version: '1.2.3' });
  });

  it('puts its configured address in front of links and help pages', async () => {
    const behindProxy = await startFakeServer({ publicAddress: 'https://films.example.org/' });
    await behindProxy.send('/v3/video-agents', { method: 'POST', body: { prompt: 'Why?' } });
    behindProxy.service.finish();
    const video = await behindProxy.send('/v3/videos/video-1');
    expect(video.json?.data?.['video_url']).toMatch(/^https:\/\/films\.example\.org\/files\//);
    await behindProxy.close();
  });

  it('reports its own faults to the operator and hides them from the client', async () => {
    const reports: unknown[] = [];
    const faulty = await startFakeServer({ onServerError: (_message, details) => reports.push(details) });
    faulty.service.videos.read = async () => {
      throw new Error('the disk is on fire');
    };
    const answer = await faulty.send('/v3/videos/video-1');
    expect(answer.status).toBe(500);
    expect(answer.json?.error?.code).toBe('internal_error');
    expect(answer.text).not.toContain('fire');
    expect(reports).toEqual([new Error('the disk is on fire')]);
    await faulty.close();
  });
});
