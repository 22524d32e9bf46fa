import { describe, expect, it } from 'vitest';
import { FRAME_SIZES, type Orientation } from '../../schema/identifiers.js';
import type { SceneKind } from '../../schema/storyboard.js';
import { drawnShare } from '../checks/check-pixels.js';
import { contextOf, createCanvas, readPixels } from '../draw/canvas.js';
import { durationsOf } from '../motion/durations.js';
import { createScenePainter, createTransitionPainter, type Painter } from '../render-frame.js';
import type { ScenePlan, TransitionPlan } from '../scene-plan.js';
import { examplePlan } from '../scenes/example-plan.js';
import { findKind } from '../scenes/registry.js';
import { transitionFrames } from '../timeline/transition-frames.js';
import { findSharedText } from './shared-text.js';
import { TRANSITIONS } from './registry.js';
import { stageOf } from './transition-stage.js';

const NAMES = Object.keys(TRANSITIONS) as TransitionPlan['name'][];
const STYLES = { landscape: 'quiet-harbor', portrait: 'billboard', square: 'night-shift' } as const;
const SHAPES = Object.keys(STYLES) as Orientation[];
const CASES = NAMES.flatMap((name) => SHAPES.map((shape) => [name, shape] as const));
/** The films of these tests are small: a third of the reference size. */
const REDUCTION = 3;

function sceneOf(kind: SceneKind, shape: Orientation): ScenePlan {
  const [content] = findKind(kind)?.examples ?? [];
  if (content === undefined) throw new Error(`There is no kind "${kind}".`);
  const plan = examplePlan(content, { styleId: STYLES[shape], shape, findIcon: () => null });
  const { width, height } = FRAME_SIZES[shape];
  return { ...plan, width: width / REDUCTION, height: height / REDUCTION };
}

function planOf(name: TransitionPlan['name'], shape: Orientation): TransitionPlan {
  const frameCount = transitionFrames(name, durationsOf(3));
  return { name, frameCount, from: sceneOf('stat', shape), to: sceneOf('list', shape) };
}

function pixelsAt(painter: Painter, frame: number): Buffer {
  const canvas = createCanvas(painter.width, painter.height);
  painter.paint(contextOf(canvas), frame);
  return Buffer.from(readPixels(canvas));
}

/** Mean difference of two frames, in levels of 0–255. */
function distance(first: Buffer, second: Buffer): number {
  return first.reduce((sum, level, index) => sum + Math.abs(level - (second[index] ?? 0)), 0) / first.length;
}

describe.each(CASES)('%s in %s', (name, shape) => {
  const plan = planOf(name, shape);
  const painter = createTransitionPainter(plan);
  const before = pixelsAt(createScenePainter(plan.from), plan.from.timing.frameCount);
  const after = pixelsAt(createScenePainter(plan.to), -1);
  const [first, middle, last] = [0, Math.floor(plan.frameCount / 2), plan.frameCount - 1].map((frame) =>
    pixelsAt(painter, frame),
  );
  if (first === undefined || middle === undefined || last === undefined) throw new Error('No frames.');

  it('leads from the one scene to the other', () => {
    if (name !== 'smash') expect(distance(first, before)).toBeLessThan(distance(first, after));
    expect(distance(last, after)).toBeLessThan(distance(last, before));
  });

  it('shows something else on the way, and is never blank', () => {
    const shown = name === 'smash' ? first : middle;
    expect(distance(shown, before)).toBeGreaterThan(1);
    expect(distance(shown, after)).toBeGreaterThan(1);
    for (const data of [first, middle, last]) {
      expect(drawnShare({ width: painter.width, height: painter.height, data })).toBeGreaterThan(0.02);
      expect(data.every((level, index) => index % 4 !== 3 || level === 255)).toBe(true);
    }
  });

  it('draws every frame alike, alone or in any order', () => {
    const at = Math.floor(plan.frameCount / 2);
    expect(pixelsAt(painter, at).equals(middle)).toBe(true);
    expect(pixelsAt(createTransitionPainter(plan), at).equals(middle)).toBe(true);
  });
});

describe('a match', () => {
  const plan = (toKind: SceneKind): TransitionPlan => {
    const from = sceneOf('list', 'landscape');
    return { name: 'match', frameCount: 16, from, to: sceneOf(toKind, 'landscape') };
  };

  it('carries a text that stands in both scenes, and never one that has yet to enter', () => {
    const shared = findSharedText(stageOf(plan('list')));
    expect(shared?.after.field).toBe('headline');
    expect(findSharedText(stageOf(plan('stat')))).toBeNull();
  });

  it('shows the carried text at full strength half way', () => {
    const same = plan('list');
    const carried = pixelsAt(createTransitionPainter(same), 8);
    const rest = pixelsAt(createScenePainter(same.to), -1);
    const { ink } = findSharedText(stageOf(same))?.after ?? { ink: null };
    if (ink === null) throw new Error('No text is shared.');
    const row = Math.round((ink.y + ink.height / 4) / REDUCTION);
    const start = (row * same.to.width + Math.round(ink.x / REDUCTION)) * 4;
    const end = start + Math.round(ink.width / REDUCTION) * 4;
    expect(distance(carried.subarray(start, end), rest.subarray(start, end))).toBeLessThan(6);
  });
});

describe('transitionFrames', () => {
  it('follows the energy, except for blows', () => {
    expect(transitionFrames('curtain', durationsOf(5))).toBeLessThan(
      transitionFrames('curtain', durationsOf(1)),
    );
    expect(transitionFrames('smash', durationsOf(5))).toBe(transitionFrames('smash', durationsOf(1)));
    expect(transitionFrames('whip', durationsOf(2))).toBe(8);
  });
});
