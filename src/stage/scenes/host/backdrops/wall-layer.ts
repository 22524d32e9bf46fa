import type { Context } from '../../../draw/canvas.js';
import { createLayer, type Layer } from '../../../draw/layer.js';
import { boxOf, type Box } from '../../../frame/box.js';
import type { StageSet } from './backdrop.js';

/**
 * A layer of the wall, drawn at the size at which the camera sees it, so that it is copied without resampling.
 * @param box What the layer covers while the camera is at its usual place; what lies outside the frame is left out
 */
export function createWallLayer(set: StageSet, box: Box, draw: (context: Context) => void): Layer {
  const { frame, wallScale } = set;
  const seenX = (x: number): number => set.centerX + (x - set.centerX) * wallScale;
  const seenY = (y: number): number => set.eyeY + (y - set.eyeY) * wallScale;
  const left = Math.max(0, Math.floor(seenX(box.x)));
  const top = Math.max(0, Math.floor(seenY(box.y)));
  const right = Math.min(frame.width, Math.ceil(seenX(box.x + box.width)));
  const bottom = Math.min(frame.height, Math.ceil(seenY(box.y + box.height)));
  const seen = boxOf(left, top, Math.max(left + 1, right), Math.max(top + 1, bottom));
  return createLayer(seen, (context) => onWall(context, set, () => draw(context)));
}

/** Draws something that moves, as the camera sees it. */
export function onWall(context: Context, set: StageSet, draw: () => void): void {
  context.save();
  context.translate(set.centerX, set.eyeY);
  context.scale(set.wallScale, set.wallScale);
  context.translate(-set.centerX, -set.eyeY);
  draw();
  context.restore();
}
