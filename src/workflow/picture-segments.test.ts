import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRenderPool, type RenderPool } from '../render/render-pool.js';
import { Storyboard } from '../schema/storyboard.js';
import { contextOf, createCanvas, encodePng } from '../stage/draw/canvas.js';
import { planScenes } from '../stage/plan-scenes.js';
import type { ScenePlan } from '../stage/scene-plan.js';
import { buildTimeline } from '../stage/timeline/build-timeline.js';
import { createFileBlobStore } from '../store/files/file-blob-store.js';
import { checkStoryboard } from './check-storyboard.js';
import { segmentKey } from './segment-job.js';

const SIZE = { width: 960, height: 640 };

function png(color: string): Uint8Array {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const context = contextOf(canvas);
  context.fillStyle = color;
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  return encodePng(canvas);
}

const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const RED = png('#C02020');
const BLUE = png('#2020C0');

/** A film with a scene that shows a picture and one that does not. */
function board(blob: string, { id = 'harbour', name = 'Harbour.png' } = {}): Storyboard {
  return Storyboard.parse({
    title: 'Harbour',
    language: 'en',
    orientation: 'landscape',
    styleId: 'quiet-harbor',
    presenterId: null,
    voiceId: 'rms',
    seed: 7,
    pictures: [{ id, blob, name, mediaType: 'image/png', ...SIZE }],
    scenes: [
      { id: 'seen', narration: '', content: { kind: 'photo', picture: 'harbour' } },
      { id: 'told', narration: '', content: { kind: 'statement', beats: [{ text: 'Told' }] } },
    ],
  });
}

function plansOf(storyboard: Storyboard): ScenePlan[] {
  const scenes = storyboard.scenes.map(({ id }) => ({
    sceneId: id,
    audio: null,
    durationSeconds: 0,
    words: [],
    visemes: [],
  }));
  const timeline = buildTimeline(storyboard, { voiceId: 'rms', speed: 1, scenes });
  return planScenes(storyboard, timeline, () => null).scenes;
}

const keysOf = (storyboard: Storyboard): string[] => plansOf(storyboard).map(segmentKey);

describe("The address of a segment that shows a user's picture", () => {
  it('is the same for the same bytes, whatever the file is called', () => {
    expect(keysOf(board(hashOfBytes(RED), { name: 'other.png' }))).toEqual(keysOf(board(hashOfBytes(RED))));
  });

  it('changes with the bytes, and only for the scene that shows them', () => {
    const [redSeen, redTold] = keysOf(board(hashOfBytes(RED)));
    const [blueSeen, blueTold] = keysOf(board(hashOfBytes(BLUE)));
    expect(blueSeen).not.toBe(redSeen);
    expect(blueTold).toBe(redTold);
  });

  it('names pictures in the plan by their hash, never by a path', () => {
    const [seen, told] = plansOf(board(hashOfBytes(RED)));
    expect(seen?.pictures).toEqual({ harbour: { blob: hashOfBytes(RED), ...SIZE } });
    expect(told).not.toHaveProperty('pictures');
  });
});

describe('A storyboard that names a picture it does not have', () => {
  it('is refused with the name', () => {
    const without = board(hashOfBytes(RED), { id: 'bridge' });
    expect(() => plansOf(without)).toThrow('"harbour"');
    const catalogue = { styles: [{ id: 'quiet-harbor' }], voices: [{ id: 'rms' }], looks: [] };
    expect(() => checkStoryboard(without, catalogue as never)).toThrow('"harbour"');
  });
});

describe("A render pool with users' pictures", () => {
  let folder: string;
  let pool: RenderPool;
  const stored = async (bytes: Uint8Array): Promise<string> => blobs().put(bytes);
  const blobs = () => createFileBlobStore(join(folder, 'blobs'), () => 'aside');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'autokino-test-'));
    pool = createRenderPool({
      processes: 1,
      workFolder: join(folder, 'work'),
      findPictureFile: (blob) => blobs().localPath(blob),
    });
  });

  afterAll(async () => {
    await pool.close();
    await rm(folder, { recursive: true, force: true });
  });

  const still = async (blob: string, name: string): Promise<string> => {
    const [plan] = plansOf(board(blob));
    if (plan === undefined) throw new Error('The film has no scene.');
    const output = join(folder, `${name}.png`);
    await pool.renderStill(plan, 30, output, { width: 320 });
    return hashOfBytes(await readFile(output));
  };

  it('draws the stored bytes, alike each time', async () => {
    const red = await stored(RED);
    const blue = await stored(BLUE);
    const first = await still(red, 'first');
    expect(await still(blue, 'other')).not.toBe(first);
    expect(await still(red, 'again')).toBe(first);
  });

  it('says which picture is missing, and works on', async () => {
    const failing = still('0'.repeat(64), 'missing');
    await expect(failing).rejects.toMatchObject({ code: 'storyboard_invalid' });
    await expect(failing).rejects.toThrow('The picture "harbour" is not stored here any more');
    await expect(still(await stored(RED), 'after')).resolves.toHaveLength(64);
  });

  it('finds out which texts do not fit without reading any picture', async () => {
    expect(await pool.checkFit(board('0'.repeat(64)))).toEqual([]);
  });
});
