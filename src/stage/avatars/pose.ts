import type { HandShapeName } from './arms/hand-shapes.js';

/** What the mouth does; every number from 0 to 1 unless said otherwise. */
export interface MouthShape {
  /** How far the jaw is dropped. */
  jaw: number;
  /** −1 pursed … 1 spread. */
  spread: number;
  /** How round the opening is. */
  round: number;
  /** How far the upper lip is lifted off the teeth. */
  upperLift: number;
  /** How far the lower lip is drawn down. */
  lowerDrop: number;
  /** Lips pressed together. */
  press: number;
  /** Lower lip tucked under the upper teeth. */
  tuck: number;
  /** Tip of the tongue raised. */
  tongue: number;
}

/** Place of one forearm and its hand, in rig units. */
export interface ArmPose {
  hand: HandShapeName;
  elbow: readonly [number, number];
  wrist: readonly [number, number];
  /** Turn of the hand against straight up, in radians, clockwise. */
  handTurn: number;
}

/** Everything that moves in a presenter at one moment. */
export interface Pose {
  mouth: MouthShape;
  /** 0 neutral … 1 broad smile. */
  smile: number;
  /** 0 open … 1 closed. */
  blink: number;
  /** Where the eyes look: −1…1 to the viewer's right and down; 0 is the lens. */
  gaze: readonly [number, number];
  /** Rise of the eyebrows in rig units. */
  browRise: number;
  /** Turn of the head to the viewer's right, −1…1. */
  turn: number;
  /** Sinking of the head in rig units; negative lifts it. */
  nod: number;
  /** Lean of the head in radians, clockwise. */
  tilt: number;
  /** −1 breathed out … 1 breathed in. */
  breath: number;
  /** Arm at the viewer's left and right; null hangs out of sight. */
  arms: { left: ArmPose | null; right: ArmPose | null };
}

/** Closed, relaxed mouth. */
export const CLOSED_MOUTH: MouthShape = {
  jaw: 0,
  spread: 0,
  round: 0,
  upperLift: 0,
  lowerDrop: 0,
  press: 0,
  tuck: 0,
  tongue: 0,
};

/** Looks into the lens, at rest. */
export const REST_POSE: Pose = {
  mouth: CLOSED_MOUTH,
  smile: 0.35,
  blink: 0,
  gaze: [0, 0],
  browRise: 0,
  turn: 0,
  nod: 0,
  tilt: 0,
  breath: 0,
  arms: { left: null, right: null },
};
