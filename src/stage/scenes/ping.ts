import { withAlpha } from '../draw/color.js';
import type { Context } from '../draw/canvas.js';

const PERIOD_SECONDS = 2.4;
const WIDTH_PIXELS = 9;
const REACH = 2.6;
const OPACITY = 0.6;

/** A point that lives. */
export interface Ping {
  x: number;
  y: number;
  /** Radius of the point itself. */
  radius: number;
  color: string;
  /** Any clock that goes on. */
  seconds: number;
}

/**
 * Rings that leave a live point, one after the other, so that a picture that stands is not dead. Draw it under the
 * point.
 */
export function drawPing(context: Context, { x, y, radius, color, seconds }: Ping): void {
  context.save();
  context.lineWidth = WIDTH_PIXELS;
  for (const offset of [0, 0.5]) {
    const share = (((seconds / PERIOD_SECONDS + offset) % 1) + 1) % 1;
    context.strokeStyle = withAlpha(color, OPACITY * (1 - share));
    context.beginPath();
    context.arc(x, y, radius * (1 + (REACH - 1) * share), 0, Math.PI * 2);
    context.stroke();
  }
  context.restore();
}
