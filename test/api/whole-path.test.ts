import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type ServedAutokino } from '../../src/api/serve.js';
import { AutokinoClient, type FinishedFilm } from '../../src/client/autokino-client.js';
import { readConfig } from '../../src/config.js';
import { type Encoder, startEncoder } from '../../src/encode/encoder.js';
import { openAutokino } from '../../src/main.js';
import type { Autokino } from '../../src/workflow/autokino.js';

const KEY = 'key-of-the-whole-path';
/** A script is spoken as it stands, so the words of the film are known. */
const PROMPT =
  'Portrait, no avatar. Speak exactly this script: "Bees dance to tell the way. One waggle points to the flowers."';

let home: string;
let autokino: Autokino;
let server: ServedAutokino;
let client: AutokinoClient;
let encoder: Encoder;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'autokino-path-'));
  autokino = await openAutokino(readConfig({ AUTOKINO_HOME: join(home, 'home'), AUTOKINO_API_KEY: KEY }));
  server = await serve(autokino, { host: '127.0.0.1', port: 0, version: '0.0.0' });
  client = new AutokinoClient({ url: server.url, key: KEY });
  encoder = startEncoder();
}, 60_000);
afterAll(async () => {
  await encoder.close();
  await server.close();
  await autokino.close();
  await rm(home, { recursive: true, force: true });
});

describe('a prompt over HTTP', () => {
  let film: FinishedFilm;
  const statuses = new Set<string>();
  const progress: number[] = [];

  it('becomes a film, and the session reads generating until it ends', async () => {
    film = await client.createAndWait(
      { prompt: PROMPT },
      {
        onProgress: (session) => {
          statuses.add(session.status);
          progress.push(session.progress);
        },
        pollMilliseconds: 100,
      },
    );
    expect([...statuses]).toEqual(['generating', 'completed']);
    expect(progress).toEqual(progress.toSorted((first, second) => first - second));
    expect(progress.at(-1)).toBe(100);
    expect(film.video).toMatchObject({ status: 'completed', failure_code: null });
    expect(film.session.video_url).toContain('/film.mp4');
  }, 180_000);

  it('whose file plays: H.264 of the asked shape with sound as long as its pictures', async () => {
    const path = join(home, 'film.mp4');
    await client.download(film.video.video_url ?? '', path);
    const facts = await encoder.probe(path);
    expect(facts.video).toMatchObject({ codec: 'h264', width: 1080, height: 1920, framesPerSecond: 30 });
    expect(facts.durationSeconds).toBeCloseTo(film.video.duration ?? 0, 1);
    const sound = await encoder.decodeSound(path);
    const seconds = (sound?.left.length ?? 0) / 48_000;
    expect(Math.abs(seconds - (film.video.duration ?? 0))).toBeLessThanOrEqual(1 / 30);
    const frames = await encoder.decodeFrames(path, [30], { width: 90 });
    expect(new Set(frames[0]?.pixels).size).toBeGreaterThan(20);
  }, 60_000);

  it('whose subtitles hold the words of the script', async () => {
    const subtitles = await (await fetch(film.video.subtitle_url ?? '')).text();
    const words = subtitles.replaceAll(/^\d+$|^.*-->.*$/gm, '').replaceAll(/\s+/g, ' ');
    expect(words).toContain('Bees dance to tell the way.');
    expect(words).toContain('points to the flowers.');
  });

  it('whose thumbnail is a picture', async () => {
    const answer = await fetch(film.video.thumbnail_url ?? '');
    const path = join(home, 'thumbnail.jpg');
    await writeFile(path, Buffer.from(await answer.arrayBuffer()));
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect((await readFile(path)).subarray(0, 3).toString('hex')).toBe('ffd8ff');
  });

  it('whose steps are listed with their times', () => {
    const steps = film.session.steps.map(({ name }) => name);
    for (const step of ['brief', 'script', 'speech', 'storyboard', 'timeline', 'render', 'join', 'deliver'])
      expect(steps).toContain(step);
    expect(film.session.steps.every(({ seconds }) => seconds !== null)).toBe(true);
  });
});

describe('a request that names what does not exist', () => {
  it.each(['avatar_id', 'voice_id', 'style_id'])('is refused for %s, with what there is', async (field) => {
    const refusal = client.createSession({ prompt: 'Why?', [field]: 'nothing-of-that-name' });
    await expect(refusal).rejects.toMatchObject({ status: 400, parameter: field });
    expect(await autokino.store.sessions.unfinished()).toEqual([]);
  });
});
