import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve, type ServedAutokino } from '../../src/api/serve.js';
import { AutokinoClient } from '../../src/client/autokino-client.js';
import { readConfig } from '../../src/config.js';
import { openAutokino } from '../../src/main.js';
import type { Autokino } from '../../src/workflow/autokino.js';
import { createFakeParts, type FakeBehaviour } from '../workflow/fake-parts.js';

const KEY = 'a-key-of-this-test';
const FAST = { pollMilliseconds: 20 };

let home: string;
let autokino: Autokino;
let server: ServedAutokino;
let client: AutokinoClient;
const behaviour: FakeBehaviour = {};
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'autokino-api-'));
  const config = readConfig({ AUTOKINO_HOME: home, AUTOKINO_RENDER_PROCESSES: '1', AUTOKINO_API_KEY: KEY });
  const parts = createFakeParts({ onRender: async (name, signal) => behaviour.onRender?.(name, signal) });
  autokino = await openAutokino(config, { ...parts, onLog: () => undefined });
  server = await serve(autokino, { host: '127.0.0.1', port: 0, version: '0.0.0' });
  client = new AutokinoClient({ url: server.url, key: KEY });
});
afterAll(async () => {
  await server.close();
  await autokino.close();
  await rm(home, { recursive: true, force: true });
});
beforeEach(() => {
  delete behaviour.onRender;
});

const openChat = async (prompt: string): Promise<string> => {
  const { session_id } = await client.createSession({ prompt, mode: 'chat' });
  await client.waitForTurn(session_id, FAST);
  return session_id;
};
const say = async (sessionId: string, message: string) => {
  await client.sendMessage(sessionId, { message });
  return client.waitForTurn(sessionId, FAST);
};
const read = (path: string, key = KEY) => fetch(`${server.url}${path}`, { headers: { 'x-api-key': key } });

describe('a session in generate mode', () => {
  it('has its film from the start, reads generating, and ends with a film that opens without a key', async () => {
    const created = await client.createSession({ prompt: 'Why do dogs bark?' });
    expect(created.status).toBe('generating');
    expect((await client.readVideo(created.video_id ?? '')).status).toMatch(/pending|processing/);
    const statuses = new Set<string>();
    const { session, video } = await client.waitForFilm(created.session_id, {
      ...FAST,
      onProgress: ({ status }) => statuses.add(status),
    });
    expect([...statuses].filter((status) => status !== 'generating')).toEqual(['completed']);
    expect(session).toMatchObject({
      mode: 'generate',
      progress: 100,
      video_id: created.video_id,
      error: null,
    });
    expect(video.id).toBe(created.video_id);
    for (const link of [session.video_url, video.video_url, video.thumbnail_url, video.subtitle_url]) {
      const answer = await fetch(link ?? '');
      expect(answer.status, link ?? '').toBe(200);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
    }
  });

  it('shows its film as a resource of its last message', async () => {
    const { session, video } = await client.createAndWait({ prompt: 'Why do owls hoot?' }, FAST);
    const shown = session.messages[0];
    expect(shown).toMatchObject({ role: 'model', type: 'resource' });
    const resource = await client.readResource(session.session_id, shown?.resource_ids?.[0] ?? '');
    expect(resource).toMatchObject({ resource_type: 'video', source_type: 'generated' });
    expect(resource.metadata).toMatchObject({ video_id: video.id });
    expect((await fetch(resource.url ?? '')).headers.get('content-type')).toBe('video/mp4');
  });

  it('takes no messages once its film is done, and says so on the session', async () => {
    const { session } = await client.createAndWait({ prompt: 'Why do bees dance?' }, FAST);
    await expect(client.sendMessage(session.session_id, { message: 'Shorter.' })).rejects.toMatchObject({
      ...{ status: 400, code: 'invalid_parameter', parameter: 'session_id' },
    });
  });

  it('creates nothing for an id that names nothing', async () => {
    const before = await client.listSessions({ limit: 1 });
    await expect(client.createSession({ prompt: 'Why?', voice_id: 'nobody' })).rejects.toMatchObject({
      status: 400,
      parameter: 'voice_id',
    });
    expect(await client.listSessions({ limit: 1 })).toEqual(before);
  });

  it('says in a message what it keeps but does not honour, and nothing of what it does honour', async () => {
    const { session } = await client.createAndWait(
      { prompt: 'Why do cats purr?', brand_kit_id: 'kit', visibility: 'private', callback_id: 'mine' },
      FAST,
    );
    const said = session.messages.filter(({ role }) => role === 'model').map(({ content }) => content);
    const mentions = (field: string): boolean => said.some((text) => text.includes(`\`${field}\``));
    expect(mentions('brand_kit_id') && mentions('visibility')).toBe(true);
    expect(mentions('callback_id') || mentions('mode') || mentions('files')).toBe(false);
  });

  it('fails with the code stopped when it is stopped, together with its film; stopping again is fine', async () => {
    behaviour.onRender = (_name, signal) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    const created = await client.createSession({ prompt: 'Why is the sea salt?' });
    await expect.poll(async () => (await client.readVideo(created.video_id ?? '')).status).toBe('processing');
    await client.stopSession(created.session_id);
    const session = await client.readSession(created.session_id);
    expect(session).toMatchObject({ status: 'failed', error: { code: 'stopped' } });
    expect(session.messages[0]).toMatchObject({ role: 'model', type: 'error' });
    expect(await client.readVideo(created.video_id ?? '')).toMatchObject({
      ...{ status: 'failed', failure_code: 'stopped', video_url: null },
    });
    expect(await client.stopSession(created.session_id)).toEqual({ session_id: created.session_id });
  });
});

