import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AutokinoError } from '../errors/autokino-error.js';
import { DEFAULT_ACCOUNT_ID, type NewSession } from './contract.js';
import { type EmbeddedStore, openStore } from './open-store.js';

let home: string;
let store: EmbeddedStore;
let ids = 0;
let time = Date.parse('2030-01-01T00:00:00Z');

const open = () =>
  openStore(home, {
    now: () => new Date((time += 1000)),
    newId: () => `id${String((ids += 1)).padStart(4, '0')}`,
  });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'autokino-store-'));
  store = await open();
});

afterAll(async () => {
  await store.close();
  await rm(home, { recursive: true, force: true });
});

const key = (sessionId: string, run = 1) => ({ accountId: DEFAULT_ACCOUNT_ID, sessionId, run });

function newSession(id: string, more: Partial<NewSession> = {}): NewSession {
  return {
    id,
    accountId: DEFAULT_ACCOUNT_ID,
    videoId: `video-${id}`,
    mode: 'generate',
    status: 'generating',
    prompt: 'Why cities plant trees',
    title: null,
    runId: `run-${id}`,
    request: { type: 'prompt', list: [1, 'two', null] },
    input: { type: 'request' },
    notes: ['`files` are kept but not read yet.'],
    ...more,
  };
}

describe('sessions', () => {
  it('creates a session together with its video, its first messages and an event', async () => {
    const created = await store.sessions.create(newSession('one'));
    expect(created).toMatchObject({
      id: 'one',
      status: 'generating',
      progress: 0,
      videoId: 'video-one',
      run: 1,
    });
    expect(created.createdAt).toBeInstanceOf(Date);
    expect(created.request).toEqual({ type: 'prompt', list: [1, 'two', null] });
    expect(await store.videos.find(DEFAULT_ACCOUNT_ID, 'video-one')).toMatchObject({ status: 'pending' });
    const messages = await store.sessions.messages(DEFAULT_ACCOUNT_ID, 'one', 40);
    expect(messages.map(({ role, content }) => `${role}: ${content}`)).toEqual([
      'model: `files` are kept but not read yet.',
      'user: Why cities plant trees',
    ]);
    const events = await store.sessions.events(DEFAULT_ACCOUNT_ID, 'one', 1);
    expect(events.map(({ change }) => change.type)).toEqual(['session-created']);
  });

  it('hides sessions and videos from other accounts', async () => {
    expect(await store.sessions.find('someone-else', 'one')).toBeNull();
    expect(await store.videos.find('someone-else', 'video-one')).toBeNull();
    expect(await store.sessions.messages('someone-else', 'one', 40)).toEqual([]);
    expect(await store.sessions.events('someone-else', 'one', 1)).toEqual([]);
    expect(
      await store.sessions.record({ ...key('one'), accountId: 'someone-else' }, 'x', {
        type: 'title-chosen',
        title: 'Taken',
      }),
    ).toBe(false);
  });

  it('records a change once for each key, however often it is repeated', async () => {
    const post = () =>
      store.sessions.record(key('one'), 'told:a', {
        type: 'message-posted',
        role: 'model',
        messageType: 'text',
        content: 'Only a topic was given.',
      });
    expect(await Promise.all([post(), post(), post()])).toEqual([true, false, false]);
    const messages = await store.sessions.messages(DEFAULT_ACCOUNT_ID, 'one', 40);
    expect(messages.filter(({ content }) => content === 'Only a topic was given.')).toHaveLength(1);
  });

  it('never lets progress fall', async () => {
    const reach = (progress: number) =>
      store.sessions.record(key('one'), `progress:${progress}`, {
        type: 'progress-changed',
        progress,
      });
    await reach(40);
    await reach(20);
    expect((await store.sessions.find(DEFAULT_ACCOUNT_ID, 'one'))?.progress).toBe(40);
  });

  it('completes session and video together and takes no change after the end', async () => {
    await store.sessions.create(newSession('two'));
    const film = 'f'.repeat(64);
    await store.sessions.record(key('two'), 'end', {
      type: 'session-completed',
      film: { film, thumbnail: null, subtitlesSrt: film, subtitlesWebVtt: null, durationSeconds: 30.5 },
      resourceId: 'video_two',
      message: 'The film is ready.',
    });
    const late = await store.sessions.record(key('two'), 'late', {
      type: 'session-failed',
      code: 'stopped',
      message: 'Stopped.',
    });
    expect(late).toBe(false);
    expect(await store.sessions.find(DEFAULT_ACCOUNT_ID, 'two')).toMatchObject({
      status: 'completed',
      progress: 100,
      error: null,
    });
    expect(await store.videos.find(DEFAULT_ACCOUNT_ID, 'video-two')).toMatchObject({
      status: 'completed',
      film,
      durationSeconds: 30.5,
    });
    expect((await store.sessions.unfinished()).map(({ id }) => id)).toEqual(['one']);
  });

  it('gives a failed session a reason in session, video and messages', async () => {
    await store.sessions.create(newSession('three'));
    await store.sessions.record(key('three'), 'end', {
      type: 'session-failed',
      code: 'speech_failed',
      message: 'The voice could not speak.',
    });
    const reason = { code: 'speech_failed', message: 'The voice could not speak.' };
    expect(await store.sessions.find(DEFAULT_ACCOUNT_ID, 'three')).toMatchObject({
      status: 'failed',
      error: reason,
    });
    expect(await store.videos.find(DEFAULT_ACCOUNT_ID, 'video-three')).toMatchObject({
      status: 'failed',
      failure: reason,
    });
    const [newest] = await store.sessions.messages(DEFAULT_ACCOUNT_ID, 'three', 1);
    expect(newest).toMatchObject({ role: 'model', type: 'error', content: reason.message });
  });
});

