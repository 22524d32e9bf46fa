import { describe, expect, it } from 'vitest';
import { CameraMove } from '../../schema/motion.js';
import { changedShare } from '../checks/check-pixels.js';
import { contextOf, createCanvas, readPixels } from '../draw/canvas.js';
import { createScenePainter } from '../render-frame.js';
import type { ScenePlan } from '../scene-plan.js';
import { examplePlan } from '../scenes/example-plan.js';
import { findKind } from '../scenes/registry.js';
import { throughCamera } from './ground-camera.js';

const SIZE = { width: 1920, height: 1080 };
const [content] = findKind('opener')?.examples ?? [];
if (content === undefined) throw new Error('The opener has no example.');
const plan = examplePlan(content, { styleId: 'quiet-harbor', shape: 'square', findIcon: () => null });
const withCamera = (camera: CameraMove, more: Partial<ScenePlan> = {}): ScenePlan => ({
  ...plan,
  ...more,
  scene: { ...plan.scene, camera },
});

function pixelsAt(one: ScenePlan, frame: number) {
  const painter = createScenePainter(one);
  const canvas = createCanvas(painter.width, painter.height);
  painter.paint(contextOf(canvas), frame);
  return { width: painter.width, height: painter.height, data: Buffer.from(readPixels(canvas)) };
}

describe.each(CameraMove.options)('a camera that does a %s', (move) => {
  it('never shows past the edge of the ground', () => {
    for (const seconds of [-1, 0, 2.5, 5, 6]) {
      const canvas = createCanvas(SIZE.width, SIZE.height);
      const context = contextOf(canvas);
      throughCamera(context, move, SIZE, { seconds, bodySeconds: 5 }, () => {
        context.fillStyle = '#336699';
        context.fillRect(0, 0, SIZE.width, SIZE.height);
      });
      const pixels = readPixels(canvas);
      expect(pixels.every((level, index) => index % 4 !== 3 || level === 255)).toBe(true);
    }
  });

  it('moves the ground through the scene, and stands still where motion is reduced', () => {
    const at = plan.timing.frameCount - 20;
    expect(changedShare(pixelsAt(withCamera(move), at), pixelsAt(plan, at))).toBeGreaterThan(0.001);
    const reduced: ScenePlan = { ...plan, motion: 'reduced' };
    const still = pixelsAt(reduced, at);
    expect(changedShare(pixelsAt(withCamera(move, { motion: 'reduced' }), at), still)).toBe(0);
  });
});
