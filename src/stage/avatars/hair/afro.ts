import { seededRandom } from '../../../util/seeded-random.js';
import { createPath, type Context, type Path } from '../../draw/canvas.js';
import { withAlpha } from '../../draw/color.js';
import type { HairLook } from '../person.js';
import { trace, type Point } from '../trace.js';
import type { HairStyle } from './hair-styles.js';

const CENTER: Point = [0, -50];
const RADII: Point = [146, 136];

interface Curl {
  x: number;
  y: number;
  radius: number;
  turn: number;
  sweep: number;
  /** 0 in the shade … 1 in the light. */
  light: number;
}

/** Rim of soft round tufts. */
const TUFTS = rimOf(40, CENTER, [RADII[0] - 9, RADII[1] - 9], 20, 0, Math.PI * 2, 11);
/** Tufts along the hairline, from temple to temple. */
const HAIRLINE = rimOf(17, [0, -2], [99, 84], 11, Math.PI * 1.0, Math.PI * 2.0, 23);
const CURLS = curlsOf(300, 5);
/** Radii and middle of the part that head and front hair cover in every pose. */
const COVERED: Point = [84, 108];
const COVERED_Y = -26;
const CLOUD = cloudPath();

function rimOf(
  count: number,
  center: Point,
  radii: Point,
  size: number,
  from: number,
  to: number,
  seed: number,
): { x: number; y: number; radius: number }[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const angle = from + ((to - from) * (index + (random() - 0.5) * 0.3)) / (count - 1);
    return {
      x: center[0] + Math.cos(angle) * radii[0],
      y: center[1] + Math.sin(angle) * radii[1],
      radius: size * (0.86 + random() * 0.3),
    };
  });
}

/** Curls spread evenly (sunflower order) over the hair, leaving the face free. */
function curlsOf(count: number, seed: number): Curl[] {
  const random = seededRandom(seed);
  const golden = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, index) => {
    const reach = Math.sqrt((index + 0.5) / count) * 0.95;
    const angle = index * golden;
    const x = CENTER[0] + Math.cos(angle) * reach * RADII[0] + (random() - 0.5) * 8;
    const y = CENTER[1] + Math.sin(angle) * reach * RADII[1] + (random() - 0.5) * 8;
    const toLamp = Math.hypot(x + 62, y + 138) / 250;
    return {
      x,
      y,
      radius: 4.5 + random() * 3,
      turn: random() * Math.PI * 2,
      sweep: 2 + random() * 1.8,
      light: Math.max(0, 1 - toLamp),
    };
  }).filter(({ x, y }) => Math.hypot(x / 106, (y - 6) / 96) > 1 && !(Math.abs(x) < 126 && y > -22));
}

function lightOn(context: Context, hair: HairLook): Context['fillStyle'] {
  const light = context.createRadialGradient(-62, -150, 4, -20, -70, 206);
  light.addColorStop(0, hair.light);
  light.addColorStop(0.5, hair.color);
  light.addColorStop(1, hair.dark);
  return light;
}

function drawBehind(context: Context, hair: HairLook): void {
  context.fillStyle = lightOn(context, hair);
  context.fill(CLOUD);
}

/** Round hair with its tufts; the middle, which head and front hair always cover, is left out. */
function cloudPath(): Path {
  const path = createPath();
  path.ellipse(CENTER[0], CENTER[1], RADII[0], RADII[1], 0, 0, Math.PI * 2);
  for (const { x, y, radius } of TUFTS) {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, Math.PI * 2);
  }
  path.moveTo(COVERED[0], COVERED_Y);
  path.ellipse(0, COVERED_Y, COVERED[0], COVERED[1], 0, 0, Math.PI * 2, true);
  return path;
}

/** The cap over the upper skull, down to the temples; its lower edge is the hairline. */
function traceCap(context: Context): void {
  trace(
    context,
    [-112, -2],
    [-126, -76, -80, -146, 0, -146],
    [80, -146, 126, -76, 112, -2],
    [106, 2, 101, 0, 99, -8],
    [94, -50, 60, -84, 0, -86],
    [-60, -84, -94, -50, -99, -8],
    [-101, 0, -106, 2, -112, -2],
  );
  context.closePath();
  for (const { x, y, radius } of HAIRLINE) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, Math.PI * 2);
  }
}

function drawInFront(context: Context, hair: HairLook): void {
  traceCap(context);
  context.fillStyle = lightOn(context, hair);
  context.fill();
  context.lineCap = 'round';
  context.lineWidth = 2.1;
  drawCurls(context, (light) => light >= 0.5, withAlpha(hair.shine, 0.62));
  drawCurls(context, (light) => light >= 0.25 && light < 0.5, withAlpha(hair.shine, 0.4));
  drawCurls(context, (light) => light < 0.25, withAlpha(hair.shine, 0.2));
}

function drawCurls(context: Context, isMeant: (light: number) => boolean, color: string): void {
  context.strokeStyle = color;
  context.beginPath();
  for (const curl of CURLS) {
    if (!isMeant(curl.light)) continue;
    context.moveTo(curl.x + Math.cos(curl.turn) * curl.radius, curl.y + Math.sin(curl.turn) * curl.radius);
    context.arc(curl.x, curl.y, curl.radius, curl.turn, curl.turn + curl.sweep);
  }
  context.stroke();
}

/** A round cloud of tight curls. */
export const afro: HairStyle = {
  height: 82,
  halfWidth: 160,
  frontBottom: 24,
  drawBehind,
  drawInFront,
  traceShadow: traceCap,
};
