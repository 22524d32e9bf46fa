import type { Context } from '../draw/canvas.js';
import { drawArm } from './arms/arm.js';
import { drawBrows } from './face/brows.js';
import { drawEars } from './face/ears.js';
import { drawEyes } from './face/eyes.js';
import { drawHead } from './face/head.js';
import { drawMouth } from './face/mouth.js';
import { drawNose } from './face/nose.js';
import { hairStyleOf } from './hair/hair-styles.js';
import type { Person } from './person.js';
import type { Pose } from './pose.js';
import { at } from './trace.js';
import type { Wardrobe } from './wardrobe.js';

/** Point around which the head leans: the base of the skull. */
const PIVOT_Y = 128;

/**
 * Draws a presenter. The caller has moved the context, by whole pixels if it is to be fast: (0, 0) is the point
 * between the eyes. One rig unit is a two-hundredth of the face's width and as many pixels as the wardrobe was made
 * for. A pure function of person and pose; the wardrobe only holds drawings of the same person.
 */
export function drawPresenter(context: Context, person: Person, pose: Pose, wardrobe: Wardrobe): void {
  const { hair } = person;
  const inUnits = (draw: () => void): void => {
    context.save();
    context.scale(wardrobe.density, wardrobe.density);
    draw();
    context.restore();
  };
  inUnits(() => inHead(context, pose, -6, () => hairStyleOf(hair.style).drawBehind(context, hair)));
  wardrobe.drawBody(context, pose);
  inUnits(() => drawHeadAndArms(context, person, pose, wardrobe));
}

function drawHeadAndArms(context: Context, person: Person, pose: Pose, wardrobe: Wardrobe): void {
  inHead(context, pose, -2, () => drawEars(context, person, pose));
  inHead(context, pose, 2, () => drawFace(context, person, pose));
  inHead(context, pose, 3, () => wardrobe.drawHairInFront(context));
  for (const side of [-1, 1] as const) {
    const arm = side < 0 ? pose.arms.left : pose.arms.right;
    if (arm !== null) drawArm(context, person, arm, side);
  }
}

/** Draws in the head's own coordinates; nearer planes shift further when the head turns. */
function inHead(context: Context, pose: Pose, depth: number, draw: () => void): void {
  context.save();
  context.translate(pose.turn * 3, PIVOT_Y + pose.nod);
  context.rotate(pose.tilt);
  context.translate(pose.turn * depth, -PIVOT_Y + pose.nod * depth * 0.06);
  draw();
  context.restore();
}

function drawFace(context: Context, person: Person, pose: Pose): void {
  drawHead(context, person, pose);
  const nod = pose.nod * 0.3;
  at(context, pose.turn * 7, nod, () => drawEyes(context, person, pose));
  at(context, pose.turn * 7, nod, () => drawBrows(context, person, pose));
  at(context, pose.turn * 9, 84 + pose.mouth.jaw * 2 + nod, () =>
    drawMouth(context, person, pose.mouth, pose.smile),
  );
  at(context, pose.turn * 9, 47 + nod, () => drawNose(context, person, pose.turn));
}
