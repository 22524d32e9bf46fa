import { createHash } from 'node:crypto';
import { beforeAll, describe, expect } from 'vitest';
import { type Answer, call, type Json, poll } from './support/call.js';
import { check, expectError, expectPage, expectSuccess } from './support/check.js';

/** A red dot, one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

function upload(bytes: Uint8Array, name: string, type = 'application/octet-stream'): Promise<Answer> {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(bytes)], { type }), name);
  return call('POST', '/v3/assets', { raw: form });
}

describe('assets', () => {
  let uploaded: Answer;
  let id: string;
  beforeAll(async () => {
    uploaded = await upload(PNG, 'dot.png');
    id = uploaded.json?.data?.asset_id;
  });

  check(
    'POST /v3/assets',
    'shape',
    'answers asset_id, url, mime_type from the bytes, size_bytes',
    async () => {
      expectSuccess(uploaded);
      expect(uploaded.json.data).toMatchObject({ mime_type: 'image/png', size_bytes: PNG.length });
      const bytes = await (await fetch(uploaded.json.data.url)).arrayBuffer();
      expect(Buffer.from(bytes).equals(PNG)).toBe(true);
    },
    11,
  );
  check(
    'GET /v3/assets/{asset_id}',
    'shape',
    'calls it id',
    async () => {
      const answer = await call('GET', `/v3/assets/${id}`);
      expectSuccess(answer);
      expect(answer.json.data.id).toBe(id);
    },
    11,
  );
  check('POST /v3/assets', 'errors', 'HTML, plain noise and a missing part are refused', async () => {
    expectError(
      await upload(Buffer.from('<!doctype html><p>Hello'), 'page.html', 'text/html'),
      400,
      'invalid_parameter',
    );
    expectError(
      await upload(Buffer.from([0, 1, 2, 3, 250, 251]), 'noise.png', 'image/png'),
      400,
      'invalid_parameter',
    );
    const form = new FormData();
    form.set('picture', new Blob([Uint8Array.from(PNG)]), 'dot.png');
    expectError(await call('POST', '/v3/assets', { raw: form }), 400, 'invalid_parameter');
  });
  check(
    'POST /v3/assets/direct-uploads',
    'flow',
    'gives an address, takes the bytes with its headers, and completes',
    async () => {
      const began = await call('POST', '/v3/assets/direct-uploads', {
        body: {
          filename: 'dot.png',
          content_type: 'image/png',
          size_bytes: PNG.length,
          checksum_sha256: createHash('sha256').update(PNG).digest('hex'),
        },
      });
      expectSuccess(began);
      const { asset_id: asset, upload_url: url, upload_headers: headers } = began.json.data;
      expect(began.json.data.status).toBe('pending_upload');
      const put = await fetch(url, { method: 'PUT', headers: headers ?? {}, body: Uint8Array.from(PNG) });
      expect(put.ok).toBe(true);
      expectSuccess(await call('POST', `/v3/assets/${asset}/complete`));
      expectSuccess(await call('POST', `/v3/assets/${asset}/complete`));
      expect((await call('GET', `/v3/assets/${asset}`)).json.data.id).toBe(asset);
      await call('DELETE', `/v3/assets/${asset}`);
    },
  );
  check('POST /v3/video-agents', 'flow', 'takes an asset by id and shows it as a resource', async () => {
    const created = await call('POST', '/v3/video-agents', {
      body: { prompt: 'Rain feeds rivers.', mode: 'chat', files: [{ type: 'asset_id', asset_id: id }] },
    });
    expectSuccess(created);
    const { session_id: session } = created.json.data;
    const settled = await poll(`/v3/video-agents/${session}`, ({ json }) => json.data.status !== 'thinking');
    expect(settled.json.data.status).toBe('reviewing');
    await call('POST', `/v3/video-agents/${session}/stop`);
  });
  check(
    'POST /v3/video-agents',
    'errors',
    'an unknown asset and mislabelled bytes are refused at the door',
    async () => {
      const send = (file: object) =>
        call('POST', '/v3/video-agents', { body: { prompt: 'Rain', mode: 'chat', files: [file] } });
      const unknown = await send({ type: 'asset_id', asset_id: 'unknown' });
      expect([400, 404]).toContain(unknown.status);
      expectError(unknown, unknown.status);
      const mislabelled = await send({
        type: 'base64',
        media_type: 'image/jpeg',
        data: PNG.toString('base64'),
      });
      expectError(mislabelled, 400, 'invalid_parameter');
      expect(mislabelled.json.error.message).toContain('image/png');
    },
    11,
  );
  check(
    'GET /v3/assets/search',
    'paging',
    'is no id, and finds by name',
    async () => {
      const answer = await call('GET', '/v3/assets/search?query=dot&q=dot');
      expect([200, 400]).toContain(answer.status);
      if (answer.status === 200) expectPage(answer);
      else expectError(answer, 400);
    },
    7,
  );
  check('DELETE /v3/assets/{asset_id}', 'flow', 'removes it; a second time answers 404', async () => {
    const asset = (await upload(PNG, 'gone.png')).json.data.asset_id;
    expectSuccess(await call('DELETE', `/v3/assets/${asset}`));
    expectError(await call('GET', `/v3/assets/${asset}`), 404);
    expectError(await call('DELETE', `/v3/assets/${asset}`), 404);
  });
  check('GET /v3/assets/{asset_id}', 'errors', 'an unknown id answers 404', async () => {
    const answer: { json: Json; status: number; headers: Headers } = await call('GET', '/v3/assets/unknown');
    expectError(answer, 404);
  });
});
