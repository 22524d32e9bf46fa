import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contextOf, createCanvas, readPixels, type Canvas } from './draw/canvas.js';
import { createScenePainter, createTransitionPainter, type Painter } from './render-frame.js';
import { examplePlan, type ExampleOptions } from './scenes/example-plan.js';
import { sceneKinds } from './scenes/registry.js';
import type { ScenePlan } from './scene-plan.js';
import type { SceneContent } from '../schema/storyboard.js';

const OPTIONS: ExampleOptions = { styleId: 'quiet-harbor', shape: 'landscape', findIcon: () => null };

function exampleOf(kind: SceneContent['kind'], options: Partial<ExampleOptions> = {}): ScenePlan {
  const content = sceneKinds().find((entry) => entry.kind === kind)?.examples[0];
  if (content === undefined) throw new Error(`The kind ${kind} has no example.`);
  return examplePlan(content, { ...OPTIONS, ...options });
}

const canvases = new Map<string, Canvas>();

function pixelsOf(painter: Painter, frame: number): Uint8Array {
  const key = `${painter.width}x${painter.height}`;
  const canvas = canvases.get(key) ?? createCanvas(painter.width, painter.height);
  canvases.set(key, canvas);
  painter.paint(contextOf(canvas), frame);
  return readPixels(canvas);
}

const digest = (painter: Painter, frame: number): string =>
  createHash('sha1').update(pixelsOf(painter, frame)).digest('hex');

describe('scene painter', () => {
  it('paints a frame alike in any order and with any painter of the same plan', () => {
    for (const styleId of ['quiet-harbor', 'night-shift', 'billboard']) {
      const plan = exampleOf('list', { styleId });
      const painter = createScenePainter(plan);
      const frames = [40, 3, plan.timing.frameCount - 1];
      const forward = frames.map((frame) => digest(painter, frame));
      const fresh = createScenePainter(plan);
      const backward = [...frames].reverse().map((frame) => digest(fresh, frame));
      expect(backward.reverse()).toEqual(forward);
      expect(new Set(forward).size).toBe(3);
    }
  });

  it('covers the whole frame, also before the body and after it', () => {
    const plan = exampleOf('statement', { styleId: 'billboard' });
    const painter = createScenePainter(plan);
    for (const frame of [-6, 0, plan.timing.frameCount + 6]) {
      const pixels = pixelsOf(painter, frame);
      let transparent = 0;
      for (let index = 3; index < pixels.length; index += 4) if (pixels[index] !== 255) transparent++;
      expect(transparent).toBe(0);
    }
  });

  it('gives the first frame of a film words where another scene would still wait for its voice', () => {
    const content = {
      kind: 'statement' as const,
      kicker: null,
      source: null,
      // With a picture beside them, the words of a later scene wait for their voice.
      icon: 'sun',
      emphasis: null,
      beats: [{ text: 'Streets bake', cueWord: 0 }],
    };
    const [first, middle] = (['first', 'middle'] as const).map((place) =>
      createScenePainter(examplePlan(content, { ...OPTIONS, place })),
    );
    if (first === undefined || middle === undefined) throw new Error('Two scenes were asked for.');
    expect(digest(first, 0)).not.toBe(digest(middle, 0));
  });

  it('fades the last scene to its ground and leaves the last line', () => {
    const painter = createScenePainter(exampleOf('cta', { place: 'last' }));
    const before = pixelsOf(painter, painter.frameCount - 20).slice();
    const end = pixelsOf(painter, painter.frameCount - 1);
    expect(Buffer.compare(before, end)).not.toBe(0);
    const colors = new Set<number>();
    for (let index = 0; index < end.length; index += 4) colors.add((end[index] ?? 0) >> 4);
    expect(colors.size).toBeGreaterThan(3);
  });

  it('draws at another size than the reference by scaling everything', () => {
    const plan = { ...exampleOf('list'), width: 960, height: 540 };
    const painter = createScenePainter(plan);
    expect(pixelsOf(painter, 60)).toHaveLength(960 * 540 * 4);
  });
});

describe('transition painter', () => {
  const from = exampleOf('list');
  const to = exampleOf('stat');

  it('pushes the old scene out and the new one in', () => {
    const painter = createTransitionPainter({ name: 'shove', frameCount: 14, from, to });
    const last = pixelsOf(painter, 13).slice();
    const settled = pixelsOf(createScenePainter(to), -1);
    const middle = pixelsOf(painter, 7).slice();
    expect(share(last, settled)).toBeLessThan(share(middle, settled));
    expect(painter.frameCount).toBe(14);
  });

  it('melts from the old scene into the new one', () => {
    const painter = createTransitionPainter({ name: 'melt', frameCount: 18, from, to });
    const oldEnd = pixelsOf(createScenePainter(from), from.timing.frameCount).slice();
    const newStart = pixelsOf(createScenePainter(to), -1).slice();
    const early = pixelsOf(painter, 1).slice();
    const late = pixelsOf(painter, 16).slice();
    expect(share(early, oldEnd)).toBeLessThan(share(early, newStart));
    expect(share(late, newStart)).toBeLessThan(share(late, oldEnd));
  });

  it('paints its frames alike in any order', () => {
    const plan = { name: 'melt', frameCount: 18, from, to } as const;
    const painter = createTransitionPainter(plan);
    const forward = [2, 9, 15].map((frame) => digest(painter, frame));
    const backward = [15, 9, 2].map((frame) => digest(createTransitionPainter(plan), frame));
    expect(backward.reverse()).toEqual(forward);
  });
});

/** Mean difference of two frames in levels. */
function share(first: Uint8Array, second: Uint8Array): number {
  let sum = 0;
  for (let index = 0; index < first.length; index += 97) {
    sum += Math.abs((first[index] ?? 0) - (second[index] ?? 0));
  }
  return sum / (first.length / 97);
}
