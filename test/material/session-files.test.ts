import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Material } from '../../src/schema/material.js';
import type { Session } from '../../src/store/contract.js';
import { type RealServer, startRealServer } from '../across/support/start-real-server.js';
import { jpegHeader, pdf, quarters } from './support/make-files.js';

let server: RealServer;
let files: Server;
let host = '';
const served: Record<string, { status?: number; type?: string; bytes: Buffer; location?: string }> = {};
const asked: string[] = [];

beforeAll(async () => {
  files = createServer((request, response) => {
    asked.push(request.url ?? '');
    const file = served[request.url ?? ''];
    if (file === undefined) return void response.writeHead(404).end('no');
    if (file.location !== undefined) return void response.writeHead(302, { location: file.location }).end();
    response.writeHead(file.status ?? 200, { 'content-type': file.type ?? 'application/octet-stream' });
    response.end(file.bytes);
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(files.address() as AddressInfo).port}`;
  server = await startRealServer({ environment: { AUTOKINO_ALLOWED_HOSTS: host } });
});
afterAll(async () => {
  await server.close();
  files.closeAllConnections();
  files.close();
});

/** Creates a chat with files and waits until its storyboard is shown. */
async function chatWith(attached: object[]): Promise<Session> {
  const answer = await fetch(`${server.url}/v3/video-agents`, {
    method: 'POST',
    headers: { 'x-api-key': server.key, 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: 'Why cities plant trees.', mode: 'chat', files: attached }),
  });
  const { data } = (await answer.json()) as { data: { session_id: string } };
  for (;;) {
    const session = await server.autokino.store.sessions.find('default', data.session_id);
    if (session?.status === 'reviewing') return session;
    if (session?.status === 'failed') throw new Error(session.error?.message);
    await wait(50);
  }
}

async function read(session: Session) {
  const { sessions, blobs } = server.autokino.store;
  const [messages, listed] = await Promise.all([
    sessions.messages('default', session.id, 40),
    sessions.files('default', session.id),
  ]);
  const list = listed.find(({ name }) => name === 'material.json');
  const bytes = await blobs.get(list?.blob ?? '');
  return {
    names: listed.filter(({ step }) => step === 'material').map(({ name }) => name),
    materials: JSON.parse(Buffer.from(bytes).toString('utf8')) as Material[],
    told: messages.filter(({ role }) => role === 'model').map(({ content }) => content),
    resources: await Promise.all(
      messages
        .flatMap(({ resourceIds }) => resourceIds ?? [])
        .map((id) => sessions.resource('default', session.id, id)),
    ),
  };
}

describe('files of a session', () => {
  it('fetches, keeps and understands each form, and shows it as a resource', async () => {
    served['/report%20one.pdf'] = { bytes: pdf(['Trees cool streets.']), type: 'application/pdf' };
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(quarters(80, 60, 'jpeg'))]), 'street.jpg');
    const uploaded = await fetch(`${server.url}/v3/assets`, {
      method: 'POST',
      headers: { 'x-api-key': server.key },
      body: form,
    });
    const asset = ((await uploaded.json()) as { data: { asset_id: string } }).data.asset_id;
    const csv = Buffer.from('Year,Trees\n2024,1500\n').toString('base64');
    const session = await chatWith([
      { type: 'url', url: `http://${host}/report%20one.pdf` },
      { type: 'asset_id', asset_id: asset },
      { type: 'base64', media_type: 'text/csv', data: csv },
    ]);
    const { materials, names, resources } = await read(session);
    expect(materials.map(({ name, mediaType, content }) => [name, mediaType, content.kind])).toEqual([
      ['report one.pdf', 'application/pdf', 'text'],
      ['street.jpg', 'image/jpeg', 'image'],
      ['file 3', 'text/csv', 'table'],
    ]);
    expect(names).toEqual([
      'files/01-report one.pdf',
      'files/02-street.jpg',
      'files/02.picture.jpg',
      'files/02.thumbnail.jpg',
      'files/03-file 3',
      'material.json',
    ]);
    const uploads = resources.filter((resource) => resource?.source === 'user_uploaded');
    expect(uploads.map((resource) => [resource?.type, resource?.metadata['name']])).toEqual(
      expect.arrayContaining([
        ['document', 'report one.pdf'],
        ['image', 'street.jpg'],
        ['document', 'file 3'],
      ]),
    );
    const image = uploads.find((resource) => resource?.type === 'image');
    expect(image).toMatchObject({
      thumbnail: { mediaType: 'image/jpeg' },
      metadata: { width: 80, height: 60 },
    });
  });

  it('says in words which files could not be used and why, and films without them', async () => {
    served['/page'] = { bytes: Buffer.from('<!doctype html><p>hello'), type: 'text/html' };
    served['/away'] = { bytes: Buffer.alloc(0), location: 'https://169.254.169.254/latest/meta-data' };
    served['/large'] = { bytes: Buffer.alloc(33 * 1024 * 1024) };
    const session = await chatWith([
      { type: 'url', url: `http://${host}/missing.png` },
      { type: 'url', url: `http://${host}/page` },
      { type: 'url', url: `http://${host}/away` },
      { type: 'url', url: `http://${host}/large` },
      {
        type: 'base64',
        media_type: 'image/jpeg',
        data: jpegHeader(60_000, 60_000).toString('base64'),
      },
    ]);
    const { materials, told, resources } = await read(session);
    expect(materials.every(({ content }) => content.kind === 'unreadable')).toBe(true);
    expect(told).toEqual(
      expect.arrayContaining([
        'I could not use the file "missing.png": it could not be fetched. The address answered with HTTP 404.',
        'I could not use the file "page": it is a web page (HTML), which is not taken.',
        expect.stringMatching(
          /^I could not use the file "away": it could not be fetched\. This address is not/,
        ),
        expect.stringMatching(/^I could not use the file "large": .* is larger than 33554432 bytes/),
        expect.stringMatching(
          /^I could not use the file "file 5": it is 60000×60000 pixels \(3600 megapixels\)/,
        ),
      ]),
    );
    expect(resources.some((resource) => resource?.source === 'user_uploaded')).toBe(false);
  });

  it('takes a table whose cells hold what no database keeps', async () => {
    const text = Buffer.from('Ye\0ar\ud800,Trees\n2024,15\n', 'utf16le');
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), text]);
    const session = await chatWith([
      { type: 'base64', media_type: 'text/csv', data: bytes.toString('base64') },
    ]);
    const { materials } = await read(session);
    expect(materials[0]?.content).toMatchObject({ kind: 'table', rows: [['2024', '15']] });
  });

  it('removes the files of a session with the session, but not the bytes that an asset names', async () => {
    const own = quarters(90, 60, 'png');
    const session = await chatWith([
      { type: 'base64', media_type: 'image/png', data: own.toString('base64') },
    ]);
    const { materials } = await read(session);
    const { store, workflow } = server.autokino;
    const before = await store.assets.usedBytes('default');
    expect(await workflow.removeSession('default', session.id)).toBe(true);
    expect(await store.blobs.has(materials[0]?.blob ?? '')).toBe(false);
    expect(await store.assets.usedBytes('default')).toBe(before - own.length);
  });
});
