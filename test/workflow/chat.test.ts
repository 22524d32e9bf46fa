import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { openAutokino } from '../../src/main.js';
import { DEFAULT_ACCOUNT_ID as ACCOUNT, type Message, type Session } from '../../src/store/contract.js';
import type { Autokino } from '../../src/workflow/autokino.js';
import { MessageRequest, SessionRequest } from '../../src/workflow/session-request.js';
import { createFakeParts, type FakeBehaviour, type FakeParts } from './fake-parts.js';

let home: string;
let autokino: Autokino;
let parts: FakeParts;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'autokino-chat-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));
afterEach(() => autokino.close());

async function open(behaviour: FakeBehaviour = {}): Promise<void> {
  parts = createFakeParts(behaviour);
  const config = readConfig({ AUTOKINO_HOME: home, AUTOKINO_RENDER_PROCESSES: '1' });
  autokino = await openAutokino(config, { ...parts, onLog: () => undefined });
}

const create = (prompt: string, more: Partial<SessionRequest> = {}): Promise<Session> =>
  autokino.workflow.createSession(ACCOUNT, { ...SessionRequest.parse({ prompt, mode: 'chat' }), ...more });
const settle = ({ id }: Session): Promise<Session> => autokino.workflow.waitFor(ACCOUNT, id);
const send = (session: Session, message: string, more: Partial<MessageRequest> = {}) =>
  autokino.workflow.sendMessage(ACCOUNT, session.id, { ...MessageRequest.parse({ message }), ...more });
const messagesOf = ({ id }: Session): Promise<Message[]> => autokino.store.sessions.messages(ACCOUNT, id, 40);
const videosOf = async ({ id }: Session) =>
  (await autokino.store.videos.ofSession(ACCOUNT, id, { limit: 100, after: null }))?.items ?? [];

async function newestDraft(session: Session) {
  const shown = (await messagesOf(session)).find(({ type }) => type === 'resource');
  return autokino.store.sessions.resource(ACCOUNT, session.id, shown?.resourceIds?.[0] ?? '');
}

