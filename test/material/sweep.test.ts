import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewAsset } from '../../src/store/contract.js';
import { type EmbeddedStore, openStore } from '../../src/store/open-store.js';
import { sweepAssets } from '../../src/workflow/material/asset-sweep.js';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2030-01-01T00:00:00Z');

let home = '';
let store: EmbeddedStore;
let day = 0;
const now = (): Date => new Date(START + day * DAY);
let count = 0;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'autokino-sweep-'));
  store = await openStore(home, { now, newId: () => `id-${++count}` });
});
afterAll(async () => {
  await store.close();
  await rm(home, { recursive: true, force: true });
});

async function add(id: string, text: string, changes: Partial<NewAsset> = {}): Promise<string> {
  const blob = await store.blobs.put(Buffer.from(text));
  const asset: NewAsset = {
    ...{ id, name: id, mediaType: 'text/plain', sizeBytes: text.length, blob, width: null, height: null },
    ...{ status: 'completed', source: 'upload', sessionId: null, batchId: null, itemIndex: null },
    announcedHash: null,
    ...changes,
  };
  await store.assets.add('default', [asset], 1000);
  return blob;
}

const exists = async (id: string): Promise<boolean> => (await store.assets.find('default', id)) !== null;

describe('the sweep', () => {
  it('removes what has expired and its bytes, but no bytes that another row names', async () => {
    const lonely = await add('lonely', 'only here');
    const shared = await add('old', 'in two places');
    const filmed = await add('filmed', 'in a session');
    await store.sessions.create({
      ...{ id: 's', accountId: 'default', videoId: null, runId: 'r', mode: 'chat', status: 'thinking' },
      ...{ prompt: 'x', title: null, request: {}, input: {}, notes: [] },
    });
    await store.sessions.recordFile('default', 's', { name: 'files/01', step: 'material', blob: filmed });
    const waiting = await add('waiting', 'not read yet');
    await store.sessions.create({
      ...{ id: 't', accountId: 'default', videoId: null, runId: 'q', mode: 'chat', status: 'thinking' },
      ...{ prompt: 'x', title: null, input: {}, notes: [] },
      request: { files: [{ type: 'base64', data: `blob:${waiting}` }] },
    });
    day = 20;
    await add('new', 'in two places');
    day = 31;
    expect(await sweepAssets(store, { retentionDays: 30, now })).toBe(1);
    expect(await Promise.all(['lonely', 'old', 'filmed', 'waiting', 'new'].map(exists))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    const kept = await Promise.all([lonely, shared, filmed, waiting].map((blob) => store.blobs.has(blob)));
    expect(kept).toEqual([false, true, true, true]);
    expect(await sweepAssets(store, { retentionDays: 30, now })).toBe(0);
  });

  it('keeps everything for ever when told so, but for upload links that nobody used', async () => {
    await add('kept', 'kept for ever');
    await add('unused', '', { blob: null, status: 'pending_upload', source: 'direct_upload' });
    day += 1;
    await sweepAssets(store, { retentionDays: null, now });
    expect(await exists('unused')).toBe(true);
    day += 1000;
    await sweepAssets(store, { retentionDays: null, now });
    expect(await exists('kept')).toBe(true);
    expect(await exists('unused')).toBe(false);
  });
});

describe('the quota of the store', () => {
  it('gives the last room to one of many that want it at once', async () => {
    await store.accounts.create({ id: 'small', name: 'small' });
    const wanted = Array.from({ length: 8 }, (_, index) => index);
    const results = await Promise.allSettled(
      wanted.map((index) =>
        store.assets.add('small', [{ ...blank(`small-${index}`), sizeBytes: 400 }], 1000),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await store.assets.usedBytes('small')).toBe(800);
  });
});

function blank(id: string): NewAsset {
  return {
    ...{ id, name: id, mediaType: 'text/plain', sizeBytes: 0, blob: null, width: null, height: null },
    ...{ status: 'pending_upload', source: 'direct_upload', sessionId: null, batchId: null },
    ...{ itemIndex: null, announcedHash: null },
  };
}
