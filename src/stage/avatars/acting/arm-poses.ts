import { travel } from '../../motion/curves.js';
import type { ArmPose, Pose } from '../pose.js';
import { PREPARE_SECONDS, RETURN_SECONDS, type Gesture, type GestureName } from './gestures.js';

/** Where a hand waits, out of every frame, and how much lower its elbow hangs meanwhile. */
const RESTING_WRIST: readonly [number, number] = [226, 860];
const RESTING_DROP = 170;
/** The hand rises a little past its place and lands on the stroke. */
const OVERSHOOT = 0.045;
const LANDING_SECONDS = 0.09;
const CHEST_LIFT = 16;

/** An arm in full gesture, and how far its fingers reach out beyond the wrist, in rig units. */
interface Target extends ArmPose {
  extent: number;
}

/** Room for hands, in rig units. */
export interface HandRoom {
  reach: { left: number; right: number };
  lift: number;
}

/** Arms at the viewer's right; the left side mirrors them. */
const OPEN: Target = { hand: 'open', elbow: [230, 566], wrist: [288, 362], handTurn: 0.46, extent: 108 };
const WIDE: Target = { hand: 'open', elbow: [232, 570], wrist: [284, 396], handTurn: 0.62, extent: 124 };
const POINT: Target = { hand: 'point', elbow: [226, 562], wrist: [276, 340], handTurn: 0.98, extent: 140 };
const CHEST: Target = { hand: 'flat', elbow: [232, 548], wrist: [112, 384], handTurn: -1.02, extent: 0 };

const mirrored = (arm: Target): Target => ({
  ...arm,
  elbow: [-arm.elbow[0], arm.elbow[1]],
  wrist: [-arm.wrist[0], arm.wrist[1]],
  handTurn: -arm.handTurn,
});

const ARMS: Record<GestureName, { left: Target | null; right: Target | null }> = {
  'open-right': { left: null, right: OPEN },
  'open-left': { left: mirrored(OPEN), right: null },
  both: { left: mirrored(WIDE), right: WIDE },
  chest: { left: null, right: CHEST },
  'point-right': { left: null, right: POINT },
  'point-left': { left: mirrored(POINT), right: null },
};

/** How far a gesture is raised: 0 out of sight … 1 in place; a little more just before the stroke. */
export function raiseAt(gesture: Gesture, seconds: number): number {
  const untilStroke = gesture.strokeSeconds - seconds;
  if (untilStroke >= PREPARE_SECONDS) return 0;
  if (untilStroke > LANDING_SECONDS) {
    const share = (PREPARE_SECONDS - untilStroke) / (PREPARE_SECONDS - LANDING_SECONDS);
    return travel(share) * (1 + OVERSHOOT);
  }
  if (untilStroke > 0) return 1 + OVERSHOOT * travel(untilStroke / LANDING_SECONDS);
  const sinceRelease = seconds - gesture.releaseSeconds;
  return sinceRelease <= 0 ? 1 : 1 - travel(Math.min(1, sinceRelease / RETURN_SECONDS));
}

/** Arms at a moment of a plan of gestures, kept inside the room that the frame leaves them. */
export function armsAt(gestures: readonly Gesture[], seconds: number, room: HandRoom): Pose['arms'] {
  for (const gesture of gestures) {
    const raise = raiseAt(gesture, seconds);
    if (raise <= 0) continue;
    const target = ARMS[gesture.name];
    const live = Math.sin((seconds - gesture.strokeSeconds) * 2.6);
    return {
      left: target.left && raised(inRoom(target.left, room), raise, live),
      right: target.right && raised(inRoom(target.right, room), raise, -live),
    };
  }
  return { left: null, right: null };
}

/** Where a hand would reach too far it comes nearer to the body and turns upright. */
function inRoom(arm: Target, room: HandRoom): ArmPose {
  const side = Math.sign(arm.elbow[0]);
  const reach = side > 0 ? room.reach.right : room.reach.left;
  const excess = Math.max(0, Math.abs(arm.wrist[0]) + arm.extent - reach);
  const isUpright = arm.hand === 'open';
  const upright = isUpright ? Math.min(1, excess / 130) : 0;
  const gained = arm.extent * 0.5 * upright;
  // A hand on the chest stays there; higher it would lie on the throat.
  const lift = arm.hand === 'flat' ? Math.min(room.lift, CHEST_LIFT) : room.lift;
  return {
    hand: arm.hand,
    elbow: [arm.elbow[0], arm.elbow[1] - lift * 0.7],
    wrist: [arm.wrist[0] - side * (excess - gained), arm.wrist[1] - lift],
    handTurn: arm.handTurn * (1 - 0.75 * upright),
  };
}

function raised(arm: ArmPose, raise: number, live: number): ArmPose {
  const [restX, restY] = [RESTING_WRIST[0] * Math.sign(arm.elbow[0]), RESTING_WRIST[1]];
  const x = restX + (arm.wrist[0] - restX) * raise;
  const y = restY + (arm.wrist[1] - restY) * raise;
  return {
    ...arm,
    elbow: [arm.elbow[0], arm.elbow[1] + RESTING_DROP * (1 - Math.min(1, raise))],
    wrist: [x, y + live * 2.4],
    handTurn: arm.handTurn * (0.4 + 0.6 * raise) + live * 0.02,
  };
}
