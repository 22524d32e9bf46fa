import type { Context } from '../../draw/canvas.js';
import { trace } from '../trace.js';

/** Lowest point of the drawn body, in rig units: beyond every crop. */
export const BODY_BOTTOM = 900;

/**
 * Outline of shoulders, arms and trunk.
 * @param half half of the distance between the shoulders, in rig units
 */
export function traceBody(context: Context, half: number): void {
  trace(
    context,
    [-58, 176],
    [-74, 194, -half + 104, 206, -half + 62, 218],
    [-half + 20, 229, -half + 2, 256, -half - 5, 318],
    [-half - 14, 400, -half - 12, 480, -half - 4, BODY_BOTTOM],
    [half + 4, BODY_BOTTOM],
    [half + 12, 480, half + 14, 400, half + 5, 318],
    [half - 2, 256, half - 20, 229, half - 62, 218],
    [half - 104, 206, 74, 194, 58, 176],
  );
  context.closePath();
}
