import type { Context } from '../../draw/canvas.js';
import { mixColors, withAlpha } from '../../draw/color.js';
import type { EyeShape, Person } from '../person.js';
import type { Pose } from '../pose.js';
import { shaded } from '../tones.js';
import { at, clipped, onBothSides, trace, type Segment } from '../trace.js';

/** Lids of one eye at a moment: y of the curves' control points; the outer corner is at positive x. */
interface Lids {
  half: number;
  upper: number;
  lower: number;
  outerY: number;
  innerY: number;
}

/** How far the iris travels from the middle, in rig units. */
const GAZE_TRAVEL: readonly [number, number] = [6.5, 3.5];

/** Both eyes with lids and lashes. */
export function drawEyes(context: Context, person: Person, pose: Pose): void {
  onBothSides(context, (side) => {
    // The eye on the side the head turns to comes nearer the edge and narrows.
    const away = side * pose.turn;
    at(context, person.eyes.offset * (1 - 0.03 * away), 0, () => {
      context.scale(1 - 0.08 * Math.max(0, away), 1);
      drawEye(context, person, pose, side);
    });
  });
}

function lidsOf(eyes: EyeShape, blink: number, smile: number): Lids {
  const open = 1 - blink;
  const lower = eyes.height * (0.66 - smile * 0.16);
  return {
    half: eyes.halfWidth,
    upper: -eyes.height * 1.26 * open + lower * 1.28 * blink,
    lower,
    outerY: -3.4 + blink * 4.6,
    innerY: 3 + blink * 0.6,
  };
}

const upperLid = ({ half, upper, outerY }: Lids): Segment => [
  -half * 0.5,
  upper * 1.02,
  half * 0.42,
  upper * 1.16,
  half,
  outerY,
];

const lowerLid = ({ half, lower, innerY }: Lids): Segment => [
  half * 0.6,
  lower * 1.3,
  -half * 0.42,
  lower * 1.42,
  -half,
  innerY,
];

function drawEye(context: Context, person: Person, pose: Pose, side: -1 | 1): void {
  const { eyes, skin } = person;
  const lids = lidsOf(eyes, pose.blink, pose.smile);
  drawSocket(context, person, lids);
  if (pose.blink < 0.94) {
    trace(context, [-lids.half, lids.innerY], upperLid(lids), lowerLid(lids));
    clipped(context, () => drawEyeball(context, eyes, pose, lids, side));
  }
  drawLowerLid(context, skin.deep, lids);
  drawLashes(context, eyes, lids, pose.blink);
}

/** Shadow of the socket, the lid's own colour above the opening, and the crease. */
function drawSocket(context: Context, { eyes, skin }: Person, lids: Lids): void {
  const { half } = lids;
  const top = -eyes.height * 1.26;
  trace(
    context,
    [-half * 1.02, 3],
    [-half * 0.62, top * 1.5, half * 0.4, top * 1.75, half * 1.16, -7],
    [half * 0.8, lids.lower * 0.9, -half * 0.6, lids.lower * 0.9, -half * 1.02, 3],
  );
  context.fillStyle = withAlpha(eyes.lid, 0.34);
  context.fill();
  context.strokeStyle = withAlpha(skin.deep, 0.55);
  context.lineWidth = 1.8;
  context.lineCap = 'round';
  const crease = top * 1.28 + (lids.upper - top) * 0.12;
  trace(context, [-half * 0.8, -4], [-half * 0.35, crease, half * 0.5, crease * 1.12, half * 1.04, -9.5]);
  context.stroke();
}

function drawEyeball(context: Context, eyes: EyeShape, pose: Pose, lids: Lids, side: -1 | 1): void {
  const { half, height } = { half: eyes.halfWidth, height: eyes.height };
  context.fillStyle = '#fbf6ef';
  context.fillRect(-half - 4, -height * 2, half * 2 + 8, height * 4);
  // Coordinates are mirrored on the left side; the gaze is not.
  const x = pose.gaze[0] * GAZE_TRAVEL[0] * side + pose.turn * side * 1.2 - 0.6;
  const y = pose.gaze[1] * GAZE_TRAVEL[1] - 1.6;
  drawIris(context, eyes.iris, x, y, height * 0.93, side);
  trace(
    context,
    [-half - 3, lids.innerY - 16],
    [half + 3, lids.outerY - 16],
    [half + 3, lids.outerY + 3],
    [half * 0.42, lids.upper * 1.16 + 7, -half * 0.5, lids.upper * 1.02 + 7, -half - 3, lids.innerY + 2],
  );
  context.fillStyle = 'rgba(52,22,30,0.26)';
  context.fill();
  context.fillStyle = 'rgba(196,112,96,0.55)';
  context.beginPath();
  context.ellipse(-half + 2, lids.innerY - 0.6, 3.4, 2.4, 0, 0, Math.PI * 2);
  context.fill();
}

function drawIris(context: Context, color: string, x: number, y: number, radius: number, side: -1 | 1): void {
  const depth = context.createRadialGradient(x, y + radius * 0.45, radius * 0.1, x, y, radius);
  depth.addColorStop(0, mixColors(color, '#c07a3c', 0.55));
  depth.addColorStop(0.7, color);
  depth.addColorStop(1, shaded(color, 0.6));
  const circle = (centerX: number, centerY: number, size: number, fill: Context['fillStyle']): void => {
    context.fillStyle = fill;
    context.beginPath();
    context.arc(centerX, centerY, size, 0, Math.PI * 2);
    context.fill();
  };
  circle(x, y, radius, depth);
  circle(x, y, radius * 0.48, '#0e0706');
  // The lamp stands at the viewer's left for both eyes.
  circle(x - radius * 0.34 * side, y - radius * 0.36, radius * 0.25, 'rgba(255,255,255,0.96)');
  circle(x + radius * 0.36 * side, y + radius * 0.36, radius * 0.13, 'rgba(255,255,255,0.5)');
}

function drawLowerLid(context: Context, color: string, lids: Lids): void {
  const { half, lower } = lids;
  context.strokeStyle = withAlpha(color, 0.55);
  context.lineWidth = 1.7;
  context.lineCap = 'round';
  trace(
    context,
    [half * 0.97, lids.outerY + 2],
    [half * 0.62, lower * 1.32 + 1, -half * 0.2, lower * 1.45 + 1, -half * 0.72, lower * 0.72 + 1],
  );
  context.stroke();
}

/** A tapered band along the upper lid that ends in the drawn-out corner. */
function drawLashes(context: Context, eyes: EyeShape, lids: Lids, blink: number): void {
  const { half, upper, outerY, innerY } = lids;
  const band = 3.6;
  const under = band * (0.5 + blink * 0.55);
  const tip: readonly [number, number] = [
    half + 2 + eyes.wing * 6.5,
    outerY - eyes.wing * 5.5 * (1 - blink) + eyes.wing * 2.5 * blink,
  ];
  trace(
    context,
    [-half - 0.5, innerY + 0.6],
    [-half * 0.52, upper * 1.02 - band * 0.55, half * 0.4, upper * 1.16 - band * 1.15, tip[0], tip[1]],
    [half + 1, outerY + 1, half, outerY + 2, half - 0.6, outerY + 1.4],
    [half * 0.42, upper * 1.16 + under, -half * 0.48, upper * 1.02 + under * 0.8, -half - 0.5, innerY + 0.6],
  );
  context.fillStyle = eyes.lash;
  context.fill();
}
