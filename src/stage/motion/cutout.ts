import { contextOf, createCanvas, readPixels, type Canvas, type Context } from '../draw/canvas.js';
import type { Box } from '../frame/box.js';

/** One element of a scene lifted off its surroundings. */
export interface Cutout {
  /** Extent in the frame, in whole reference pixels. */
  box: Box;
  /** The element alone, of the size of `box`; null when it shows nothing. */
  picture: Canvas | null;
}

/** From no difference to a full one in so many levels: below lie soft shadows, which stay see-through. */
const FULL_DIFFERENCE = 14;
const LEAST_DIFFERENCE = 2;

/**
 * Lifts an element out of a scene by drawing the scene without and with it: what differs is the element. So any kind
 * of scene can have its elements moved without knowing of it.
 */
export function cutOut(
  size: { width: number; height: number },
  drawWithout: (context: Context) => void,
  drawWith: (context: Context) => void,
): Cutout {
  const without = drawn(size, drawWithout);
  const withElement = drawn(size, drawWith);
  const box = differenceBox(size, without, withElement);
  if (box === null) return { box: { x: 0, y: 0, width: 0, height: 0 }, picture: null };
  const picture = createCanvas(box.width, box.height);
  const context = contextOf(picture);
  const image = context.createImageData(box.width, box.height);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const from = ((y + box.y) * size.width + x + box.x) * 4;
      const to = (y * box.width + x) * 4;
      const difference = differenceAt(without, withElement, from);
      if (difference < LEAST_DIFFERENCE) continue;
      image.data.set(withElement.subarray(from, from + 3), to);
      image.data[to + 3] = Math.min(255, Math.round((difference / FULL_DIFFERENCE) * 255));
    }
  }
  context.putImageData(image, 0, 0);
  return { box, picture };
}

/** Draws a cutout where it stands, or moved as the context is. */
export function putCutout(context: Context, { box, picture }: Cutout): void {
  if (picture !== null) context.drawImage(picture, box.x, box.y);
}

function drawn(size: { width: number; height: number }, draw: (context: Context) => void): Uint8Array {
  const canvas = createCanvas(size.width, size.height);
  draw(contextOf(canvas));
  return readPixels(canvas);
}

function differenceAt(first: Uint8Array, second: Uint8Array, at: number): number {
  return Math.max(
    Math.abs((first[at] ?? 0) - (second[at] ?? 0)),
    Math.abs((first[at + 1] ?? 0) - (second[at + 1] ?? 0)),
    Math.abs((first[at + 2] ?? 0) - (second[at + 2] ?? 0)),
  );
}

function differenceBox(
  { width, height }: { width: number; height: number },
  first: Uint8Array,
  second: Uint8Array,
): Box | null {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (differenceAt(first, second, (y * width + x) * 4) < LEAST_DIFFERENCE) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
