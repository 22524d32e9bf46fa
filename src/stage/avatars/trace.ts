import type { Context } from '../draw/canvas.js';

/** Horizontal and vertical place, in rig units. */
export type Point = readonly [x: number, y: number];

/** Next piece of an outline: 2 numbers are a line, 4 a quadratic and 6 a cubic curve, as on a canvas. */
export type Segment =
  | readonly [number, number]
  | readonly [number, number, number, number]
  | readonly [number, number, number, number, number, number];

/** Replaces the current outline by a start point and its segments; left open. */
export function trace(context: Context, start: Point, ...segments: Segment[]): void {
  context.beginPath();
  extend(context, start, segments);
}

/** Adds a further outline to the current one; left open. */
export function extend(context: Context, start: Point, segments: readonly Segment[]): void {
  context.moveTo(start[0], start[1]);
  for (const segment of segments) {
    if (segment.length === 2) context.lineTo(...segment);
    else if (segment.length === 4) context.quadraticCurveTo(...segment);
    else context.bezierCurveTo(...segment);
  }
}

/**
 * Draws once as given and once mirrored left to right.
 * @param draw gets −1 for the viewer's left and 1 for the right; to its own coordinates right is always outward
 */
export function onBothSides(context: Context, draw: (side: -1 | 1) => void): void {
  draw(1);
  context.save();
  context.scale(-1, 1);
  draw(-1);
  context.restore();
}

/** Draws inside a saved state moved to a place. */
export function at(context: Context, x: number, y: number, draw: () => void): void {
  context.save();
  context.translate(x, y);
  draw();
  context.restore();
}

/** Draws inside a saved state that is clipped to the current outline. */
export function clipped(context: Context, draw: () => void): void {
  context.save();
  context.clip();
  draw();
  context.restore();
}
