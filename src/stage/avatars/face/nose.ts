import type { Context } from '../../draw/canvas.js';
import { withAlpha } from '../../draw/color.js';
import type { Person } from '../person.js';
import { trace } from '../trace.js';

/** Nose, drawn around its base at (0, 0): a shaded side, the tip's light, nostrils and wings. */
export function drawNose(context: Context, { nose, skin }: Person, turn: number): void {
  context.save();
  context.scale(nose.width, 1);
  const lean = turn * 2.5;
  drawSide(context, withAlpha(skin.shade, 0.6), lean);
  const tip = context.createRadialGradient(-3 + lean, -9, 0.5, -3 + lean, -9, 13);
  tip.addColorStop(0, withAlpha(skin.light, 0.85));
  tip.addColorStop(1, withAlpha(skin.light, 0));
  context.fillStyle = tip;
  context.fillRect(-18 + lean, -24, 30, 30);
  drawBase(context, skin.deep, lean);
  context.restore();
}

function drawSide(context: Context, color: string, lean: number): void {
  trace(
    context,
    [9 + lean * 0.3, -46],
    [8 + lean, -26, 11 + lean, -20, 17 + lean, -10],
    [22 + lean, -2, 20 + lean, 6, 12 + lean, 5],
    [6 + lean, 6, 3 + lean, 5, 0.5 + lean, 5],
    [7 + lean, 0, 9 + lean, -8, 7 + lean, -16],
    [5.5 + lean, -26, 5.5 + lean * 0.5, -36, 9 + lean * 0.3, -46],
  );
  context.fillStyle = color;
  context.fill();
}

function drawBase(context: Context, color: string, lean: number): void {
  context.strokeStyle = withAlpha(color, 0.85);
  context.lineWidth = 2.2;
  context.lineCap = 'round';
  trace(context, [-17 + lean, -5], [-20 + lean, 2, -15 + lean, 6, -10 + lean, 3]);
  context.stroke();
  trace(context, [18 + lean, -6], [21 + lean, 2, 16 + lean, 6, 11 + lean, 3]);
  context.stroke();
  trace(
    context,
    [-10 + lean, 3.4],
    [-5 + lean, 1.5, -4 + lean, 6.4, 0 + lean, 6.4],
    [4 + lean, 6.4, 5 + lean, 1.5, 11 + lean, 3.4],
  );
  context.stroke();
}
