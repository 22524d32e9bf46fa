import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startFakeServer } from './support/start-fake-server.js';

let server: RunningServer;
let link: string;
beforeAll(async () => {
  server = await startFakeServer();
  await server.send('/v3/video-agents', { method: 'POST', body: { prompt: 'Why?' } });
  server.service.finish();
  const video = await server.send('/v3/videos/video-1');
  link = String(video.json?.data?.['video_url']);
});
afterAll(() => server.close());

const read = (headers: Record<string, string> = {}, method = 'GET') => fetch(link, { headers, method });
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

const statusOf = (address: string) =>
  fetch(address).then((answer) => answer.arrayBuffer().then(() => answer.status));

describe('a signed link', () => {
  it('opens without a key, with 200, the content type and the whole file', async () => {
    const answer = await read();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('video/mp4');
    expect(answer.headers.get('content-length')).toBe('1000');
    expect(answer.headers.get('accept-ranges')).toBe('bytes');
    expect(answer.headers.get('content-disposition')).toContain(`filename*=UTF-8''Ein%20B%C3%A4r.mp4`);
    expect((await bytesOf(answer)).equals(server.service.bytes)).toBe(true);
  });

  it('answers HEAD with the same headers and no body', async () => {
    const answer = await read({}, 'HEAD');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-length')).toBe('1000');
    expect((await bytesOf(answer)).length).toBe(0);
  });

  it.each([
    ['bytes=0-99', 0, 99],
    ['bytes=990-', 990, 999],
    ['bytes=-10', 990, 999],
    ['bytes=500-5000', 500, 999],
    ['bytes=-5000', 0, 999],
  ])('gives the range %s with 206', async (range, start, end) => {
    const answer = await read({ range });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${end}/1000`);
    expect((await bytesOf(answer)).equals(server.service.bytes.subarray(start, end + 1))).toBe(true);
  });

  it.each(['bytes=1000-', 'bytes=-0'])('refuses the range %s with 416', async (range) => {
    const answer = await read({ range });
    expect(answer.status).toBe(416);
    expect(answer.headers.get('content-range')).toBe('bytes */1000');
    expect(await answer.json()).toMatchObject({ error: { code: 'invalid_parameter', param: 'Range' } });
  });

  it.each(['bytes=5-2', 'pages=1-2', 'bytes=0-1,5-9', 'bytes=-', 'nonsense'])(
    'ignores the range %s and gives the whole file',
    async (range) => {
      const answer = await read({ range });
      expect(answer.status).toBe(200);
      expect((await bytesOf(answer)).length).toBe(1000);
    },
  );

  it('gives the whole file when the client has another version of it', async () => {
    expect((await read({ range: 'bytes=0-1', 'if-range': '"old"' })).status).toBe(200);
    expect((await read({ range: 'bytes=0-1', 'if-range': '"abc"' })).status).toBe(206);
  });

  it.each([
    ['without its signature', (url: URL) => url.searchParams.delete('signature')],
    ['without its expiry', (url: URL) => url.searchParams.delete('expires')],
    ['with a later expiry', (url: URL) => url.searchParams.set('expires', '99999999999')],
    ['with another signature', (url: URL) => url.searchParams.set('signature', 'A'.repeat(43))],
    ['for another film', (url: URL) => (url.pathname = url.pathname.replace('video-1', 'video-2'))],
    ['for another file', (url: URL) => (url.pathname = url.pathname.replace('film.mp4', 'other.mp4'))],
  ])('is refused with 403 %s', async (_title, change) => {
    const forged = new URL(link);
    change(forged);
    const answer = await fetch(forged);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('is refused with 403 once it has expired', async () => {
    const late = await startFakeServer();
    let now = new Date(1_700_000_000_000);
    late.service.useClock(() => now);
    await late.send('/v3/video-agents', { method: 'POST', body: { prompt: 'Why?' } });
    late.service.finish();
    const video = await late.send('/v3/videos/video-1');
    const address = String(video.json?.data?.['video_url']);
    expect(await statusOf(address)).toBe(200);
    now = new Date(1_700_000_000_000 + 25 * 3600 * 1000);
    expect(await statusOf(address)).toBe(403);
    const fresh = await late.send('/v3/videos/video-1');
    expect(await statusOf(String(fresh.json?.data?.['video_url']))).toBe(200);
    await late.close();
  });

  it.each([
    ['video/mp4', 'inline'],
    ['image/png', 'inline'],
    ['application/pdf', 'inline'],
    ['image/svg+xml', 'attachment'],
    ['text/html', 'attachment'],
    ['application/octet-stream', 'attachment'],
  ])('to %s is sent as %s, so that nothing runs at the address of the page', async (contentType, manner) => {
    const other = await startFakeServer();
    await other.send('/v3/video-agents', { method: 'POST', body: { prompt: 'Why?' } });
    other.service.finish();
    const { links } = other.service;
    const { open } = links;
    links.open = async (path) => ({ ...(await open(path)), contentType });
    const video = await other.send('/v3/videos/video-1');
    const answer = await fetch(String(video.json?.data?.['video_url']));
    expect(answer.headers.get('content-disposition')).toMatch(new RegExp(`^${manner};`));
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    await answer.arrayBuffer();
    await other.close();
  });

  it('does not lead out of its folder', async () => {
    const { pathname, search, port } = new URL(link);
    const raw = pathname.replace('film.mp4', '../../../../etc/passwd') + search;
    const status = await new Promise((resolve) => {
      request({ port, path: raw }, (answer) => resolve(answer.resume().statusCode)).end();
    });
    expect(status).toBe(403);
  });
});
