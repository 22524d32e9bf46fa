import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { AutokinoError } from '../../src/errors/autokino-error.js';
import { openAutokino } from '../../src/main.js';
import { DEFAULT_ACCOUNT_ID as ACCOUNT, type Session, type SessionEvent } from '../../src/store/contract.js';
import { openStore } from '../../src/store/open-store.js';
import type { Autokino } from '../../src/workflow/autokino.js';
import { SessionRequest } from '../../src/workflow/session-request.js';
import { createFakeParts, type FakeBehaviour, type FakeParts } from './fake-parts.js';

let home: string;
let autokino: Autokino;
let parts: FakeParts;
let log: string[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'autokino-workflow-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));
beforeEach(() => (log = []));
afterEach(() => autokino.close());

async function open(behaviour: FakeBehaviour = {}, environment: Record<string, string> = {}): Promise<void> {
  parts = createFakeParts(behaviour);
  const config = readConfig({ AUTOKINO_HOME: home, AUTOKINO_RENDER_PROCESSES: '1', ...environment });
  autokino = await openAutokino(config, { ...parts, onLog: (message) => log.push(message) });
}

const create = (prompt: string, more: Partial<SessionRequest> = {}): Promise<Session> =>
  autokino.workflow.createSession(ACCOUNT, { ...SessionRequest.parse({ prompt }), ...more });
const finish = (session: Session): Promise<Session> => autokino.workflow.waitFor(ACCOUNT, session.id);
const messagesOf = async (session: Session): Promise<string[]> =>
  (await autokino.store.sessions.messages(ACCOUNT, session.id, 40)).map(({ content }) => content);
const eventsOf = (session: Session): Promise<SessionEvent[]> =>
  autokino.store.sessions.events(ACCOUNT, session.id, 1);

/** A render that goes on until it is stopped. */
function untilStopped(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) =>
    signal?.addEventListener('abort', () => reject(new AutokinoError('stopped'))),
  );
}

function stepsOf(events: SessionEvent[]): string[] {
  return events.flatMap(({ change }) => (change.type === 'step-completed' ? [change.step] : []));
}

describe('a session', () => {
  it('becomes a film, step by step, and leaves files that a person can open', async () => {
    await open();
    const session = await create('Why cities plant trees');
    expect(session).toMatchObject({ status: 'generating', progress: 0 });
    expect(session.videoId).not.toBeNull();

    expect(await finish(session)).toMatchObject({
      status: 'completed',
      progress: 100,
      title: 'Why cities plant trees',
      error: null,
    });
    const events = await eventsOf(session);
    expect(stepsOf(events)).toEqual([
      'brief',
      'script',
      'speech',
      'storyboard',
      'timeline',
      'fit-script',
      'repair',
      'segments',
      'sound',
      'join',
      'deliver',
    ]);
    const percents = events.flatMap(({ change }) =>
      change.type === 'progress-changed' ? [change.progress] : [],
    );
    expect(percents).toEqual([...percents].sort((first, second) => first - second));
    expect(percents.length).toBeGreaterThan(10);
    expect(percents.every((percent) => Number.isInteger(percent) && percent < 100)).toBe(true);

    const folder = join(home, 'sessions', session.id);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      'brief.json',
      'film.mp4',
      'script.json',
      'segments',
      'segments/01-list.json',
      'segments/01-list.mp4',
      'segments/02-melt.json',
      'segments/02-melt.mp4',
      'segments/03-list.json',
      'segments/03-list.mp4',
      'sound.json',
      'sound.wav',
      'storyboard.json',
      'subtitles.srt',
      'subtitles.vtt',
      'thumbnail.jpg',
      'timeline.json',
      'voice',
      'voice/first.wav',
      'voice/second.wav',
      'words.json',
    ]);
    const film = await readFile(join(folder, 'film.mp4'), 'utf8');
    expect(film).toMatch(
      /^Why cities plant trees\nfirst: \d+ frames\nmelt: \d+ frames\nsecond: \d+ frames\n\d+$/,
    );
  });

  it('has a video that is pending, then processing, then completed with all its files', async () => {
    let statusWhileRendering: string | undefined;
    await open({
      onRender: async () => {
        const [session] = await autokino.store.sessions.unfinished();
        const video = await autokino.store.videos.find(ACCOUNT, session?.videoId ?? '');
        statusWhileRendering = `${session?.status} ${video?.status}`;
      },
    });
    const session = await create('A video with all its files');
    expect(await autokino.store.videos.find(ACCOUNT, session.videoId ?? '')).toMatchObject({
      status: 'pending',
    });
    await finish(session);
    expect(statusWhileRendering).toBe('generating processing');
    const video = await autokino.store.videos.find(ACCOUNT, session.videoId ?? '');
    expect(video).toMatchObject({ status: 'completed', title: 'A video with all its files', failure: null });
    for (const blob of [video?.film, video?.thumbnail, video?.subtitlesSrt, video?.subtitlesWebVtt]) {
      expect(await autokino.store.blobs.has(blob ?? '')).toBe(true);
    }
    expect(video?.durationSeconds).toBeGreaterThan(2);
  });

  it('tells the prompt, what the door, the server and the director have to say, newest first', async () => {
    await open({}, { AUTOKINO_LLM: 'ollama:llama3' });
    const session = await create('Talk to me', { notices: ['`files` are kept but not read yet.'] });
    await finish(session);
    expect(await messagesOf(session)).toEqual([
      expect.stringContaining('The film is ready'),
      'Only a topic was given.',
      expect.stringContaining('AUTOKINO_LLM is set'),
      '`files` are kept but not read yet.',
      'Talk to me',
    ]);
  });

  it('takes over speech and segments that were made for another session of the account', async () => {
    await open();
    await finish(await create('Made once'));
    parts.rendered.length = 0;
    parts.spoken.length = 0;
    const second = await create('Made once');
    expect(await finish(second)).toMatchObject({ status: 'completed' });
    expect(parts.rendered).toEqual([]);
    expect(parts.spoken).toEqual([]);
    const reused = (await eventsOf(second)).flatMap(({ change }) =>
      change.type === 'segment-completed' ? [change.isReused] : [],
    );
    expect(reused).toEqual([true, true, true]);
  });

  it('keeps bytes of attached files as blobs, outside its row', async () => {
    await open();
    const data = Buffer.from('a picture').toString('base64');
    const session = await create('With a file', {
      files: [{ type: 'base64', mediaType: 'image/png', data }],
    });
    const row = JSON.stringify((await autokino.store.sessions.find(ACCOUNT, session.id))?.request);
    expect(row).not.toContain(data);
    const [, hash = ''] = /blob:([0-9a-f]{64})/.exec(row) ?? [];
    expect(Buffer.from(await autokino.store.blobs.get(hash)).toString()).toBe('a picture');
    await finish(session);
  });
});