describe('a chat', () => {
  it('thinks, shows a storyboard with a still of each scene, and films it once it is approved', async () => {
    await open();
    const session = await create('Why cities plant trees');
    expect(session).toMatchObject({ status: 'thinking', videoId: null });

    const reviewing = await settle(session);
    expect(reviewing).toMatchObject({ status: 'reviewing', videoId: null, completedAt: null });
    expect(parts.rendered).toEqual([]);
    const draft = await newestDraft(session);
    expect(draft).toMatchObject({ type: 'draft', source: 'generated' });
    expect(draft?.id).toMatch(/^draft_/);
    const scenes = draft?.metadata.scenes ?? [];
    expect(scenes.map(({ narration, kind }) => `${kind}: ${narration}`)).toEqual([
      'list: Why cities plant trees',
      'list: Why cities plant trees, said again.',
    ]);
    for (const { still } of scenes) expect(await autokino.store.blobs.has(still ?? '')).toBe(true);

    expect(await send(session, 'OK, go ahead')).toMatchObject({ session: { status: 'thinking' } });
    const done = await settle(session);
    expect(done).toMatchObject({ status: 'completed', progress: 100 });
    expect(await videosOf(session)).toMatchObject([{ id: done.videoId, status: 'completed' }]);
    expect(
      (await messagesOf(session)).filter(({ role }) => role === 'user').map(({ content }) => content),
    ).toEqual(['OK, go ahead', 'Why cities plant trees']);
  });

  it('changes only the scene that a message names, and draws only that one anew after a film', async () => {
    await open();
    const session = await create('Two scenes');
    await settle(session);
    await send(session, 'scene 2: Roots drink the rain');
    expect(await settle(session)).toMatchObject({ status: 'reviewing' });
    expect((await newestDraft(session))?.metadata.scenes?.map(({ narration }) => narration)).toEqual([
      'Two scenes',
      'Roots drink the rain',
    ]);
    await send(session, 'ok');
    const first = await settle(session);
    parts.rendered.length = 0;

    await send(session, 'scene 2: Leaves give shade');
    const second = await settle(session);
    expect(second).toMatchObject({ status: 'completed' });
    expect(second.videoId).not.toBe(first.videoId);
    expect(parts.rendered).not.toContain('first');
    expect(parts.rendered).toContain('second');
    expect((await videosOf(session)).map(({ id }) => id)).toEqual([second.videoId, first.videoId]);
  });

  it('asks when no film could come of the request, and works the answer in', async () => {
    await open();
    const session = await create('asdf');
    expect(await settle(session)).toMatchObject({ status: 'waiting_for_input' });
    expect((await messagesOf(session))[0]?.content).toContain('What is the film about?');
    await send(session, 'bees');
    expect(await settle(session)).toMatchObject({ status: 'reviewing' });
    expect((await newestDraft(session))?.metadata.scenes?.[0]?.narration).toContain('bees');
  });

  it('goes on with its best reading when the answer to its question is to go ahead', async () => {
    await open();
    const session = await create('asdf');
    await settle(session);
    await send(session, 'ok, whatever');
    expect(await settle(session)).toMatchObject({ status: 'reviewing' });
    expect((await newestDraft(session))?.metadata.scenes?.[0]?.narration).toBe('asdf');
  });

  it('skips the review with auto_proceed, and with skip_agentic_stop films its best reading', async () => {
    await open();
    const session = await create('asdf', { autoProceed: true, skipAgenticStop: true });
    expect(await settle(session)).toMatchObject({ status: 'completed' });
    expect((await messagesOf(session)).map(({ content }) => content).join('\n')).toContain('best reading');
  });

  it('answers talk without a render and stands where it stood', async () => {
    await open();
    const session = await create('Small talk');
    await settle(session);
    await send(session, 'thanks');
    expect(await settle(session)).toMatchObject({ status: 'reviewing', videoId: null });
    expect((await messagesOf(session))[0]?.content).toBe('You are welcome.');
  });

  it('makes another film in the same session, with a storyboard of its own', async () => {
    await open();
    const session = await create('First film', { autoProceed: true });
    const first = await settle(session);
    await send(session, 'now bees', { autoProceed: false });
    expect(await settle(session)).toMatchObject({ status: 'reviewing', videoId: first.videoId });
    await send(session, 'ok');
    const second = await settle(session);
    expect(second.title).toBe('bees');
    expect(await videosOf(session)).toHaveLength(2);
  });

  it('takes another voice from the field of a message, even beside an approval', async () => {
    await open();
    const session = await create('Voice by field');
    await settle(session);
    await send(session, 'ok', { voiceId: 'tone' });
    expect(await settle(session)).toMatchObject({ status: 'completed' });
    await expect(send(session, 'ok', { voiceId: 'nobody' })).rejects.toMatchObject({ parameter: 'voice_id' });
  });
});

describe('messages that come while the agent works', () => {
  it('wait their turn while it thinks: all are honoured, in order, once', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await open();
    const { writeBrief } = parts.director;
    parts.director.writeBrief = async (request) => {
      await released;
      return writeBrief(request);
    };
    const session = await create('Queued');
    await send(session, 'scene 1: One');
    await send(session, 'scene 2: Two');
    await send(session, 'scene 1: Three');
    release();
    expect(await settle(session)).toMatchObject({ status: 'reviewing', run: 4 });
    expect((await newestDraft(session))?.metadata.scenes?.map(({ narration }) => narration)).toEqual([
      'Three',
      'Two',
    ]);
  });

  it('go before a render that needs no review', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await open();
    const { writeBrief } = parts.director;
    parts.director.writeBrief = async (request) => {
      await released;
      return writeBrief(request);
    };
    const session = await create('Queued before drawing', { autoProceed: true });
    await send(session, 'scene 1: Changed in time');
    release();
    expect(await settle(session)).toMatchObject({ status: 'completed' });
    expect(await videosOf(session)).toHaveLength(1);
  });

  it('are refused with resource_not_ready while the film is drawn, and in generate mode', async () => {
    let started: () => void = () => undefined;
    const hasStarted = new Promise<void>((resolve) => (started = resolve));
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await open({
      onRender: async () => {
        started();
        await released;
      },
    });
    const session = await create('Drawn now', { autoProceed: true });
    await hasStarted;
    await expect(send(session, 'wait')).rejects.toMatchObject({ code: 'resource_not_ready', status: 409 });
    release();
    await settle(session);
    const generated = await create('One film', { mode: 'generate' });
    await expect(send(generated, 'hello')).rejects.toMatchObject({
      code: 'invalid_parameter',
      parameter: 'session_id',
    });
    await settle(generated);
  });
});

