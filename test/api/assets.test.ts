import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RealServer, startRealServer } from '../across/support/start-real-server.js';
import { quarters } from '../material/support/make-files.js';

let server: RealServer;
let otherKey = '';
beforeAll(async () => {
  server = await startRealServer({ environment: { AUTOKINO_ASSET_QUOTA: '60MB' } });
  await server.autokino.store.accounts.create({ id: 'other', name: 'other' });
  otherKey = 'key-of-the-other-account';
  await server.autokino.store.keys.add('other', 'test', otherKey);
});
afterAll(() => server.close());

interface Answer {
  status: number;
  headers: Headers;
  body: { data: Record<string, unknown> & Record<string, unknown>[]; error: Record<string, string> } & Record<
    string,
    unknown
  >;
}

async function ask(path: string, init: RequestInit = {}, key = server.key): Promise<Answer> {
  const headers = { 'x-api-key': key, ...(init.headers as Record<string, string>) };
  const answer = await fetch(new URL(path, server.url), { ...init, headers });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer['body'] };
}

const post = (path: string, body?: unknown): Promise<Answer> =>
  ask(path, {
    method: 'POST',
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });

function upload(
  bytes: Uint8Array,
  name = 'a.png',
  { part = 'file', type = 'application/octet-stream' } = {},
) {
  const form = new FormData();
  form.append(part, new Blob([new Uint8Array(bytes)], { type }), name);
  return ask('/v3/assets', { method: 'POST', body: form });
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const filesIn = (folder: string): Promise<string[]> =>
  readdir(join(server.home, folder)).catch(() => [] as string[]);

/** Pictures that differ, so that each is a blob of its own. */
let width = 40;
const picture = (format: 'png' | 'jpeg' = 'png'): Buffer => quarters((width += 2), 30, format);

describe('POST /v3/assets', () => {
  it('takes a file whose type its bytes decide, and gives a link that opens without a key', async () => {
    const bytes = picture();
    const { status, body } = await upload(bytes, 'logo.jpg', { type: 'video/mp4' });
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('error');
    expect(body.data).toEqual({
      asset_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      url: expect.stringMatching(/^http:\/\/.*\/files\/assets\//),
      mime_type: 'image/png',
      size_bytes: bytes.length,
    });
    const file = await fetch(String(body.data['url']));
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it.each([
    ['a web page', '<!doctype html><html><script>alert(1)</script></html>', 'x.txt', 'a web page (HTML)'],
    ['an SVG drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'x.svg', 'an SVG drawing'],
    ['a program', '\x7fELF\x02\x01\x01', 'x.png', 'a program'],
    ['a GIF', 'GIF89a\x01\0\x01\0', 'x.png', 'a GIF'],
    ['bytes of no kind', '\x01\x02\x03\x04', 'x.png', 'of no known kind'],
  ])('refuses %s with words', async (_kind, text, name, words) => {
    const { status, body } = await upload(Buffer.from(text, 'latin1'), name);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 'invalid_parameter', param: 'file' });
    expect(body.error['message']).toContain(`The file is ${words}, which is not taken.`);
  });

  it('refuses a body without the part, with two files, or of another kind', async () => {
    expect((await upload(picture(), 'a.png', { part: 'picture' })).body.error).toMatchObject({
      param: 'file',
    });
    const form = new FormData();
    form.append('title', 'x');
    expect((await ask('/v3/assets', { method: 'POST', body: form })).body.error).toMatchObject({
      param: 'file',
    });
    form.append('file', new Blob([new Uint8Array(picture())]), 'a.png');
    form.append('file', new Blob([new Uint8Array(picture())]), 'b.png');
    expect((await ask('/v3/assets', { method: 'POST', body: form })).status).toBe(400);
    expect((await post('/v3/assets', { file: 'x' })).status).toBe(400);
    expect((await upload(Buffer.alloc(0))).body.error).toMatchObject({ message: 'The file is empty.' });
  });

  it('refuses a file of more than 32 MB with 413, whether its length is said or not', async () => {
    const large = Buffer.concat([picture(), Buffer.alloc(32 * 1024 * 1024)]);
    expect((await upload(large)).body.error).toMatchObject({ code: 'payload_too_large' });
    expect(await filesIn('work')).toEqual([]);
  });

  it('takes a PNG whose header is noise and a name of control characters without a fault of its own', async () => {
    const noise = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(400, 0xfe)]);
    const { status, body } = await upload(noise, 'a\u0007\u0000\ud800b.png');
    expect(status).toBe(200);
    const { data } = (await ask(`/v3/assets/${String(body.data['asset_id'])}`)).body;
    expect(data['name']).toMatch(/^a.*b\.png$/);
    expect(server.faults).toEqual([]);
  });

  it('takes a part that comes without a file name', async () => {
    const head =
      '--cut\r\nContent-Disposition: form-data; name="file"\r\nContent-Type: application/octet-stream\r\n\r\n';
    const body = Buffer.concat([Buffer.from(head), picture(), Buffer.from('\r\n--cut--\r\n')]);
    const headers = { 'content-type': 'multipart/form-data; boundary=cut' };
    const answer = await ask('/v3/assets', { method: 'POST', body: new Uint8Array(body), headers });
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({ mime_type: 'image/png' });
  });

  it('leaves nothing of an upload that is cut off', async () => {
    const before = await filesIn('blobs');
    const { hostname, port } = new URL(server.url);
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /v3/assets HTTP/1.1\r\nHost: x\r\nx-api-key: ${server.key}\r\nContent-Length: 900000\r\n` +
            'Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n' +
            'Content-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n',
        );
        socket.write(Buffer.alloc(300_000, 7), () => socket.destroy());
      });
      socket.on('close', () => resolve());
      socket.on('error', reject);
    });
    await expect.poll(() => filesIn('work'), { timeout: 10_000 }).toEqual([]);
    expect(await filesIn('blobs')).toEqual(before);
    expect(server.faults).toEqual([]);
  });
});

describe('uploads by link', () => {
  const place = (bytes: Buffer, more: object = {}) =>
    post('/v3/assets/direct-uploads', {
      filename: 'chart.png',
      content_type: 'image/png',
      size_bytes: bytes.length,
      ...more,
    });

  const put = async (slot: Record<string, unknown>, bytes: Buffer, headers = slot['upload_headers']) =>
    fetch(String(slot['upload_url']), {
      method: 'PUT',
      body: new Uint8Array(bytes),
      headers: headers as Record<string, string>,
    });

  it('takes bytes at the link and gives the asset once completed, again and again', async () => {
    const bytes = picture();
    const { body } = await place(bytes, { checksum_sha256: sha256(bytes) });
    const slot = body.data;
    expect(slot).toMatchObject({
      status: 'pending_upload',
      max_bytes: 33_554_432,
      expires_in_seconds: 86_400,
    });
    const id = String(slot['asset_id']);
    expect((await post(`/v3/assets/${id}/complete`)).body.error).toMatchObject({
      code: 'resource_not_ready',
    });
    expect((await put(slot, bytes)).status).toBe(200);
    for (let times = 0; times < 2; times++) {
      const done = await post(`/v3/assets/${id}/complete`, { checksum_sha256: sha256(bytes) });
      expect(done.body.data).toMatchObject({ asset_id: id, status: 'completed', mime_type: 'image/png' });
    }
    expect((await put(slot, bytes)).status).toBe(409);
    expect((await ask(`/v3/assets/${id}`)).body.data).toMatchObject({ id, name: 'chart.png', type: 'image' });
  });

  it('refuses other bytes, lengths, headers and links', async () => {
    const bytes = picture();
    const slot = (await place(bytes)).body.data;
    const jpeg = Buffer.concat([picture('jpeg'), Buffer.alloc(5000)]).subarray(0, bytes.length);
    const mismatch = await put(slot, jpeg);
    expect(mismatch.status).toBe(400);
    expect(((await mismatch.json()) as Answer['body']).error['message']).toBe(
      'Content type not match image/png != image/jpeg.',
    );
    expect((await put(slot, bytes.subarray(1))).status).toBe(400);
    expect((await put(slot, bytes, { 'Content-Type': 'image/jpeg' })).status).toBe(400);
    const forged = { ...slot, upload_url: `${String(slot['upload_url'])}x` };
    expect((await put(forged, bytes)).status).toBe(403);
    const wrongSum = (await place(bytes, { checksum_sha256: '0'.repeat(64) })).body.data;
    expect((await put(wrongSum, bytes)).status).toBe(400);
    expect(await filesIn('work')).toEqual([]);
  });

  it('refuses what it would never take', async () => {
    expect((await place(Buffer.alloc(10), { content_type: 'text/html' })).body.error).toMatchObject({
      param: 'content_type',
    });
    expect((await place(Buffer.alloc(10), { size_bytes: 40_000_000 })).body.error).toMatchObject({
      param: 'size_bytes',
    });
  });

  it('opens and ends a batch, and shows its items page by page', async () => {
    const files = [picture(), picture(), picture()];
    const opened = await post('/v3/assets/direct-uploads/batches', {
      title: 'Logos',
      files: files.map((bytes, index) => ({
        filename: `${index}.png`,
        content_type: 'image/png',
        size_bytes: bytes.length,
      })),
    });
    const batchId = String(opened.body.data['batch_id']);
    const items = opened.body.data['items'] as Record<string, unknown>[];
    for (const index of [0, 2]) await put(items[index] ?? {}, files[index] ?? Buffer.alloc(0));
    for (let times = 0; times < 2; times++) {
      expect((await post('/v3/assets/complete/batches', { batch_id: batchId })).status).toBe(202);
    }
    const first = (await ask(`/v3/assets/batches/${batchId}?limit=2`)).body.data;
    expect(first).toMatchObject({
      ...{ status: 'processing', total_items: 3, title: 'Logos', has_more: true },
      counts_by_status: { queued: 1, completed: 2 },
    });
    const second = (await ask(`/v3/assets/batches/${batchId}?limit=2&token=${String(first['next_token'])}`))
      .body;
    expect(second.data['items']).toMatchObject([{ item_index: 2, status: 'completed' }]);
    await put(items[1] ?? {}, files[1] ?? Buffer.alloc(0));
    await post('/v3/assets/complete/batches', { batch_id: batchId });
    expect((await ask(`/v3/assets/batches/${batchId}`)).body.data).toMatchObject({ status: 'completed' });
    const states = await ask(`/v3/assets/statuses?batch_ids=${batchId}&asset_ids=nobody`);
    expect(states.body.data.map(({ status }) => status)).toEqual([
      'not_found',
      'completed',
      'completed',
      'completed',
    ]);
  });
});

describe('reading, searching and deleting', () => {
  it('lists newest first, in pages that stay the same while new files arrive', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 4; index++) {
      ids.push(String((await upload(picture(), `list-${index}.png`)).body.data['asset_id']));
    }
    const first = (await ask('/v3/assets?username=default&limit=2')).body;
    expect(first.data.map(({ id }) => id)).toEqual([ids[3], ids[2]]);
    await upload(picture(), 'newer.png');
    const second = (await ask(`/v3/assets?username=default&limit=2&token=${String(first['next_token'])}`))
      .body;
    expect(second.data.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    expect((await ask('/v3/assets')).body.error).toMatchObject({
      code: 'invalid_parameter',
      param: 'username',
    });
    expect((await ask('/v3/assets?username=somebody')).body.data).toEqual([]);
  });

  it('finds own pictures by every word of their names, taking patterns for words', async () => {
    await upload(picture(), 'Green Oak 100%.png');
    const search = (query: string) =>
      ask(`/v3/assets/search?type=image&scope=personal&query=${encodeURIComponent(query)}`);
    const found = (await search('oak green')).body.data;
    expect(found).toMatchObject([{ type: 'image', height: 30, orientation: 'landscape' }]);
    expect((await search('oak%green')).body.data).toEqual([]);
    expect((await search('100%')).body.data).toHaveLength(1);
    expect((await ask('/v3/assets/search?type=icon&query=oak')).body.data).toEqual([]);
  });

  it('shows no other account anything, and deletes for good', async () => {
    const bytes = picture();
    const uploaded = (await upload(bytes)).body.data;
    const id = String(uploaded['asset_id']);
    expect((await ask(`/v3/assets/${id}`, {}, otherKey)).body.error).toMatchObject({
      code: 'asset_not_found',
    });
    expect((await ask(`/v3/assets/${id}`, { method: 'DELETE' }, otherKey)).status).toBe(404);
    expect((await ask(`/v3/assets/${id}`, { method: 'DELETE' })).body.data).toEqual({ id });
    expect((await ask(`/v3/assets/${id}`, { method: 'DELETE' })).status).toBe(404);
    expect((await fetch(String(uploaded['url']))).status).toBe(404);
    expect(await server.autokino.store.blobs.has(sha256(bytes))).toBe(false);
  });

  it('keeps the bytes that another asset still names', async () => {
    const bytes = picture();
    const first = String((await upload(bytes)).body.data['asset_id']);
    const second = (await upload(bytes)).body.data;
    await ask(`/v3/assets/${first}`, { method: 'DELETE' });
    expect((await fetch(String(second['url']))).status).toBe(200);
  });
});

describe('files of requests', () => {
  const create = (files: unknown[]) => post('/v3/video-agents', { prompt: 'Why cities plant trees.', files });

  it('refuses bytes that are not what is declared, naming the field', async () => {
    const data = picture().toString('base64');
    const { body } = await create([{ type: 'base64', media_type: 'image/jpeg', data }]);
    expect(body.error).toMatchObject({
      code: 'invalid_parameter',
      param: 'files.0.media_type',
      message: 'Content type not match image/jpeg != image/png.',
    });
  });

  it('refuses an asset that is not there or has no bytes', async () => {
    const unknown = await create([{ type: 'asset_id', asset_id: 'nobody' }]);
    expect(unknown.status).toBe(404);
    expect(unknown.body.error).toMatchObject({ code: 'asset_not_found', param: 'files.0.asset_id' });
    const slot = await post('/v3/assets/direct-uploads', {
      ...{ filename: 'a.png', content_type: 'image/png', size_bytes: 10 },
    });
    const pending = await create([{ type: 'asset_id', asset_id: slot.body.data['asset_id'] }]);
    expect(pending.body.error).toMatchObject({ code: 'invalid_parameter', param: 'files.0.asset_id' });
  });

  it.each(['http://files.example.org/a.png', 'https://127.0.0.1/a.png', 'https://localhost/a.png'])(
    'refuses the address %s',
    async (url) => {
      const { body } = await create([{ type: 'url', url }]);
      expect(body.error).toMatchObject({ code: 'invalid_parameter', param: 'files.0.url' });
    },
  );
});

describe('the quota', () => {
  it('refuses what does not fit with the numbers, at every door, and loses nothing', async () => {
    const { store } = server.autokino;
    const used = await store.assets.usedBytes('default');
    const filler = { filename: 'f.png', content_type: 'image/png', size_bytes: 30 * 1024 * 1024 };
    const opened = await post('/v3/assets/direct-uploads', filler);
    expect(opened.status).toBe(200);
    const refused = await post('/v3/assets/direct-uploads', filler);
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({ code: 'resource_limit_reached' });
    expect(refused.body.error['message']).toMatch(/may take 60 MB together and take 3\d/);
    const large = Buffer.concat([picture(), Buffer.alloc(31 * 1024 * 1024)]);
    expect((await upload(large)).body.error).toMatchObject({ code: 'resource_limit_reached' });
    const inline = { type: 'base64', media_type: 'image/png', data: large.toString('base64') };
    const created = await post('/v3/video-agents', { prompt: 'Trees.', files: [inline] });
    expect(created.body.error).toMatchObject({ code: 'resource_limit_reached', param: 'files' });
    expect(await store.blobs.has(sha256(large))).toBe(false);
    await ask(`/v3/assets/${String(opened.body.data['asset_id'])}`, { method: 'DELETE' });
    expect(await store.assets.usedBytes('default')).toBe(used);
  });
});
