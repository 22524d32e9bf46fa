import { seededRandom } from '../../../util/seeded-random.js';
import type { Context } from '../../draw/canvas.js';

/** Times a second that a pen drawing is drawn anew. */
const REDRAWS_PER_SECOND = 6;

type Point = readonly [x: number, y: number];

/** Number of the drawing that stands at a time: pen lines get a new hand with every number. */
export function penDrawing(seconds: number): number {
  return Math.floor(seconds * REDRAWS_PER_SECOND);
}

/**
 * Adds a line as a hand draws it to the current path: near its points, smooth between them.
 * @param wobble Most that a point strays, in pixels
 */
export function tracePen(context: Context, points: readonly Point[], wobble: number, seed: number): void {
  const random = seededRandom(seed);
  const strayed = points.map(([x, y]): Point => [
    x + (random() - 0.5) * 2 * wobble,
    y + (random() - 0.5) * 2 * wobble,
  ]);
  const [first] = strayed;
  const last = strayed.at(-1);
  if (first === undefined || last === undefined) return;
  context.moveTo(first[0], first[1]);
  for (let index = 1; index < strayed.length - 1; index++) {
    const [x, y] = strayed[index] ?? last;
    const [nextX, nextY] = strayed[index + 1] ?? last;
    context.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
  }
  context.lineTo(last[0], last[1]);
}

/** Points of a loop that overshoots a little where it closes. */
export function penLoop(x: number, y: number, radiusX: number, radiusY: number, start = -1.1): Point[] {
  const steps = Math.max(10, Math.min(28, Math.round(radiusX / 10)));
  return Array.from({ length: steps + 3 }, (_, step): Point => {
    const angle = start + (step / steps) * Math.PI * 2;
    const reach = 1 + 0.025 * Math.sin(angle * 2 + 0.6) + (step / steps) * 0.03;
    return [x + Math.cos(angle) * radiusX * reach, y + Math.sin(angle) * radiusY * reach];
  });
}

/** Points along a straight line. */
export function penLine(from: Point, to: Point): Point[] {
  const steps = Math.max(2, Math.min(12, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / 70)));
  return Array.from({ length: steps + 1 }, (_, step): Point => [
    from[0] + ((to[0] - from[0]) * step) / steps,
    from[1] + ((to[1] - from[1]) * step) / steps,
  ]);
}

/** Points of a zigzag that shades a lens of this width and height. */
export function penHatch(x: number, y: number, radiusX: number, radiusY: number, strokes: number): Point[] {
  return Array.from({ length: strokes * 2 }, (_, step): Point => {
    const share = (step + 0.5) / (strokes * 2);
    const middle = x + (share * 2 - 1) * radiusX;
    const reach = Math.sqrt(Math.max(0.02, 1 - (share * 2 - 1) ** 2)) * radiusY;
    const side = step % 2 === 0 ? -1 : 1;
    return [middle + side * reach * 0.28, y - side * reach];
  });
}