describe('a stop', () => {
  it('leaves a chat waiting for input with its storyboard, and "ok" films it then', async () => {
    let started: () => void = () => undefined;
    const hasStarted = new Promise<void>((resolve) => (started = resolve));
    let isStopped = false;
    await open({
      onRender: (_name, signal) => {
        started();
        if (isStopped) return Promise.resolve();
        return new Promise((_, reject) =>
          signal?.addEventListener('abort', () => reject(new Error('stopped'))),
        );
      },
    });
    const session = await create('Stopped chat', { autoProceed: true });
    await hasStarted;
    const began = performance.now();
    const stopped = await autokino.workflow.stopSession(ACCOUNT, session.id);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(stopped).toMatchObject({ status: 'waiting_for_input', error: null });
    isStopped = true;
    await send(session, 'ok');
    const done = await settle(session);
    expect(done).toMatchObject({ status: 'completed' });
    const videos = await videosOf(session);
    expect(videos.map(({ status }) => status)).toEqual(['completed', 'failed']);
    expect(videos[1]?.failure?.code).toBe('stopped');
  });

  it('changes nothing when nothing runs', async () => {
    await open();
    const session = await create('Nothing runs');
    const reviewing = await settle(session);
    expect(await autokino.workflow.stopSession(ACCOUNT, session.id)).toEqual(reviewing);
  });
});

describe('a generate session', () => {
  it('fails with a clear error instead of asking, and a message revives it with a film of its own', async () => {
    await open();
    const session = await create('asdf', { mode: 'generate' });
    const failed = await settle(session);
    expect(failed).toMatchObject({ status: 'failed', error: { code: 'agent_stopped' } });
    expect(failed.error?.message).toContain('There is no subject in this.');
    expect((await autokino.store.videos.find(ACCOUNT, session.videoId ?? ''))?.status).toBe('failed');
    await send(session, 'bees');
    const revived = await settle(session);
    expect(revived).toMatchObject({ status: 'completed', error: null });
    expect(revived.videoId).not.toBe(session.videoId);
  });
});

describe('a removed session', () => {
  it('is gone with its films, and what another session needs stays', async () => {
    await open();
    const kept = await create('Shared scenes', { mode: 'generate' });
    const removed = await create('Shared scenes', { mode: 'generate' });
    await settle(kept);
    await settle(removed);
    const film = (await autokino.store.videos.find(ACCOUNT, kept.videoId ?? ''))?.film ?? '';
    expect(await autokino.workflow.removeSession(ACCOUNT, removed.id)).toBe(true);
    expect(await autokino.workflow.removeSession(ACCOUNT, removed.id)).toBe(false);
    expect(await autokino.store.sessions.find(ACCOUNT, removed.id)).toBeNull();
    expect(await autokino.store.videos.find(ACCOUNT, removed.videoId ?? '')).toBeNull();
    expect(await autokino.store.blobs.has(film)).toBe(true);
    await autokino.workflow.removeSession(ACCOUNT, kept.id);
    expect(await autokino.store.blobs.has(film)).toBe(false);
  });
});

describe('a restart', () => {
  it('honours messages that waited when the process ended', async () => {
    await open();
    let began: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (began = resolve));
    parts.director.writeBrief = () => {
      began();
      return new Promise(() => undefined);
    };
    const session = await create('Closed while thinking');
    await hasBegun;
    await send(session, 'scene 1: Honoured later');
    await autokino.close();
    await open();
    expect(await settle(session)).toMatchObject({ status: 'reviewing', run: 2 });
    expect((await newestDraft(session))?.metadata.scenes?.[0]?.narration).toBe('Honoured later');
  });
});
