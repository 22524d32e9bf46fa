import type { Context } from '../../draw/canvas.js';
import type { Box } from '../../frame/box.js';

/** Plates lean by 15°. */
const SKEW = Math.tan((15 * Math.PI) / 180);

/** How far the foot of a leaning plate of this height stands behind its head, in pixels. */
export function skewOf(height: number): number {
  return height * SKEW;
}

/**
 * Fills a plate that leans forward inside `box`.
 * @param progress How much of it has been wiped on from its left edge, 0–1
 */
export function fillSkewed(context: Context, box: Box, color: string, progress: number): void {
  if (progress <= 0) return;
  const { x, y, height } = box;
  const lean = Math.min(skewOf(height), box.width);
  const width = lean + (box.width - lean) * progress;
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(x + lean, y);
  context.lineTo(x + width, y);
  context.lineTo(x + width - lean, y + height);
  context.lineTo(x, y + height);
  context.fill();
}
