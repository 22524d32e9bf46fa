import type { Context } from '../../draw/canvas.js';
import { withAlpha } from '../../draw/color.js';
import type { Person } from '../person.js';
import { lit, shaded } from '../tones.js';
import { clipped, onBothSides, trace } from '../trace.js';
import { BODY_BOTTOM, traceBody } from './silhouette.js';
import type { Top } from './tops.js';

/** Depth at which the fronts meet, in rig units. */
const BUTTON = 486;

function drawBody(context: Context, person: Person): void {
  const { shoulders: half, top } = person;
  traceBody(context, half);
  const cloth = context.createLinearGradient(-half, 220, half * 0.9, 560);
  cloth.addColorStop(0, lit(top.color, 0.16));
  cloth.addColorStop(0.42, top.color);
  cloth.addColorStop(1, shaded(top.color, 0.3));
  context.fillStyle = cloth;
  context.fill();
  clipped(context, () => {
    drawSleeveFolds(context, half, top.color);
    drawFarSide(context, half, top.color);
    drawInner(context, top.inner);
  });
}

/** The line between arm and trunk, and soft folds at the armpit. */
function drawSleeveFolds(context: Context, half: number, color: string): void {
  onBothSides(context, (side) => {
    trace(
      context,
      [half - 52, 352],
      [half - 60, 430, half - 58, 560, half - 52, BODY_BOTTOM],
      [half - 22, BODY_BOTTOM],
      [half - 36, 560, half - 44, 440, half - 52, 352],
    );
    context.fillStyle = withAlpha(shaded(color, 0.5), side > 0 ? 0.5 : 0.34);
    context.fill();
    context.strokeStyle = withAlpha(shaded(color, 0.6), 0.3);
    context.lineWidth = 2.4;
    context.lineCap = 'round';
    trace(context, [half - 62, 220], [half - 40, 262, half - 38, 300, half - 46, 340]);
    context.stroke();
    trace(context, [half - 50, 366], [half - 66, 384, half - 78, 392, half - 92, 396]);
    context.stroke();
    trace(context, [half + 2, 440], [half - 10, 452, half - 22, 456, half - 36, 455]);
    context.stroke();
  });
}

function drawFarSide(context: Context, half: number, color: string): void {
  const shade = context.createLinearGradient(half * 0.1, 0, half + 30, 0);
  shade.addColorStop(0, withAlpha(shaded(color, 0.5), 0));
  shade.addColorStop(1, withAlpha(shaded(color, 0.5), 0.6));
  context.fillStyle = shade;
  context.fillRect(0, 150, half + 60, BODY_BOTTOM);
}

/** The soft top that shows between the lapels. */
function drawInner(context: Context, color: string): void {
  trace(
    context,
    [-80, 196],
    [-80, 300, -40, 420, -4, BUTTON + 12],
    [6, BUTTON + 12],
    [42, 420, 80, 300, 80, 196],
  );
  context.closePath();
  context.fillStyle = color;
  context.fill();
  clipped(context, () => {
    const shade = context.createLinearGradient(-60, 0, 80, 0);
    shade.addColorStop(0.5, withAlpha(shaded(color, 0.4), 0));
    shade.addColorStop(1, withAlpha(shaded(color, 0.4), 0.5));
    context.fillStyle = shade;
    context.fillRect(-120, 180, 240, 320);
  });
}

function drawCollar(context: Context, person: Person): void {
  drawNeckline(context, person.top.inner);
  onBothSides(context, (side) => {
    const base = side > 0 ? shaded(person.top.color, 0.08) : lit(person.top.color, 0.14);
    drawLapel(context, base, person.top.color, side);
  });
  drawButton(context, person.top.color);
}

/** A scooped cream neckline laid over the skin. */
function drawNeckline(context: Context, color: string): void {
  trace(
    context,
    [-78, 222],
    [-66, 262, -38, 290, 0, 291],
    [38, 290, 66, 262, 78, 222],
    [84, 300, 40, 420, 0, 480],
    [-40, 420, -84, 300, -78, 222],
  );
  context.closePath();
  context.fillStyle = color;
  context.fill();
  context.strokeStyle = withAlpha(shaded(color, 0.45), 0.5);
  context.lineWidth = 2.2;
  trace(context, [-80, 232], [-66, 272, -38, 299, 0, 300], [38, 299, 66, 272, 80, 232]);
  context.stroke();
  context.strokeStyle = withAlpha(shaded(color, 0.4), 0.3);
  trace(context, [-16, 330], [-8, 372, -10, 410, -4, 446]);
  context.stroke();
  trace(context, [22, 322], [26, 350, 20, 380, 22, 404]);
  context.stroke();
}

/** Outward is positive x. A narrow shadow on the top, the lapel with its notch, the collar above it. */
function drawLapel(context: Context, color: string, cloth: string, side: -1 | 1): void {
  trace(
    context,
    [60, 188],
    [84, 280, 46, 400, -4, BUTTON + 4],
    [-16, BUTTON - 6],
    [34, 396, 62, 290, 54, 206],
  );
  context.closePath();
  context.fillStyle = withAlpha(shaded(cloth, 0.75), 0.2);
  context.fill();
  const edge = withAlpha(shaded(cloth, 0.62), 0.55);
  trace(
    context,
    [46, 168],
    [72, 188, 92, 200, 110, 207],
    [116, 236, 116, 256, 112, 272],
    [140, 284],
    [126, 366, 70, 446, side > 0 ? -2 : 2, BUTTON + 26],
    [side > 0 ? -10 : -2, BUTTON + 6],
    [38, 420, 68, 300, 46, 168],
  );
  context.closePath();
  context.fillStyle = color;
  context.fill();
  context.strokeStyle = edge;
  context.lineWidth = 2.2;
  context.lineJoin = 'round';
  trace(context, [112, 272], [140, 284], [126, 366, 70, 446, side > 0 ? -2 : 2, BUTTON + 26]);
  context.stroke();
  trace(
    context,
    [42, 158],
    [50, 158, 56, 164, 62, 170],
    [82, 190, 100, 200, 116, 206],
    [126, 226, 130, 240, 131, 254],
    [112, 272],
    [86, 250, 58, 214, 42, 158],
  );
  context.closePath();
  context.fillStyle = lit(color, 0.1);
  context.fill();
  context.stroke();
  trace(context, [0, BUTTON + 26], [2, BUTTON + 140, 4, BUTTON + 260, 6, BODY_BOTTOM]);
  if (side > 0) context.stroke();
}

function drawButton(context: Context, color: string): void {
  context.fillStyle = shaded(color, 0.55);
  context.beginPath();
  context.arc(14, BUTTON + 52, 8, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = withAlpha(lit(color, 0.6), 0.7);
  context.beginPath();
  context.arc(11.5, BUTTON + 49.5, 2.4, 0, Math.PI * 2);
  context.fill();
}

/** A notched jacket, open over a soft top. */
export const blazer: Top = {
  drawBody,
  drawCollar,
  sleeve: ({ top }) => ({ color: top.color, cuff: top.inner }),
};
