import type { Context } from '../../draw/canvas.js';
import { withAlpha } from '../../draw/color.js';
import type { Person } from '../person.js';
import type { Pose } from '../pose.js';
import { clipped, trace } from '../trace.js';

/** Makes the outline of the neck and the skin below it the current one. */
export function traceNeck(context: Context): void {
  trace(
    context,
    [-45, 70],
    [-44, 124, -44, 150, -48, 166],
    [-58, 184, -82, 200, -100, 208],
    [-70, 250, -30, 306, 0, 322],
    [30, 306, 70, 250, 100, 208],
    [82, 200, 58, 184, 48, 166],
    [44, 150, 44, 124, 45, 70],
  );
  context.closePath();
}

/** Neck and the skin that an open collar shows; the shadow of the chin and clothes are laid over it. */
export function drawNeck(context: Context, { skin }: Person): void {
  traceNeck(context);
  context.fillStyle = skin.base;
  context.fill();
  // A little wider than the neckline cut out of the clothes that are laid over it: no seam can show.
  context.strokeStyle = skin.shade;
  context.lineWidth = 3;
  context.stroke();
  clipped(context, () => {
    const side = context.createLinearGradient(-20, 0, 70, 0);
    side.addColorStop(0, withAlpha(skin.shade, 0));
    side.addColorStop(1, withAlpha(skin.shade, 0.8));
    context.fillStyle = side;
    context.fillRect(-60, 60, 190, 280);
    drawCollarBones(context, skin.deep);
  });
}

/** The shadow that the head throws on the neck, between the neck's own edges; where they flare, the collar covers it. */
export function drawChinShadow(context: Context, { skin, face }: Person, { mouth, turn }: Pose): void {
  const chin = face.chin + mouth.jaw * 9;
  const drop = (depth: number, color: string): void => {
    const edge = chin + depth * 0.6;
    const lowest = chin + depth;
    trace(
      context,
      [-45, 70],
      [-44, 124, -44, 150, -46, edge],
      [-36, chin + depth * 0.86, -16, lowest, 8 + turn * 8, lowest],
      [30, lowest, 40, chin + depth * 0.9, 46, edge],
      [44, 150, 44, 124, 45, 70],
    );
    context.fillStyle = color;
    context.fill();
  };
  drop(46, withAlpha(skin.shade, 0.8));
  drop(30, withAlpha(skin.deep, 0.34));
}

function drawCollarBones(context: Context, color: string): void {
  context.strokeStyle = withAlpha(color, 0.3);
  context.lineWidth = 3;
  context.lineCap = 'round';
  trace(context, [-62, 214], [-40, 216, -24, 222, -12, 234]);
  context.stroke();
  trace(context, [62, 214], [40, 216, 24, 222, 12, 234]);
  context.stroke();
}
