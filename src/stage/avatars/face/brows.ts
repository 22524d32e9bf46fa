import type { Context } from '../../draw/canvas.js';
import type { Person } from '../person.js';
import type { Pose } from '../pose.js';
import { at, onBothSides, trace } from '../trace.js';

/** Both eyebrows: full at the inner end, an arch, a fine tail. */
export function drawBrows(context: Context, { brows, eyes }: Person, pose: Pose): void {
  const { halfLength: half, thickness: thick } = brows;
  onBothSides(context, (side) => {
    const x = (eyes.offset + 1) * (1 - 0.03 * side * pose.turn);
    at(context, x, -brows.height - pose.browRise + pose.blink * 1.2, () => {
      context.rotate(0.01 - pose.browRise * 0.006);
      trace(
        context,
        [-half + 1, thick * 0.72],
        [-half - 2, thick * 0.5, -half - 1.5, -thick * 0.3, -half + 3, -thick * 0.5],
        [-half * 0.3, -thick * 1.5, half * 0.4, -thick * 1.95, half + 4, thick * 0.9],
        [half * 0.45, -thick * 0.8, -half * 0.2, -thick * 0.2, -half + 1, thick * 0.72],
      );
      context.closePath();
      context.fillStyle = brows.color;
      context.fill();
    });
  });
}