describe('a session in chat mode', () => {
  it('starts as thinking without a film, and shows a storyboard with a still of each scene', async () => {
    const created = await client.createSession({ prompt: 'Why cities plant trees', mode: 'chat' });
    expect(created).toMatchObject({ status: 'thinking', video_id: null });
    const session = await client.waitForTurn(created.session_id, FAST);
    expect(session).toMatchObject({ mode: 'chat', status: 'reviewing', video_id: null, video_url: null });
    const id = session.messages[0]?.resource_ids?.[0] ?? '';
    const answer = await read(`/v3/video-agents/${created.session_id}/resources/${id}`);
    const text = await answer.text();
    expect(text).not.toContain('"still"');
    const { data } = JSON.parse(text) as { data: { metadata: { scenes: Record<string, string>[] } } };
    expect(data).toMatchObject({
      resource_id: id,
      resource_type: 'draft',
      source_type: 'generated',
      url: null,
    });
    expect(data.metadata.scenes).toHaveLength(2);
    for (const scene of data.metadata.scenes) {
      expect(scene).toMatchObject({
        scene_id: expect.any(String),
        narration: expect.stringContaining('trees'),
      });
      const still = await fetch(scene['thumbnail_url'] ?? '');
      expect(still.status).toBe(200);
      expect(still.headers.get('content-type')).toMatch(/^image\/(png|jpeg)$/);
    }
    expect(await client.listSessionVideos(created.session_id)).toEqual({
      ...{ data: [], has_more: false, next_token: null },
    });
  });

  it('films what is approved; a change leads to a new film, and the first stays listed', async () => {
    const id = await openChat('Two scenes');
    const first = await say(id, 'OK, go ahead');
    expect(first).toMatchObject({ status: 'completed', progress: 100 });
    const second = await say(id, 'scene 2: Leaves give shade');
    expect(second.status).toBe('completed');
    expect(second.video_id).not.toBe(first.video_id);
    const newest = await client.listSessionVideos(id, { limit: 1 });
    expect(newest).toMatchObject({ data: [{ id: second.video_id }], has_more: true });
    const oldest = await client.listSessionVideos(id, { limit: 1, token: newest.next_token ?? '' });
    expect(oldest).toMatchObject({ data: [{ id: first.video_id }], has_more: false, next_token: null });
    expect((await fetch(oldest.data[0]?.video_url ?? '')).status).toBe(200);
  });

  it('asks when nothing can come of the request, and goes on with the answer', async () => {
    const id = await openChat('asdf');
    const asked = await client.readSession(id);
    expect(asked.status).toBe('waiting_for_input');
    expect(asked.messages[0]).toMatchObject({ role: 'model', type: 'text' });
    expect((await say(id, 'bees')).status).toBe('reviewing');
  });

  it('takes no message while it draws, and goes on after a stop', async () => {
    behaviour.onRender = (_name, signal) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    const id = await openChat('Why it rains');
    await client.sendMessage(id, { message: 'ok' });
    await expect.poll(async () => (await client.readSession(id)).status).toBe('generating');
    await expect(client.sendMessage(id, { message: 'shorter' })).rejects.toMatchObject({
      ...{ status: 409, code: 'resource_not_ready' },
    });
    await client.stopSession(id);
    expect(await client.readSession(id)).toMatchObject({ status: 'waiting_for_input', error: null });
    delete behaviour.onRender;
    expect((await say(id, 'ok')).status).toBe('completed');
  });
});

