import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEncoder, type DecodedFrame, type Encoder } from '../../src/encode/encoder.js';
import { listBoxes, readFilmNotes, type FilmNotes } from '../../src/encode/film-notes.js';
import { createRenderPool, type RenderPool } from '../../src/render/render-pool.js';
import type { ScenePlan } from '../../src/stage/scene-plan.js';
import { encodeWav } from '../../src/util/wav.js';
import { patchPainters, patchPlan } from './fixtures/patch-plan.js';

/** The colours that the painters' patches have, from left to right. */
const { patches } = (await import(patchPainters)) as { patches: [number, number, number][] };

const FRAMES_PER_SECOND = 30;
const SAMPLES_PER_FRAME = 48_000 / FRAMES_PER_SECOND;

const notes: FilmNotes = {
  version: 1,
  framesPerSecond: FRAMES_PER_SECOND,
  scenes: [{ id: 'one', kind: 'statement', startFrame: 0, frameCount: 40 }],
  captions: [],
};

/** A tone with a click at its very end, so that a lost tail is heard. */
function toneWithClick(frameCount: number): Float32Array {
  const length = frameCount * SAMPLES_PER_FRAME;
  return new Float32Array(length).map((_, at) =>
    at >= length - 480 ? 0.9 * Math.sin(at) : 0.1 * Math.sin((at * 2 * Math.PI * 440) / 48_000),
  );
}

