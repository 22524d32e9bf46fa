import type { Context } from '../../draw/canvas.js';
import { mixColors } from '../../draw/color.js';
import type { Frame } from '../../frame/frame.js';
import { fillRounded } from '../shapes.js';
import type { Palette } from '../style.js';

/** Side of a pixel of the land, in pixels of the frame. */
export const PIXEL = 24;
const HILLS = { landscape: 5, portrait: 13, square: 4 };

/**
 * Draws two rows of hills in columns of one pixel, the nearer one passing faster; in tall frames a way of bricks before
 * them.
 * @param scrolled Whole steps since the scene began
 */
export function drawPixelLand(context: Context, palette: Palette, frame: Frame, scrolled: number): void {
  const base = HILLS[frame.shape];
  const far = mixColors(palette.groundShape, palette.line, 0.12);
  const near = mixColors(palette.groundShape, palette.line, 0.3);
  const row = (color: string, heightAt: (column: number) => number): void => {
    context.fillStyle = color;
    for (let column = 0; column * PIXEL < frame.width; column++) {
      const height = Math.max(1, heightAt(column)) * PIXEL;
      context.fillRect(column * PIXEL, frame.height - height, PIXEL, height);
    }
  };
  const at = Math.floor(scrolled / 2);
  row(
    far,
    (column) =>
      base + Math.round(3 * Math.sin((column + at) * 0.3) + 2.4 * Math.sin((column + at) * 0.11 + 2)),
  );
  row(near, (column) => base - 3 + Math.round(2 * Math.sin((column + scrolled) * 0.25 + 1)));
  if (frame.shape === 'portrait') drawBricks(context, palette, frame, scrolled);
}

/** The way in front of the hills: bricks that pass by. */
function drawBricks(context: Context, palette: Palette, frame: Frame, scrolled: number): void {
  const brick = { width: PIXEL * 4, height: PIXEL * 2 };
  const top = frame.height - brick.height * 3;
  fillRounded(context, { x: 0, y: top, width: frame.width, height: brick.height * 3 }, 0, palette.ground);
  context.fillStyle = mixColors(palette.groundShape, palette.primary, 0.3);
  context.fillRect(0, top, frame.width, 8);
  context.fillStyle = mixColors(palette.groundShape, palette.line, 0.55);
  for (let row = 0; row < 3; row++) {
    const shift = ((scrolled + row * 2) % 4) * PIXEL;
    for (let x = -shift; x < frame.width; x += brick.width) {
      context.fillRect(x, top + row * brick.height + 14, brick.width - 8, brick.height - 8);
    }
  }
}