describe('the list of sessions', () => {
  it('gives every session once, newest first, also when new ones arrive meanwhile', async () => {
    const all = await client.listSessions({ limit: 100 });
    const first = await client.listSessions({ limit: 2 });
    expect(Object.keys(first.data[0] ?? {}).sort()).toEqual(['created_at', 'session_id', 'title']);
    await client.createAndWait({ prompt: 'A late one' }, FAST);
    const seen = [...first.data];
    for (let token = first.next_token; token !== null;) {
      const page = await client.listSessions({ limit: 2, token });
      seen.push(...page.data);
      token = page.next_token;
    }
    expect(seen.map(({ session_id }) => session_id)).toEqual(all.data.map(({ session_id }) => session_id));
  });

  it.each(['limit=0', 'limit=101', 'token=nonsense'])(
    'refuses ?%s with the name of the field',
    async (query) => {
      const answer = await read(`/v3/video-agents?${query}`);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({
        error: { code: 'invalid_parameter', param: query.split('=')[0] },
      });
    },
  );
});

describe('the list of styles', () => {
  it('gives the styles of the catalogue, page by page, and those of a shelf alone', async () => {
    const ids = autokino.catalogue.styles.map(({ id }) => id);
    const all = await client.listStyles({ limit: 100 });
    expect(all.data.map(({ style_id }) => style_id)).toEqual(ids);
    const first = await client.listStyles({ limit: 1 });
    const second = await client.listStyles({ limit: 1, token: first.next_token ?? '' });
    expect(second.data[0]?.style_id).toBe(ids[1]);
    const tag = autokino.catalogue.styles.find(({ tags }) => tags.length > 0)?.tags[0] ?? '';
    const shelf = await client.listStyles({ tag });
    expect(shelf.data.every(({ tags }) => tags?.includes(tag))).toBe(true);
    expect(await client.listStyles({ tag: 'nothing' })).toEqual({
      ...{ data: [], has_more: false, next_token: null },
    });
  });
});

describe('what is not there', () => {
  it('is the same for another account: every route of a session answers 404', async () => {
    const { session, video } = await client.createAndWait({ prompt: 'Mine alone' }, FAST);
    await autokino.store.accounts.create({ id: 'another', name: 'another' });
    await autokino.store.keys.add('another', 'test', 'key-of-another');
    const other = new AutokinoClient({ url: server.url, key: 'key-of-another' });
    const id = session.session_id;
    const resource = session.messages[0]?.resource_ids?.[0] ?? '';
    const attempts = [
      () => other.readSession(id),
      () => other.sendMessage(id, { message: 'Hello' }),
      () => other.stopSession(id),
      () => other.listSessionVideos(id),
      () => other.readResource(id, resource),
      () => other.deleteSession(id),
    ];
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ status: 404, code: 'resource_not_found' });
    await expect(other.readVideo(video.id)).rejects.toMatchObject({ status: 404, code: 'video_not_found' });
    expect((await other.listSessions()).data).toEqual([]);
    await expect(client.readResource(id, 'nothing')).rejects.toMatchObject({ status: 404 });
  });

  it('is a session after its deletion, with its films and their links', async () => {
    const { session, video } = await client.createAndWait({ prompt: 'Soon gone' }, FAST);
    const id = session.session_id;
    expect(await client.deleteSession(id)).toEqual({ session_id: id, deleted: true });
    await expect(client.deleteSession(id)).rejects.toMatchObject({ status: 404 });
    await expect(client.readVideo(video.id)).rejects.toMatchObject({ status: 404 });
    expect((await fetch(video.video_url ?? '')).status).toBe(404);
  });
});