function loudest(samples: Float32Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

/** Largest difference of any patch's middle from the colour that was painted. */
function colorError({ width, height, pixels }: DecodedFrame): number {
  const errors = patches.flatMap((color, at) => {
    const column = Math.round((at + 0.5) * (width / patches.length));
    const start = (Math.round(height * 0.75) * width + column) * 4;
    return color.map((value, channel) => Math.abs((pixels[start + channel] ?? Number.NaN) - value));
  });
  return Math.max(...errors);
}

/** Left edge of the moving bar. */
function barPosition({ width, pixels }: DecodedFrame): number {
  return Array.from({ length: width }, (_, column) => pixels[(4 * width + column) * 4] ?? 0).findIndex(
    (red) => red > 128,
  );
}

describe('a joined film', () => {
  let folder: string;
  let pool: RenderPool;
  let encoder: Encoder;
  const film = { path: '', frameCount: 0, segments: [] as { path: string; frameCount: number }[] };

  const render = async (name: string, plan: ScenePlan): Promise<{ path: string; frameCount: number }> => {
    const path = join(folder, `${name}.mp4`);
    const { frameCount } = await pool.renderScene(plan, path);
    return { path, frameCount };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'autokino-test-'));
    pool = createRenderPool({
      processes: 1,
      workFolder: join(folder, 'work'),
      paintersModule: patchPainters,
    });
    encoder = startEncoder();
    const first = await render('first', patchPlan({ frameCount: 40, seed: 1 }));
    const transition = join(folder, 'transition.mp4');
    const [from, to] = [patchPlan({ frameCount: 40, seed: 1 }), patchPlan({ frameCount: 25, seed: 3 })];
    await pool.renderTransition({ name: 'melt', frameCount: 2, from, to }, transition);
    const second = await render('second', to);
    const last = await render('last', patchPlan({ frameCount: 1, seed: 5 }));
    film.segments = [first, { path: transition, frameCount: 2 }, second, last];
    film.frameCount = 40 + 2 + 25 + 1;
    film.path = join(folder, 'film.mp4');
    const sound = join(folder, 'sound.wav');
    const tone = toneWithClick(film.frameCount);
    await writeFile(sound, encodeWav([tone, tone], 48_000));
    await encoder.joinFilm({
      segments: film.segments,
      framesPerSecond: FRAMES_PER_SECOND,
      sound,
      title: 'Flecken & Töne',
      notes,
      output: film.path,
    });
  });

  afterAll(async () => {
    await pool.close();
    await encoder.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('says of itself what it is', async () => {
    const facts = await encoder.probe(film.path);
    expect(facts.title).toBe('Flecken & Töne');
    expect(facts.video).toMatchObject({
      codec: 'h264',
      pixelFormat: 'yuv420p',
      width: 640,
      height: 360,
      framesPerSecond: 30,
      frameCount: film.frameCount,
    });
    expect(facts.video?.codecString).toMatch(/^avc1\.6400/);
    expect(facts.sound).toMatchObject({ codec: 'aac', sampleRate: 48_000, channelCount: 2 });
  });

  it('is tagged as BT.709 in limited range', async () => {
    const { video } = await encoder.probe(film.path);
    expect(video?.colors).toEqual({
      matrix: 'bt709',
      primaries: 'bt709',
      transfer: 'bt709',
      range: 'limited',
    });
  });

  it('shows the painted colours within two levels, from the first frame to the last', async () => {
    const frames = await encoder.decodeFrames(film.path, [0, 20, 41, 60, film.frameCount - 1]);
    expect(frames).toHaveLength(5);
    for (const frame of frames) expect(colorError(frame)).toBeLessThanOrEqual(2);
  });

  it('shows the painted colours in portrait too', async () => {
    const { path } = await render('portrait', patchPlan({ frameCount: 2, width: 1080, height: 1920 }));
    for (const frame of await encoder.decodeFrames(path, [0, 1])) {
      expect(frame).toMatchObject({ width: 1080, height: 1920 });
      expect(colorError(frame)).toBeLessThanOrEqual(2);
    }
  });

  it('has exactly the frames of its segments, in their order', async () => {
    const ofSegments: string[] = [];
    for (const { path } of film.segments) ofSegments.push(...(await encoder.hashFrames(path)));
    expect(await encoder.hashFrames(film.path)).toEqual(ofSegments);
    expect(ofSegments).toHaveLength(film.frameCount);
  });

  it('gives the frame that was asked for, near and far, each once', async () => {
    const wanted = [66, 3, 39, 39, 42, 500];
    const frames = await encoder.decodeFrames(film.path, wanted);
    expect(frames.map(({ frame }) => frame)).toEqual([3, 39, 42, 66]);
    // The bar stands at frame × 16 + seed × 48; the second body begins at frame 42.
    const expected = [3 * 16 + 48, (39 * 16 + 48) % 640, 3 * 48, (24 * 16 + 3 * 48) % 640];
    frames.forEach((frame, at) =>
      expect(Math.abs(barPosition(frame) - (expected[at] ?? -1))).toBeLessThan(2),
    );
  });

  it('gives frames that lie far from each other and from their key frames', async () => {
    const { path } = await render('long', patchPlan({ frameCount: 200 }));
    const wanted = [0, 75, 150, 199];
    const frames = await encoder.decodeFrames(path, wanted, { width: 640 });
    expect(frames.map(({ frame }) => frame)).toEqual(wanted);
    frames.forEach((frame) => expect(barPosition(frame)).toBe((frame.frame * 16) % 640));
  });

  it('gives frames at a smaller width with the same colours', async () => {
    const [frame] = await encoder.decodeFrames(film.path, [10], { width: 320 });
    expect(frame).toMatchObject({ frame: 10, width: 320, height: 180 });
    expect(frame === undefined ? 255 : colorError(frame)).toBeLessThanOrEqual(2);
  });

  it('sounds exactly as long as it shows, and keeps its very end', async () => {
    const sound = await encoder.decodeSound(film.path);
    const length = film.frameCount * SAMPLES_PER_FRAME;
    expect(Math.abs((sound?.left.length ?? 0) - length)).toBeLessThanOrEqual(SAMPLES_PER_FRAME);
    expect(loudest(sound?.left.subarray(length - 480) ?? new Float32Array())).toBeGreaterThan(0.5);
    expect(loudest(sound?.left.subarray(0, length - 2_000) ?? new Float32Array(1).fill(1))).toBeLessThan(0.2);
    const { video, sound: facts } = await encoder.probe(film.path);
    expect(Math.abs((video?.durationSeconds ?? 0) - (facts?.durationSeconds ?? 99))).toBeLessThan(1 / 30);
  });

  it('can be played before it is whole, and carries its notes behind', async () => {
    const boxes = await listBoxes(film.path);
    expect(boxes.indexOf('moov')).toBeLessThan(boxes.indexOf('mdat'));
    expect(boxes.at(-1)).toBe('uuid');
    expect(await readFilmNotes(film.path)).toEqual(notes);
  });

  it('has the same bytes when it is made again by other processes', async () => {
    const secondPool = createRenderPool({
      processes: 2,
      workFolder: join(folder, 'work'),
      paintersModule: patchPainters,
    });
    const again = [join(folder, 'again.mp4'), join(folder, 'again-beside.mp4')];
    const plan = patchPlan({ frameCount: 40, seed: 1 });
    await Promise.all(again.map((path) => secondPool.renderScene(plan, path)));
    await secondPool.close();
    const wanted = await readFile(film.segments[0]?.path ?? '');
    for (const path of again) expect((await readFile(path)).equals(wanted)).toBe(true);
  });

  it('is refused when a segment is not whole, is coded otherwise, or the sound is of another length', async () => {
    const [first] = film.segments;
    if (first === undefined) throw new Error('The film has no segment.');
    const request = {
      framesPerSecond: 30,
      title: '',
      notes: null,
      sound: null,
      output: join(folder, 'none.mp4'),
    };
    const short = [{ ...first, frameCount: 41 }];
    await expect(encoder.joinFilm({ ...request, segments: short })).rejects.toThrow(
      'has 40 frames in place of 41',
    );
    const other = await render('other', patchPlan({ frameCount: 2, width: 360, height: 640 }));
    await expect(encoder.joinFilm({ ...request, segments: [first, other] })).rejects.toThrow(
      'is not coded like the segments before it',
    );
    await expect(
      encoder.joinFilm({ ...request, segments: [first], sound: join(folder, 'sound.wav') }),
    ).rejects.toMatchObject({ code: 'render_failed' });
    await expect(readFile(request.output)).rejects.toThrow('ENOENT');
  });
});
