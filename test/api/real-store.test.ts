import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFilmService } from '../../src/api/autokino-service.js';
import { createServer, type ZodServer } from '../../src/api/server.js';
import { createLinkSigner } from '../../src/deliver/link-signer.js';
import { SessionResource } from '../../src/schema/http/session-resource.js';
import { VideoResource } from '../../src/schema/http/video-resource.js';
import { DEFAULT_ACCOUNT_ID, type SessionChange, type Store } from '../../src/store/contract.js';
import { openStore } from '../../src/store/open-store.js';
import { resolveIds, sessionFromPrompt } from '../../src/workflow/create-session.js';
import type { FilmWorkflow } from '../../src/workflow/autokino.js';

const KEY = 'a key of this test';
const NOTHING = { voices: [], looks: [], styles: [] };

let home: string;
let store: Store;
let server: ZodServer;
let url: string;

/** A workflow that creates sessions for good and leaves the work to the test. */
function idleWorkflow(): FilmWorkflow {
  let count = 0;
  const never = async (): Promise<never> => Promise.reject(new Error('Not part of this test.'));
  return {
    async createSession(accountId, request) {
      const resolved = resolveIds(request, NOTHING);
      const ids = { sessionId: `session${++count}`, videoId: `video${count}` };
      const context = { blobs: store.blobs, notes: [] };
      return store.sessions.create(await sessionFromPrompt(accountId, ids, resolved, context));
    },
    ...{ createStoryboardSession: never, stopSession: never, waitFor: never },
  };
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'autokino-api-'));
  let id = 0;
  store = await openStore(home, { now: () => new Date(), newId: () => `id${++id}` });
  await store.keys.add(DEFAULT_ACCOUNT_ID, 'test', KEY);
  const links = createLinkSigner(Buffer.from('secret'), () => new Date());
  const service = createFilmService({ store, workflow: idleWorkflow(), links });
  server = await createServer({ service, version: '0.0.0' });
  url = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await store.close();
  await rm(home, { recursive: true, force: true });
});

async function call(path: string, body?: object): Promise<{ status: number; json: Record<string, unknown> }> {
  const answer = await fetch(`${url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'x-api-key': KEY, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : null,
  });
  return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
}

const record = (sessionId: string, key: string, change: SessionChange) =>
  store.sessions.record(DEFAULT_ACCOUNT_ID, sessionId, key, change);
const sessionOf = async (id: string) =>
  SessionResource.parse((await call(`/v3/video-agents/${id}`)).json['data']);
const videoOf = async (id: string) => VideoResource.parse((await call(`/v3/videos/${id}`)).json['data']);

describe('the HTTP face before the real store', () => {
  it('creates nothing for an id that names nothing', async () => {
    const { status, json } = await call('/v3/video-agents', { prompt: 'Why?', voice_id: 'nobody' });
    expect(status).toBe(400);
    expect(json['error']).toMatchObject({ code: 'invalid_parameter', param: 'voice_id' });
    expect(await store.sessions.unfinished()).toEqual([]);
  });

  it('keeps what it cannot honour yet and says so in a message each', async () => {
    const { json } = await call('/v3/video-agents', {
      prompt: 'Why do cats purr?',
      mode: 'chat',
      files: [{ type: 'base64', media_type: 'image/png', data: 'QUJD' }],
      callback_url: 'https://example.org/done',
      brand_kit_id: 'kit',
      visibility: 'private',
    });
    expect(json['data']).toMatchObject({ status: 'generating', video_id: expect.any(String) });
    const session = await sessionOf('session1');
    const said = session.messages.filter(({ role }) => role === 'model').map(({ content }) => content);
    for (const field of ['mode', 'files', 'callback_url', 'brand_kit_id', 'visibility'])
      expect(
        said.some((text) => text.includes(`\`${field}`)),
        field,
      ).toBe(true);
    expect(session.messages.at(-1)).toMatchObject({ role: 'user', content: 'Why do cats purr?' });
    const [stored] = await store.sessions.unfinished();
    expect(JSON.stringify(stored?.request)).toContain('https://example.org/done');
  });

  it('shows the work as it goes on, and the film with links that open', async () => {
    await call('/v3/video-agents', { prompt: 'Why do dogs bark?' });
    await record('session2', '1', { type: 'step-started', step: 'brief' });
    await record('session2', '2', { type: 'step-completed', step: 'brief', milliseconds: 1500 });
    await record('session2', '3', { type: 'progress-changed', progress: 40 });
    const working = await sessionOf('session2');
    expect(working).toMatchObject({ status: 'generating', progress: 40, video_url: null, error: null });
    expect(working.steps).toMatchObject([{ name: 'brief', seconds: 1.5 }]);

    await writeFile(join(home, 'film'), 'the film');
    const film = await store.blobs.putFile(join(home, 'film'));
    const subtitlesSrt = await store.blobs.put(Buffer.from('1\n'));
    await record('session2', '4', { type: 'title-chosen', title: 'Why dogs bark: a/b' });
    await record('session2', '5', {
      type: 'session-completed',
      film: { film, thumbnail: null, subtitlesSrt, subtitlesWebVtt: null, durationSeconds: 12.5 },
    });
    const video = await videoOf('video2');
    expect(video).toMatchObject({ status: 'completed', duration: 12.5, thumbnail_url: null, gif_url: null });
    const download = await fetch(video.video_url ?? '');
    expect(download.status).toBe(200);
    expect(download.headers.get('content-type')).toBe('video/mp4');
    expect(download.headers.get('content-disposition')).toContain('Why dogs bark');
    expect(await download.text()).toBe('the film');
    expect(await (await fetch(video.subtitle_url ?? '')).text()).toBe('1\n');
    const session = await sessionOf('session2');
    expect(session).toMatchObject({ status: 'completed', progress: 100, video_id: 'video2' });
    expect(session.video_url).toMatch(/\/files\/video2\/film\.mp4\?/);
  });

  it('says on session and video why a film failed', async () => {
    await call('/v3/video-agents', { prompt: 'Why do owls hoot?' });
    await record('session3', '1', { type: 'session-failed', code: 'render_failed', message: 'No ink.' });
    const session = await sessionOf('session3');
    expect(session).toMatchObject({ status: 'failed', error: { code: 'render_failed', message: 'No ink.' } });
    expect(await videoOf('video3')).toMatchObject({
      ...{ status: 'failed', failure_code: 'render_failed', failure_message: 'No ink.', video_url: null },
    });
  });
});