describe('the loops', () => {
  it('let the director fit the script to its true length at most three times', async () => {
    await open({ fittings: 99 });
    const session = await create('Never short enough');
    expect(await finish(session)).toMatchObject({ status: 'completed' });
    expect(parts.calls.fitScript).toBe(3);
    const steps = stepsOf(await eventsOf(session));
    expect(steps.filter((step) => step.startsWith('timeline'))).toEqual([
      'timeline',
      'timeline-2',
      'timeline-3',
      'timeline-4',
    ]);
    expect(await messagesOf(session)).toContain('Fitted 3 times.');
    expect(await messagesOf(session)).not.toContain('Fitted 2 times.');
  });

  it('speak again only what a fitting changed', async () => {
    await open({ fittings: 1 });
    await finish(await create('Spoken once'));
    expect(parts.spoken).toEqual(['Spoken once', 'Spoken once, said again.', 'Spoken once, said again..']);
  });

  it('send texts that do not fit back to the director at most three times, then stop before drawing', async () => {
    await open({ misfits: 99 });
    const session = await create('Far too long');
    expect(await finish(session)).toMatchObject({ status: 'failed', error: { code: 'agent_stopped' } });
    expect(parts.rendered).toEqual([]);
    expect(parts.calls.repairStoryboard).toBe(3);
  });

  it('film as it is what does not fit after three repairs when the agent must not stop', async () => {
    await open({ misfits: 99 });
    const session = await create('Far too long', { skipAgenticStop: true });
    expect(await finish(session)).toMatchObject({ status: 'completed' });
    expect(parts.calls.repairStoryboard).toBe(3);
    const versions = (await eventsOf(session)).flatMap(({ change }) =>
      change.type === 'storyboard-versioned' ? [change.version] : [],
    );
    expect(versions).toEqual([1, 2, 3, 4]);
  });
});

describe('a session that cannot go on', () => {
  it('fails with the reason in session, video and messages, and stops its other segments', async () => {
    const attempts: string[] = [];
    await open({
      onRender: async (name) => {
        attempts.push(name);
        if (name === 'second') throw new AutokinoError('render_failed', 'Scene "second" could not be drawn.');
      },
    });
    const session = await create('Breaks while drawing');
    const failed = await finish(session);
    const reason = { code: 'render_failed', message: 'Scene "second" could not be drawn.' };
    expect(failed).toMatchObject({ status: 'failed', error: reason });
    expect(await autokino.store.videos.find(ACCOUNT, session.videoId ?? '')).toMatchObject({
      status: 'failed',
      failure: reason,
    });
    expect((await messagesOf(session))[0]).toBe(reason.message);
    expect(attempts.filter((name) => name === 'second')).toHaveLength(3);
    expect(log.join('\n')).toContain(`Session ${session.id} failed (render_failed)`);
  });

  it('does not try again what cannot end better', async () => {
    let attempts = 0;
    await open();
    parts.director.writeBrief = async () => {
      attempts += 1;
      throw new AutokinoError('voice_unavailable', 'No voice speaks this language.');
    };
    const session = await create('Unsagbar');
    expect(await finish(session)).toMatchObject({ status: 'failed', error: { code: 'voice_unavailable' } });
    expect(attempts).toBe(1);
  });

  it('is stopped at once, frees its renders, and stays stopped', async () => {
    let started: () => void = () => undefined;
    const hasStarted = new Promise<void>((resolve) => (started = resolve));
    let freed: () => void = () => undefined;
    const hasFreed = new Promise<void>((resolve) => (freed = resolve));
    await open({
      onRender: (_name, signal) => {
        started();
        return new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            freed();
            reject(new AutokinoError('stopped'));
          });
        });
      },
    });
    const session = await create('Stopped in the middle');
    await hasStarted;
    const stopped = await autokino.workflow.stopSession(ACCOUNT, session.id);
    expect(stopped).toMatchObject({ status: 'failed', error: { code: 'stopped' } });
    await hasFreed;
    expect(await autokino.workflow.stopSession(ACCOUNT, session.id)).toEqual(stopped);
    expect(await autokino.workflow.stopSession('someone-else', session.id)).toBeNull();
  });
});

