import type { Context } from '../../draw/canvas.js';
import { withAlpha } from '../../draw/color.js';
import type { Person } from '../person.js';
import type { Pose } from '../pose.js';
import { lit, shaded } from '../tones.js';
import { at, onBothSides, trace } from '../trace.js';

/** Ears with their earrings, before the head is laid over them. */
export function drawEars(context: Context, person: Person, pose: Pose): void {
  onBothSides(context, (side) => {
    at(context, person.face.halfWidth - 3 - side * pose.turn * 2, 12, () => {
      drawEar(context, person, side);
      if (person.hoops !== null) drawHoop(context, person.hoops, -side * pose.tilt * 1.6);
    });
  });
}

function drawEar(context: Context, { skin }: Person, side: -1 | 1): void {
  trace(context, [-8, -24], [4, -38, 21, -32, 19, -10], [18, 8, 12, 27, 1, 28], [-6, 28, -9, 16, -8, 8]);
  context.fillStyle = side > 0 ? skin.shade : skin.base;
  context.fill();
  context.strokeStyle = withAlpha(skin.deep, 0.6);
  context.lineWidth = 2.4;
  context.lineCap = 'round';
  trace(context, [2, -20], [11, -25, 14, -14, 11, -3], [9, 3, 5, 5, 4, 13]);
  context.stroke();
}

/** A ring that hangs straight down from the lobe however the head leans. */
function drawHoop(context: Context, color: string, swing: number): void {
  at(context, 5, 25, () => {
    context.rotate(swing);
    const gold = context.createLinearGradient(-18, 0, 20, 44);
    gold.addColorStop(0, lit(color, 0.45));
    gold.addColorStop(0.45, color);
    gold.addColorStop(1, shaded(color, 0.35));
    context.strokeStyle = gold;
    context.lineWidth = 5.4;
    context.beginPath();
    context.ellipse(1, 23, 20, 22, 0, 0, Math.PI * 2);
    context.stroke();
    context.strokeStyle = 'rgba(255,250,225,0.85)';
    context.lineWidth = 2;
    context.lineCap = 'round';
    context.beginPath();
    context.ellipse(1, 23, 20, 22, 0, 2.6, 3.5);
    context.stroke();
  });
}
