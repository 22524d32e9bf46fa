import { createServer, type RequestListener, type Server } from 'node:http';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { SessionResource } from '../schema/http/session-resource.js';
import { AutokinoClient } from './autokino-client.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A client whose waits end at once, and the list of how long they would have been. */
function clientOf(url: string): { client: AutokinoClient; waits: number[] } {
  const waits: number[] = [];
  const sleep = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
  return { client: new AutokinoClient({ url, key: 'the-key', sleep }), waits };
}

const created = { session_id: 's', status: 'generating', video_id: 'v', created_at: 1 };

function session(status: SessionResource['status'], progress: number): SessionResource {
  return {
    session_id: 's',
    status,
    created_at: 1,
    title: null,
    mode: 'generate',
    progress,
    video_id: 'v',
    video_url: null,
    messages: [],
    error: status === 'failed' ? { code: 'render_failed', message: 'A scene could not be drawn.' } : null,
    steps: [],
  };
}

const video = {
  ...{ id: 'v', status: 'completed', title: 'T', created_at: 1, completed_at: 2, duration: 3 },
  ...{ video_url: 'http://x/f', captioned_video_url: null, subtitle_url: null, thumbnail_url: null },
  ...{ gif_url: null, video_page_url: null, folder_id: null, output_language: null },
  ...{ failure_code: null, failure_message: null },
};

describe('the client', () => {
  it('sends the key and the body, and waits until the film is done', async () => {
    const seen: string[] = [];
    const readings = [session('generating', 10), session('generating', 60), session('completed', 100)];
    const url = await listen((request, response) => {
      seen.push(`${request.method} ${request.url} ${String(request.headers['x-api-key'])}`);
      const data =
        request.method === 'POST' ? created : request.url?.includes('videos/') ? video : readings.shift();
      response.end(JSON.stringify({ data }));
    });
    const { client, waits } = clientOf(`${url}/`);
    const progress: number[] = [];
    const film = await client.createAndWait(
      { prompt: 'Why?' },
      { onProgress: (reading) => progress.push(reading.progress), pollMilliseconds: 7 },
    );
    expect(film.video.id).toBe('v');
    expect(progress).toEqual([10, 60, 100]);
    expect(waits).toEqual([7, 7]);
    expect(seen[0]).toBe('POST /v3/video-agents the-key');
    expect(seen.at(-1)).toBe('GET /v3/videos/v the-key');
  });

  it('tries again after 429 and 503, as long as Retry-After says', async () => {
    const answers = [
      { status: 429, headers: { 'Retry-After': '7' } },
      { status: 503, headers: {} },
      { status: 200, headers: {} },
    ];
    const url = await listen((_request, response) => {
      const answer = answers.shift();
      response.writeHead(answer?.status ?? 500, answer?.headers);
      response.end(JSON.stringify(answer?.status === 200 ? { data: created } : {}));
    });
    const { client, waits } = clientOf(url);
    expect((await client.createSession({ prompt: 'Why?' })).session_id).toBe('s');
    expect(waits).toEqual([7000, 2000]);
  });

  it('gives up after three attempts and says why', async () => {
    let count = 0;
    const url = await listen((_request, response) => {
      count += 1;
      response.writeHead(503, { 'X-Request-Id': 'r-1' });
      response.end('{"error":{"code":"service_unavailable","message":"Starting."}}');
    });
    const { client } = clientOf(url);
    await expect(client.readSession('s')).rejects.toMatchObject({
      status: 503,
      code: 'service_unavailable',
      requestId: 'r-1',
    });
    expect(count).toBe(3);
  });

  it('never repeats a request that was refused', async () => {
    let count = 0;
    const url = await listen((_request, response) => {
      count += 1;
      response.writeHead(400);
      response.end('{"error":{"code":"invalid_parameter","message":"No.","param":"prompt"}}');
    });
    const { client } = clientOf(url);
    await expect(client.createSession({ prompt: '' })).rejects.toMatchObject({
      code: 'invalid_parameter',
      parameter: 'prompt',
    });
    expect(count).toBe(1);
  });

  it('throws the error of the session when the film could not be made', async () => {
    const url = await listen((request, response) =>
      response.end(JSON.stringify({ data: request.method === 'POST' ? created : session('failed', 40) })),
    );
    const { client } = clientOf(url);
    await expect(client.createAndWait({ prompt: 'Why?' })).rejects.toMatchObject({
      code: 'render_failed',
      message: 'A scene could not be drawn.',
    });
  });

  it('ends waiting for a film when the agent waits for the user, with what it asks', async () => {
    const question = {
      role: 'model',
      type: 'text',
      content: 'Which city?',
      created_at: 1,
      resource_ids: null,
    };
    const url = await listen((_request, response) =>
      response.end(JSON.stringify({ data: { ...session('waiting_for_input', 5), messages: [question] } })),
    );
    const { client } = clientOf(url);
    await expect(client.waitForFilm('s')).rejects.toMatchObject({
      code: 'input_needed',
      message: 'Which city?',
    });
    expect((await client.waitForTurn('s')).status).toBe('waiting_for_input');
  });

  it('speaks to a session and reads what it holds', async () => {
    const seen: string[] = [];
    const page = { data: [], has_more: true, next_token: 'more' };
    const answers: Record<string, object> = {
      'POST /v3/video-agents/a%2Fb': { data: { session_id: 'a/b', run_id: 'r', title: null } },
      'POST /v3/video-agents/s/stop': { data: { session_id: 's' } },
      'DELETE /v3/video-agents/s': { data: { session_id: 's', deleted: true } },
      'GET /v3/video-agents?limit=5&token=x%2By': page,
      'GET /v3/video-agents/s/videos': { ...page, data: [video] },
      'GET /v3/video-agents/styles?tag=print': page,
    };
    const url = await listen((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      response.end(JSON.stringify(answers[seen.at(-1) ?? ''] ?? {}));
    });
    const { client } = clientOf(url);
    expect((await client.sendMessage('a/b', { message: 'Yes.' })).run_id).toBe('r');
    expect((await client.stopSession('s')).session_id).toBe('s');
    expect((await client.deleteSession('s')).deleted).toBe(true);
    expect((await client.listSessions({ limit: 5, token: 'x+y' })).next_token).toBe('more');
    expect((await client.listSessionVideos('s')).data[0]?.id).toBe('v');
    expect((await client.listStyles({ tag: 'print' })).has_more).toBe(true);
    await expect(client.readResource('s', 'r')).rejects.toMatchObject({ code: 'unknown' });
    expect(seen).toEqual([...Object.keys(answers), 'GET /v3/video-agents/s/resources/r']);
  });

  it('says in one sentence that no server answers', async () => {
    const url = await listen(() => undefined);
    servers.splice(0).forEach((server) => server.close());
    const { client } = clientOf(url);
    await expect(client.readHealth()).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(`^No server answers at ${url};`),
    });
  });

  it('saves a film whole or not at all', async () => {
    const url = await listen((request, response) => {
      if (request.url === '/whole') return void response.end('the film');
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('half of it', () => response.destroy());
    });
    const folder = await mkdtemp(join(tmpdir(), 'autokino-client-'));
    const { client } = clientOf(url);
    await client.download(`${url}/whole`, join(folder, 'film.mp4'));
    expect(await readFile(join(folder, 'film.mp4'), 'utf8')).toBe('the film');
    await expect(client.download(`${url}/half`, join(folder, 'other.mp4'))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['film.mp4']);
    await rm(folder, { recursive: true });
  });
});
