import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { openAutokino } from '../../src/main.js';
import { DEFAULT_ACCOUNT_ID as ACCOUNT, type Session } from '../../src/store/contract.js';
import type { Autokino } from '../../src/workflow/autokino.js';
import { MessageRequest, SessionRequest } from '../../src/workflow/session-request.js';

/** A whole conversation with the real director, voice, stage and encoder. */
const PROMPT =
  'Make a 12-second film without a presenter on why cities plant trees: shade cools streets by up to 8°C. ' +
  'Roots drink storm water. Leaves catch dust.';

let home: string;
let autokino: Autokino;
let session: Session;

const say = async (message: string): Promise<Session> => {
  await autokino.workflow.sendMessage(ACCOUNT, session.id, MessageRequest.parse({ message }));
  return autokino.workflow.waitFor(ACCOUNT, session.id);
};
const draft = async () => {
  const messages = await autokino.store.sessions.messages(ACCOUNT, session.id, 40);
  const id = messages.find(({ resourceIds }) => resourceIds?.[0]?.startsWith('draft_'))?.resourceIds?.[0];
  const resource = await autokino.store.sessions.resource(ACCOUNT, session.id, id ?? '');
  return resource?.metadata.scenes ?? [];
};
/** Segments of a run by kind and place: what was drawn. */
const segmentsOf = async (run: number): Promise<string[]> => {
  const folder = run === 1 ? 'segments/' : `run-${run}/segments/`;
  const files = await autokino.store.sessions.files(ACCOUNT, session.id);
  return files.filter(({ name }) => name.startsWith(folder) && name.endsWith('.mp4')).map(({ blob }) => blob);
};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'autokino-real-chat-'));
  autokino = await openAutokino(readConfig({ AUTOKINO_HOME: home }));
  const request = SessionRequest.parse({ prompt: PROMPT, mode: 'chat' });
  session = await autokino.workflow.createSession(ACCOUNT, request);
});

afterAll(async () => {
  await autokino?.close();
  await rm(home, { recursive: true, force: true });
});

describe('a conversation', () => {
  it('goes from a storyboard over a change to a film, and on to a shorter one with another voice', async () => {
    expect(await autokino.workflow.waitFor(ACCOUNT, session.id)).toMatchObject({ status: 'reviewing' });
    const planned = await draft();
    expect(planned.length).toBeGreaterThanOrEqual(2);

    const changed = await say('Scene 2 should say: Old roots drink the heavy rain.');
    expect(changed).toMatchObject({ status: 'reviewing', videoId: null });
    const revised = await draft();
    expect(revised[1]?.narration).toBe('Old roots drink the heavy rain.');
    const others = (scenes: typeof planned) => scenes.filter((_, index) => index !== 1);
    expect(others(revised)).toEqual(others(planned));

    const filmed = await say('Looks good, go ahead');
    expect(filmed).toMatchObject({ status: 'completed' });
    const first = await autokino.store.videos.find(ACCOUNT, filmed.videoId ?? '');
    const firstSegments = await segmentsOf(filmed.run);

    const worded = await say('Scene 2 should say: Roots take up the rain of a storm.');
    expect(worded).toMatchObject({ status: 'completed' });
    const kept = (await segmentsOf(worded.run)).filter((blob) => firstSegments.includes(blob));
    expect(kept.length).toBeGreaterThanOrEqual(revised.length - 1);

    const shorter = await say('Make the intro shorter and use another voice');
    expect(shorter).toMatchObject({ status: 'completed' });
    expect(shorter.videoId).not.toBe(filmed.videoId);
    const second = await autokino.store.videos.find(ACCOUNT, shorter.videoId ?? '');
    expect(second?.film).not.toBe(first?.film);
    const videos = await autokino.store.videos.ofSession(ACCOUNT, session.id, { limit: 10, after: null });
    expect(videos?.items.map(({ id }) => id)).toEqual([shorter.videoId, worded.videoId, filmed.videoId]);
  }, 300_000);
});
