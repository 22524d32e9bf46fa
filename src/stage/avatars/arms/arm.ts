import type { Context } from '../../draw/canvas.js';
import { mixColors, withAlpha } from '../../draw/color.js';
import type { Person } from '../person.js';
import type { ArmPose } from '../pose.js';
import { lit, shaded } from '../tones.js';
import { topOf } from '../torso/tops.js';
import { clipped, trace } from '../trace.js';
import { drawHand, extendTaper } from './hand.js';

/** Size of a hand against hand units. */
const HAND_SCALE = 0.98;
const ELBOW_RADIUS = 54;
const CUFF_RADIUS = 34;
const WRIST_RADIUS = 21;
/** From the end of the sleeve to the wrist, in rig units. */
const CUFF_GAP = 20;

/**
 * A raised forearm with its hand, laid over the body: one sleeve from the elbow to the cuff.
 * @param side −1 at the viewer's left, 1 at the right; a pose's coordinates are the viewer's for both
 */
export function drawArm(context: Context, person: Person, arm: ArmPose, side: -1 | 1): void {
  const [elbowX, elbowY] = arm.elbow;
  const [wristX, wristY] = arm.wrist;
  const length = Math.hypot(wristX - elbowX, wristY - elbowY);
  const angle = Math.atan2(wristY - elbowY, wristX - elbowX);
  const alongForearm = (draw: () => void): void => {
    context.save();
    context.translate(elbowX, elbowY);
    context.rotate(angle);
    draw();
    context.restore();
  };
  context.save();
  context.beginPath();
  context.rect(-person.shoulders - 5, elbowY - 600, person.shoulders * 2 + 10, 1200);
  context.clip();
  alongForearm(() => drawShadow(context, person, length, side));
  context.restore();
  alongForearm(() => drawSleeve(context, person, length, side));
  context.save();
  context.translate(wristX, wristY);
  context.rotate(arm.handTurn);
  context.scale(side * HAND_SCALE, HAND_SCALE);
  drawHand(context, person.skin, arm.hand);
  context.restore();
  alongForearm(() => drawCuff(context, person, length, side));
}

/** Outline of the sleeve along positive x, from the elbow at 0 to the cuff. */
function traceSleeve(context: Context, length: number, grow: number): void {
  const end = sleeveEnd(length);
  context.beginPath();
  context.arc(0, 0, ELBOW_RADIUS + grow, 0, Math.PI * 2);
  extendTaper(context, [0, 0, ELBOW_RADIUS + grow], [end, 0, CUFF_RADIUS + grow]);
}

const sleeveEnd = (length: number): number => Math.max(8, length - CUFF_GAP);

/** Shadow of the forearm on the body. */
function drawShadow(context: Context, person: Person, length: number, side: -1 | 1): void {
  const { color } = topOf(person.top.name).sleeve(person);
  context.translate(-3, -side * 9);
  traceSleeve(context, length, 3);
  context.fillStyle = withAlpha(shaded(color, 0.8), 0.2);
  context.fill();
}

function drawSleeve(context: Context, person: Person, length: number, side: -1 | 1): void {
  const { color } = topOf(person.top.name).sleeve(person);
  const end = sleeveEnd(length);
  context.fillStyle = person.skin.base;
  context.beginPath();
  extendTaper(context, [end - 20, 0, WRIST_RADIUS + 4], [length + 6, 0, WRIST_RADIUS]);
  context.fill();
  traceSleeve(context, length, 0);
  const tone = side > 0 ? shaded(color, 0.07) : lit(color, 0.05);
  const round = context.createLinearGradient(0, -ELBOW_RADIUS, 0, ELBOW_RADIUS);
  // The lamp stands at the upper left: the edge that faces it is light.
  round.addColorStop(0, side > 0 ? lit(tone, 0.14) : shaded(tone, 0.2));
  round.addColorStop(0.5, tone);
  round.addColorStop(1, side > 0 ? shaded(tone, 0.24) : lit(tone, 0.16));
  context.fillStyle = round;
  context.fill();
  clipped(context, () => drawFolds(context, color, end));
}

function drawFolds(context: Context, color: string, end: number): void {
  context.strokeStyle = withAlpha(shaded(color, 0.62), 0.34);
  context.lineWidth = 2.4;
  context.lineCap = 'round';
  trace(context, [10, 50], [26, 30, 30, 10, 26, -8]);
  context.stroke();
  trace(context, [36, 52], [50, 36, 54, 24, 52, 10]);
  context.stroke();
  trace(context, [end - 52, -40], [end - 44, -20, end - 44, -8, end - 50, 8]);
  context.stroke();
}

/** Hem of the sleeve and the cuff of the top below it. */
function drawCuff(context: Context, person: Person, length: number, side: -1 | 1): void {
  const { color, cuff } = topOf(person.top.name).sleeve(person);
  const end = sleeveEnd(length);
  const half = CUFF_RADIUS - 1;
  context.fillStyle = mixColors(cuff, '#8a7f78', side > 0 ? 0.14 : 0.05);
  trace(context, [end - 2, -half + 3], [end + 9, -half + 6, end + 12, half - 6, end - 2, half - 3]);
  context.fill();
  trace(
    context,
    [end - 12, -half - 1.5],
    [end - 1, -half],
    [end + 6, -half * 0.4, end + 6, half * 0.4, end - 1, half],
    [end - 12, half + 1.5],
    [end - 5, half * 0.4, end - 5, -half * 0.4, end - 12, -half - 1.5],
  );
  context.closePath();
  context.fillStyle = shaded(color, side > 0 ? 0.2 : 0.12);
  context.fill();
}
