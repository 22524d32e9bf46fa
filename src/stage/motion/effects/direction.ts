import type { MotionSide } from '../../../schema/motion.js';
import type { Box } from '../../frame/box.js';
import type { EffectInput } from './effect.js';

/** A way in the frame: where something comes from, as a vector of length 1. */
export interface Direction {
  x: number;
  y: number;
}

const SIDES: Record<MotionSide, Direction> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};

/** Where an effect comes from: the asked angle, else the asked side, else the verb's own. */
export function directionOf(
  { from, angleDegrees }: Pick<EffectInput, 'from' | 'angleDegrees'>,
  own: MotionSide,
): Direction {
  if (angleDegrees === null) return SIDES[from ?? own];
  const radians = (angleDegrees * Math.PI) / 180;
  return { x: -Math.cos(radians), y: -Math.sin(radians) };
}

/** How far a box must be moved in a direction until it has left the frame, in pixels. */
export function wayOut(box: Box, frame: { width: number; height: number }, { x, y }: Direction): number {
  const across = x > 0 ? frame.width - box.x : box.x + box.width;
  const down = y > 0 ? frame.height - box.y : box.y + box.height;
  const ways = [
    Math.abs(x) > 0.01 ? across / Math.abs(x) : Infinity,
    Math.abs(y) > 0.01 ? down / Math.abs(y) : Infinity,
  ];
  return Math.min(...ways);
}
