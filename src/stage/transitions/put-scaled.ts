import type { Canvas, Context } from '../draw/canvas.js';

/**
 * Draws a full-frame picture scaled about a point that stays where it is.
 * @param scale 1 leaves it as it is
 */
export function putScaled(
  context: Context,
  picture: Canvas,
  scale: number,
  fixed: { x: number; y: number },
  opacity = 1,
): void {
  context.save();
  context.globalAlpha *= opacity;
  context.translate(fixed.x, fixed.y);
  context.scale(scale, scale);
  context.drawImage(picture, -fixed.x, -fixed.y);
  context.restore();
}
