import type { Context } from '../../draw/canvas.js';
import { mixColors, withAlpha } from '../../draw/color.js';
import type { SkinTones } from '../person.js';
import { clipped, trace } from '../trace.js';
import { handShapeOf, type Digit, type HandShape, type HandShapeName } from './hand-shapes.js';

/** Width of the darker rim that parts finger from finger, in hand units. */
const RIM = 1.7;

/** Draws a hand with its wrist at (0, 0), fingers up. */
export function drawHand(context: Context, skin: SkinTones, name: HandShapeName): void {
  const hand = handShapeOf(name);
  const fill = hand.isPalmSeen ? mixColors(skin.base, skin.palm, 0.78) : skin.base;
  const rim = hand.isPalmSeen ? mixColors(skin.shade, skin.palm, 0.22) : skin.shade;
  for (const digit of hand.behind) drawDigit(context, digit, fill, rim);
  drawPalm(context, hand, skin, fill, rim);
  for (const digit of hand.inFront) drawDigit(context, digit, fill, rim);
  if (!hand.isPalmSeen) for (const digit of hand.behind) drawNail(context, digit, skin);
}

function drawDigit(context: Context, digit: Digit, fill: string, rim: string): void {
  fillDigit(context, digit, RIM, rim);
  fillDigit(context, digit, 0, fill);
}

/** Fills the tapered limb through a digit's joints in one outline, so that joints leave no seam. */
function fillDigit(context: Context, digit: Digit, grow: number, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  digit.forEach(([x, y, radius], index) => {
    context.moveTo(x + radius + grow, y);
    context.arc(x, y, radius + grow, 0, Math.PI * 2);
    const next = digit[index + 1];
    if (next !== undefined) extendTaper(context, [x, y, radius + grow], [next[0], next[1], next[2] + grow]);
  });
  context.fill();
}

/** Adds the quadrilateral that spans two circles, wound as the circles are so that no overlap cancels out. */
export function extendTaper(
  context: Context,
  from: readonly [number, number, number],
  to: readonly [number, number, number],
): void {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const distance = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const spread = Math.acos(Math.max(-1, Math.min(1, (from[2] - to[2]) / Math.max(distance, 0.001))));
  const on = (circle: readonly [number, number, number], turn: number): [number, number] => [
    circle[0] + Math.cos(turn) * circle[2],
    circle[1] + Math.sin(turn) * circle[2],
  ];
  context.moveTo(...on(from, angle - spread));
  context.lineTo(...on(to, angle - spread));
  context.lineTo(...on(to, angle + spread));
  context.lineTo(...on(from, angle + spread));
  context.closePath();
}

function drawPalm(context: Context, hand: HandShape, skin: SkinTones, fill: string, rim: string): void {
  const [start, ...segments] = hand.palm;
  trace(context, start, ...segments);
  context.closePath();
  context.strokeStyle = rim;
  context.lineWidth = RIM * 2;
  context.lineJoin = 'round';
  context.stroke();
  // Fingers and thumb grow out of the palm without a line.
  for (const digit of hand.behind) fillDigit(context, digit.slice(0, 2), -0.4, fill);
  trace(context, start, ...segments);
  context.closePath();
  const light = context.createRadialGradient(-8, -46, 6, -4, -40, 66);
  light.addColorStop(0, mixColors(fill, skin.light, 0.3));
  light.addColorStop(0.55, fill);
  light.addColorStop(1, fill);
  context.fillStyle = light;
  context.fill();
  clipped(context, () => {
    context.strokeStyle = withAlpha(skin.shade, hand.isPalmSeen ? 0.5 : 0.6);
    context.lineWidth = 2.2;
    context.lineCap = 'round';
    for (const [from, ...crease] of hand.creases) {
      trace(context, from, ...crease);
      context.stroke();
    }
  });
}

function drawNail(context: Context, digit: Digit, skin: SkinTones): void {
  const tip = digit.at(-1);
  const before = digit.at(-2);
  if (tip === undefined || before === undefined) return;
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]) + Math.PI / 2;
  context.save();
  context.translate(tip[0], tip[1]);
  context.rotate(angle);
  context.fillStyle = mixColors(skin.palm, '#ffd9c8', 0.35);
  context.beginPath();
  context.roundRect(-tip[2] * 0.56, -tip[2] * 0.78, tip[2] * 1.12, tip[2] * 1.25, tip[2] * 0.5);
  context.fill();
  context.restore();
}