describe('the embedded database', () => {
  it('keeps transactions of several clients apart, though they share one connection', async () => {
    await store.pool.query('create table tally (amount integer not null)');
    await store.pool.query('insert into tally values (0)');
    const addOne = async (): Promise<void> => {
      const client = await store.pool.connect();
      await client.query('BEGIN');
      const { rows } = await client.query('select amount from tally');
      await new Promise((resolve) => setImmediate(resolve));
      await client.query('update tally set amount = $1', [Number(rows[0]?.['amount']) + 1]);
      await client.query('COMMIT');
      client.release();
    };
    await Promise.all(Array.from({ length: 20 }, addOne));
    expect((await store.pool.query('select amount from tally')).rows).toEqual([{ amount: 20 }]);
  });

  it('rolls back what a released client left open, and lets the next one in', async () => {
    const client = await store.pool.connect();
    await client.query('BEGIN');
    await client.query('update tally set amount = 99');
    client.release();
    expect((await store.pool.query('select amount from tally')).rows).toEqual([{ amount: 20 }]);
  });

  it('goes on after a statement that failed inside and outside a transaction', async () => {
    await expect(store.pool.query('select nonsense')).rejects.toThrow(/nonsense/);
    const client = await store.pool.connect();
    await client.query('BEGIN');
    await expect(client.query('select nonsense')).rejects.toThrow(/nonsense/);
    await client.query('ROLLBACK');
    client.release();
    expect((await store.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('gives large integers as text, like node-postgres', async () => {
    const { rows } = await store.pool.query('select 9007199254740993::int8 as big, 1.10::numeric as price');
    expect(rows).toEqual([{ big: '9007199254740993', price: '1.10' }]);
  });

  it('brings back everything after it was closed and opened again', async () => {
    const before = await store.sessions.find(DEFAULT_ACCOUNT_ID, 'two');
    const applied = await store.pool.query('select name, applied_at from migrations order by name');
    await store.close();
    store = await open();
    expect(await store.sessions.find(DEFAULT_ACCOUNT_ID, 'two')).toEqual(before);
    const again = await store.pool.query('select name, applied_at from migrations order by name');
    expect(again.rows.length).toBeGreaterThan(1);
    expect(again.rows).toEqual(applied.rows);
  });

  it('refuses a second opener of the same home with home_in_use', async () => {
    await writeFile(join(home, 'lock', '1-other.json'), JSON.stringify(await claimOfProcess(1)));
    await store.close();
    await expect(open()).rejects.toMatchObject({ code: 'home_in_use' });
    await expect(open()).rejects.toBeInstanceOf(AutokinoError);
    await rm(join(home, 'lock', '1-other.json'));
    store = await open();
  });

  it('takes over a home whose process is gone', async () => {
    await store.close();
    const gone = { ...(await claimOfProcess(1)), startTime: 'another-boot' };
    await writeFile(join(home, 'lock', '1-gone.json'), JSON.stringify(gone));
    store = await open();
    expect(await readdir(join(home, 'lock'))).toHaveLength(1);
  });

  it('clears away a database that was being made when its process died', async () => {
    await store.close();
    await writeFile(join(home, 'database.new-123'), 'half');
    store = await open();
    expect(await readdir(home)).not.toContain('database.new-123');
  });
});

/** What a process with this id that runs now would have written. */
async function claimOfProcess(processId: number) {
  const { processStartTime } = await import('./pglite/process-start-time.js');
  const { hostname } = await import('node:os');
  return { processId, startTime: await processStartTime(processId), host: hostname(), url: null };
}

describe('blobs', () => {
  it('stores the same bytes once, whole and read-only', async () => {
    const hash = await store.blobs.put(Buffer.from('light'));
    expect(await store.blobs.put(Buffer.from('light'))).toBe(hash);
    expect(hash).toBe(createHash('sha256').update('light').digest('hex'));
    const path = await store.blobs.localPath(hash);
    expect(await readFile(path, 'utf8')).toBe('light');
    expect((await stat(path)).mode & 0o222).toBe(0);
  });

  it('takes a finished file over and leaves nothing of it behind', async () => {
    const path = join(home, 'made.bin');
    await writeFile(path, 'camera');
    const hash = await store.blobs.putFile(path);
    expect(Buffer.from(await store.blobs.get(hash)).toString()).toBe('camera');
    await expect(stat(path)).rejects.toThrow('ENOENT');
    expect(await readdir(join(home, 'blobs', 'incoming'))).toEqual([]);
  });

  it('says when a blob is absent', async () => {
    expect(await store.blobs.has('0'.repeat(64))).toBe(false);
    await expect(store.blobs.get('0'.repeat(64))).rejects.toThrow('ENOENT');
  });
});

describe('the artefact index', () => {
  it('keeps the first result for a key and gives it to whoever commits later', async () => {
    const index = store.artefactsOf(DEFAULT_ACCOUNT_ID);
    const key = 'a'.repeat(64);
    expect(await index.find(key)).toBeNull();
    expect(await index.commit(key, '1'.repeat(64))).toBe('1'.repeat(64));
    expect(await index.commit(key, '2'.repeat(64))).toBe('1'.repeat(64));
    expect(await index.find(key)).toBe('1'.repeat(64));
  });
});

describe('keys', () => {
  it('finds a key by its secret, of which only a hash is kept', async () => {
    await store.keys.add(DEFAULT_ACCOUNT_ID, 'first', 'ak_secret_one');
    expect(await store.keys.findBySecret('ak_secret_one')).toMatchObject({ accountId: DEFAULT_ACCOUNT_ID });
    expect(await store.keys.findBySecret('ak_secret_two')).toBeNull();
    const { rows } = await store.pool.query('select * from api_keys');
    expect(JSON.stringify(rows)).not.toContain('ak_secret_one');
  });

  it('lets a new secret of the environment take the place of the old one, and leaves other keys alone', async () => {
    const { keys } = store;
    await keys.add(DEFAULT_ACCOUNT_ID, 'environment', 'ak_secret_old', { origin: 'environment' });
    await keys.add(DEFAULT_ACCOUNT_ID, 'environment', 'ak_secret_new', { origin: 'environment' });
    await keys.revokeOrigin(DEFAULT_ACCOUNT_ID, 'environment', 'ak_secret_new');
    expect(await keys.findBySecret('ak_secret_old')).toBeNull();
    expect(await keys.isRevoked('ak_secret_old')).toBe(true);
    expect(await keys.findBySecret('ak_secret_new')).not.toBeNull();
    expect(await keys.findBySecret('ak_secret_one')).not.toBeNull();
    await keys.revokeOrigin(DEFAULT_ACCOUNT_ID, 'environment', null);
    expect(await keys.findBySecret('ak_secret_new')).toBeNull();
  });
});
