import { clearCanvas, contextOf, createCanvas, type Canvas, type Context } from '../draw/canvas.js';
import { clamp01 } from '../motion/curves.js';

/** A smear is soft along its way: there it is drawn with so many times fewer pixels. */
const REDUCTION = 4;
/** Shorter smears are not seen; up to the longer one they fade in over the sharp picture. */
const SHORTEST_PIXELS = 10;
const FULL_PIXELS = 60;

/**
 * Draws a picture smeared along one axis, as a moving camera sees it.
 * @param pixels Length of the smear
 */
export type Smear = (context: Context, picture: Canvas, pixels: number) => void;

/** A smear for pictures of one size. */
export function createSmear(width: number, height: number, axis: 'x' | 'y'): Smear {
  const isAcross = axis === 'x';
  const small = createCanvas(isAcross ? width / REDUCTION : width, isAcross ? height : height / REDUCTION);
  return (context, picture, pixels) => {
    context.drawImage(picture, 0, 0);
    if (pixels < SHORTEST_PIXELS) return;
    const reduced = contextOf(small);
    clearCanvas(reduced);
    reduced.drawImage(picture, 0, 0, small.width, small.height);
    // Averaging the picture with itself at half the way, then at a quarter, and so on, is an even blur.
    reduced.globalAlpha = 0.5;
    for (let step = pixels / REDUCTION / 2; step >= 1; step /= 2) {
      const shift = Math.round(step);
      reduced.drawImage(small, isAcross ? shift : 0, isAcross ? 0 : shift);
    }
    context.save();
    context.globalAlpha = clamp01((pixels - SHORTEST_PIXELS) / (FULL_PIXELS - SHORTEST_PIXELS));
    putBack(context, small, { width, height }, isAcross, Math.round(pixels / 2));
    context.restore();
  };
}

/** Each averaging moved the picture forward by half of its step; what that lays bare is a stretch of the last pixels. */
function putBack(
  context: Context,
  small: Canvas,
  { width, height }: { width: number; height: number },
  isAcross: boolean,
  by: number,
): void {
  if (isAcross) {
    context.drawImage(small, -by, 0, width, height);
    context.drawImage(small, small.width - 1, 0, 1, small.height, width - by, 0, by, height);
  } else {
    context.drawImage(small, 0, -by, width, height);
    context.drawImage(small, 0, small.height - 1, small.width, 1, 0, height - by, width, by);
  }
}
