import { createPath, type Context } from '../draw/canvas.js';
import { strokePart } from '../draw/icon.js';
import type { Box } from '../frame/box.js';
import type { Frame } from '../frame/frame.js';
import type { Style } from './style.js';

/** Fills a box with rounded corners. */
export function fillRounded(context: Context, box: Box, radius: number, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, radius);
  context.fill();
}

/** Fills a disc. `shade` takes the place of the plain colour. */
export function fillDisc(
  context: Context,
  x: number,
  y: number,
  radius: number,
  color: string,
  shade?: Context['fillStyle'],
): void {
  context.fillStyle = shade ?? color;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}

/** Draws a tick inside a circle of `radius`. */
export function strokeTick(
  context: Context,
  x: number,
  y: number,
  radius: number,
  color: string,
  progress = 1,
): void {
  const path = createPath();
  path.moveTo(x - radius * 0.45, y + radius * 0.02);
  path.lineTo(x - radius * 0.12, y + radius * 0.36);
  path.lineTo(x + radius * 0.48, y - radius * 0.34);
  context.strokeStyle = color;
  context.lineWidth = radius * 0.23;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  strokePart(context, path, progress);
}

/** Draws with the context turned about a point. */
export function withTurn(
  context: Context,
  degrees: number,
  pivot: { x: number; y: number },
  draw: () => void,
): void {
  if (degrees === 0) {
    draw();
    return;
  }
  context.save();
  context.translate(pivot.x, pivot.y);
  context.rotate((degrees * Math.PI) / 180);
  context.translate(-pivot.x, -pivot.y);
  draw();
  context.restore();
}

/** Most that a tilted block may climb from its left to its right end, in pixels. */
const MOST_CLIMB_PIXELS = { landscape: 62, portrait: 60, square: 52 };

/** Tilt in degrees for a block of this width: the style's own, or less where a wide block would climb too far. */
export function tiltOf(style: Style, frame: Frame, widthPixels: number): number {
  if (style.tiltDegrees === 0 || widthPixels <= 0) return 0;
  const most = (Math.asin(Math.min(1, MOST_CLIMB_PIXELS[frame.shape] / widthPixels)) * 180) / Math.PI;
  return Math.sign(style.tiltDegrees) * Math.min(Math.abs(style.tiltDegrees), most);
}

/**
 * Factor by which display text may outgrow its usual size in a style.
 * @param most Factor for the narrowest capitals
 */
export function grownBy(style: Style, most: number): number {
  return 1 + (most - 1) * style.displayGrowth;
}
