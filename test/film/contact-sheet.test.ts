import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEncoder, type Encoder } from '../../src/encode/encoder.js';
import type { FilmNotes } from '../../src/encode/film-notes.js';
import { makeContactSheet } from '../../src/inspect/contact-sheet.js';
import { createRenderPool } from '../../src/render/render-pool.js';
import { contextOf, createCanvas, decodePicture } from '../../src/stage/draw/canvas.js';
import { encodeWav } from '../../src/util/wav.js';
import { patchPainters, patchPlan } from './fixtures/patch-plan.js';

const FRAME_COUNT = 60;

/** How many pixels of a picture are within two levels of a colour. */
async function countPixels(path: string, [red, green, blue]: [number, number, number]): Promise<number> {
  const picture = await decodePicture(await readFile(path));
  const context = contextOf(createCanvas(picture.width, picture.height));
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  const isNear = (at: number, value: number): boolean => Math.abs((data[at] ?? -9) - value) <= 2;
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (isNear(at, red) && isNear(at + 1, green) && isNear(at + 2, blue)) count++;
  }
  return count;
}

describe('makeContactSheet', () => {
  let folder: string;
  let encoder: Encoder;
  let segment: string;

  const joinFilm = async (name: string, notes: FilmNotes | null, sound: string | null): Promise<string> => {
    const output = join(folder, name);
    const segments = [{ path: segment, frameCount: FRAME_COUNT }];
    await encoder.joinFilm({ segments, framesPerSecond: 30, sound, title: 'Patches', notes, output });
    return output;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'autokino-test-'));
    const pool = createRenderPool({ processes: 1, workFolder: folder, paintersModule: patchPainters });
    encoder = startEncoder();
    segment = join(folder, 'segment.mp4');
    await pool.renderScene(patchPlan({ frameCount: FRAME_COUNT }), segment);
    await pool.close();
  });

  afterAll(async () => {
    await encoder.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows the frames of each scene in true colours, its sound and its words', async () => {
    const sound = join(folder, 'sound.wav');
    const tone = new Float32Array(FRAME_COUNT * 1600).map((_, at) => 0.8 * Math.sin(at / 10));
    await writeFile(sound, encodeWav([tone, tone], 48_000));
    const film = await joinFilm(
      'noted.mp4',
      {
        version: 1,
        framesPerSecond: 30,
        scenes: [
          { id: 'one', kind: 'opener', startFrame: 0, frameCount: 30 },
          { id: 'two', kind: 'stat', startFrame: 30, frameCount: 30 },
        ],
        captions: [{ startSeconds: 1.2, endSeconds: 1.9, text: 'Only in the second' }],
      },
      sound,
    );
    const sheet = await makeContactSheet(film, { sheetPath: join(folder, 'noted.png') });
    expect(sheet.partCount).toBe(2);
    // Each of the six thumbnails has one eighth of its lower half in this colour.
    const patchPixels = (480 / 8) * (270 / 2);
    const found = await countPixels(sheet.path, [45, 212, 191]);
    expect(found / patchPixels).toBeGreaterThan(5);
    expect(found / patchPixels).toBeLessThan(6.2);
    // The waveform's mean of a tone at 0.8 fills more than half the strip under each scene.
    expect(await countPixels(sheet.path, [138, 184, 255])).toBeGreaterThan(2 * 1464 * 72 * 0.5);
  });

  it('divides a film without notes, and says so when it has no sound', async () => {
    const film = await joinFilm('plain.mp4', null, null);
    const sheet = await makeContactSheet(film, { sheetPath: join(folder, 'plain.png') });
    expect(sheet.partCount).toBeGreaterThan(0);
    expect(await countPixels(sheet.path, [45, 212, 191])).toBeGreaterThan(1_000);
  });

  it('names the file when it is no film', async () => {
    const words = join(folder, 'words.mp4');
    await writeFile(words, 'only words');
    await expect(makeContactSheet(words, { sheetPath: join(folder, 'none.png') })).rejects.toMatchObject({
      code: 'render_failed',
      message: expect.stringContaining(words) as string,
    });
  });
});
