import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { type Encoder, startEncoder } from '../../src/encode/encoder.js';
import type { FilmFacts } from '../../src/encode/film-facts.js';
import { openAutokino } from '../../src/main.js';
import type { Storyboard } from '../../src/schema/storyboard.js';
import type { Timeline } from '../../src/schema/timeline.js';
import { integratedLoudness } from '../../src/sound/loudness.js';
import { truePeak } from '../../src/sound/true-peak.js';
import { DEFAULT_ACCOUNT_ID as ACCOUNT, type Session, type Video } from '../../src/store/contract.js';
import type { Autokino } from '../../src/workflow/autokino.js';
import { SessionRequest } from '../../src/workflow/session-request.js';

/** One short film with all real parts: director, voice, stage, encoder. */
const PROMPT =
  'Make a 15-second film on why cities plant trees: shade cools streets by up to 8°C, roots drink storm water.';

let home: string;
let autokino: Autokino;
let encoder: Encoder;
let session: Session;
let video: Video;
let path: string;
let facts: FilmFacts;

const make = async (prompt: string): Promise<Session> => {
  const created = await autokino.workflow.createSession(ACCOUNT, SessionRequest.parse({ prompt }));
  return autokino.workflow.waitFor(ACCOUNT, created.id);
};
const readJson = async <Value>(name: string): Promise<Value> =>
  JSON.parse(await readFile(join(home, 'sessions', session.id, name), 'utf8')) as Value;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'autokino-film-'));
  autokino = await openAutokino(readConfig({ AUTOKINO_HOME: home }));
  encoder = startEncoder();
  session = await make(PROMPT);
  if (session.error !== null) throw new Error(session.error.message);
  const found = await autokino.store.videos.find(ACCOUNT, session.videoId ?? '');
  if (found?.film == null) throw new Error('The session is completed and has no film.');
  video = found;
  path = await autokino.store.blobs.localPath(found.film);
  facts = await encoder.probe(path);
}, 300_000);

afterAll(async () => {
  await encoder?.close();
  await autokino?.close();
  await rm(home, { recursive: true, force: true });
});

describe('a prompt', () => {
  it('becomes a 1080p film at 30 frames per second with tagged colours and sound', () => {
    expect(facts.video).toMatchObject({
      codec: 'h264',
      width: 1920,
      height: 1080,
      framesPerSecond: 30,
      pixelFormat: 'yuv420p',
      colors: { matrix: 'bt709', primaries: 'bt709', transfer: 'bt709', range: 'limited' },
    });
    expect(facts.sound).toMatchObject({ codec: 'aac', sampleRate: 48_000, channelCount: 2 });
    expect(facts.title).toBe(session.title);
  });

  it('has as many frames as its timeline, and sound of that length within a frame', async () => {
    const timelines = (await autokino.store.sessions.files(ACCOUNT, session.id)).filter(({ name }) =>
      name.startsWith('timeline'),
    );
    const last = timelines
      .sort((first, second) => first.name.length - second.name.length || (first.name < second.name ? -1 : 1))
      .at(-1);
    const timeline = await readJson<Timeline>(last?.name ?? 'timeline.json');
    expect(facts.video?.frameCount).toBe(timeline.frameCount);
    expect(video.durationSeconds).toBeCloseTo(timeline.frameCount / 30, 5);
    const sound = await encoder.decodeSound(path);
    const soundSeconds = (sound?.left.length ?? 0) / 48_000;
    expect(Math.abs(soundSeconds - timeline.frameCount / 30)).toBeLessThanOrEqual(1 / 30);
  });

  it('is as long as was asked, within a tenth', () => {
    expect(video.durationSeconds).toBeGreaterThanOrEqual(13.5);
    expect(video.durationSeconds).toBeLessThanOrEqual(16.5);
  });

  it('is as loud as the platforms want it, without clipped peaks, on the decoded film', async () => {
    const sound = await encoder.decodeSound(path);
    if (sound === null) throw new Error('The film has no sound.');
    expect(Math.abs(integratedLoudness([sound.left, sound.right]) + 14)).toBeLessThanOrEqual(0.5);
    for (const channel of [sound.left, sound.right]) {
      expect(20 * Math.log10(truePeak(channel))).toBeLessThanOrEqual(-1.5);
    }
  });

  it('has subtitles with every spoken word in order', async () => {
    const { scenes } = await readJson<Storyboard>('storyboard.json');
    const subtitles = await readFile(await autokino.store.blobs.localPath(video.subtitlesSrt ?? ''), 'utf8');
    const captioned = subtitles
      .split('\n')
      .filter((line) => line !== '' && !/^\d+$/.test(line) && !line.includes('-->'))
      .join(' ');
    const spoken = scenes.map(({ narration }) => narration).filter((narration) => narration !== '');
    expect(captioned.split(/\s+/)).toEqual(spoken.join(' ').split(/\s+/));
  });

  it('gives the same film, byte for byte, when it is asked again, from what is there', async () => {
    const again = await make(PROMPT);
    expect((await autokino.store.videos.find(ACCOUNT, again.videoId ?? ''))?.film).toBe(video.film);
    const events = await autokino.store.sessions.events(ACCOUNT, again.id, 1);
    const reused = events.flatMap(({ change }) =>
      change.type === 'segment-completed' ? [change.isReused] : [],
    );
    expect(reused.length).toBeGreaterThan(0);
    expect(reused.every(Boolean)).toBe(true);
  });
});