describe('ids in a request', () => {
  it.each([
    ['avatar_id', { avatarId: 'nobody' }],
    ['voice_id', { voiceId: 'whisper' }],
    ['style_id', { styleId: 'baroque' }],
  ])('are refused when unknown, with the field %s, and nothing is created', async (parameter, more) => {
    await open();
    const before = (await autokino.store.sessions.unfinished()).length;
    await expect(create('Unknown id', more)).rejects.toMatchObject({ code: 'invalid_parameter', parameter });
    expect((await autokino.store.sessions.unfinished()).length).toBe(before);
  });

  it('may name a group of looks, which stands for its default look', async () => {
    await open();
    const session = await create('With a group', { avatarId: 'maren' });
    expect(session.request).toMatchObject({ request: { avatarId: 'maren-blue' } });
    await finish(session);
  });
});

describe('a restart', () => {
  it('begins the work of a session that was created just before the process died', async () => {
    await open();
    await autokino.close();
    const store = await openStore(home, { now: () => new Date(), newId: () => crypto.randomUUID() });
    const created = await store.sessions.create({
      id: 'created-only',
      accountId: ACCOUNT,
      videoId: 'created-only-video',
      mode: 'generate',
      status: 'generating',
      prompt: 'Created only',
      title: null,
      runId: 'created-only-run',
      request: { type: 'prompt', request: SessionRequest.parse({ prompt: 'Created only' }) },
      input: { type: 'request' },
      notes: [],
    });
    await store.close();
    await open();
    expect(await finish(created)).toMatchObject({ status: 'completed', run: 1 });
  });

  it('goes on with a session in the middle of its renders', async () => {
    let started: () => void = () => undefined;
    const hasStarted = new Promise<void>((resolve) => (started = resolve));
    await open({
      onRender: (_name, signal) => {
        started();
        return untilStopped(signal);
      },
    });
    const session = await create('Closed in the middle');
    await hasStarted;
    await autokino.close();
    await open();
    expect(await finish(session)).toMatchObject({ status: 'completed', run: 1 });
    expect(parts.spoken).toEqual([]);
  });

  it('begins a session anew that another version of the workflow has begun', async () => {
    let started: () => void = () => undefined;
    const hasStarted = new Promise<void>((resolve) => (started = resolve));
    await open({
      onRender: (_name, signal) => {
        started();
        return untilStopped(signal);
      },
    });
    const session = await create('Begun by another version');
    await hasStarted;
    await autokino.close();
    const store = await openStore(home, { now: () => new Date(), newId: () => crypto.randomUUID() });
    await store.pool.query(
      `update dbos.workflow_status set application_version = 'older' where status in ('PENDING', 'ENQUEUED')`,
    );
    await store.close();
    await open();
    expect(await finish(session)).toMatchObject({ status: 'completed', run: 1 });
    const restarts = (await eventsOf(session)).flatMap(({ change }) =>
      change.type === 'run-restarted' ? [change.attempt] : [],
    );
    expect(restarts).toEqual([2]);
    expect(parts.spoken).toEqual([]);
  });
});

describe('keys', () => {
  it('are made at the first start, shown as new once, and give way to the one of the environment', async () => {
    const other = await mkdtemp(join(tmpdir(), 'autokino-keys-'));
    const openOther = (environment: Record<string, string> = {}) =>
      openAutokino(readConfig({ AUTOKINO_HOME: other, ...environment }), createFakeParts());
    autokino = await openOther();
    const first = autokino.bootstrapKey;
    expect(first?.isNew).toBe(true);
    expect(await autokino.store.keys.findBySecret(first?.secret ?? '')).toMatchObject({ accountId: ACCOUNT });
    await autokino.close();

    autokino = await openOther();
    expect(autokino.bootstrapKey).toEqual({ secret: first?.secret, isNew: false });
    await autokino.close();

    autokino = await openOther({ AUTOKINO_API_KEY: 'key-of-monday' });
    expect(autokino.bootstrapKey).toBeNull();
    await autokino.close();

    autokino = await openOther({ AUTOKINO_API_KEY: 'key-of-tuesday' });
    expect(await autokino.store.keys.findBySecret('key-of-monday')).toBeNull();
    expect(await autokino.store.keys.findBySecret('key-of-tuesday')).not.toBeNull();
    await rm(other, { recursive: true, force: true });
  });
});
