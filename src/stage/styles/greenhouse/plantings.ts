import type { Frame } from '../../frame/frame.js';
import type { Focus } from '../style.js';

/** A leaf of the ground: stalk as parts of width and height, length and half width as parts of the shorter side. */
export interface GroundLeaf {
  at: [x: number, y: number];
  size: [length: number, halfWidth: number];
  /** Radians. */
  turn: number;
  /** 0 (nearly the wall) to 1 for the bush; a colour role for the leaves before it. */
  shade: number | 'primary' | 'accent';
}

/** Leaves of one ground. */
export interface Planting {
  bush: readonly GroundLeaf[];
  front: readonly GroundLeaf[];
}

/** At the right of wide frames, where words never stand. */
const LUSH: Planting = {
  bush: [
    { at: [1.02, 1.02], size: [0.86, 0.15], turn: -2.72, shade: 0.1 },
    { at: [1.0, 0.86], size: [0.76, 0.13], turn: -2.3, shade: 0.26 },
    { at: [0.86, 1.04], size: [0.78, 0.12], turn: -1.96, shade: 0.4 },
    { at: [1.03, 0.16], size: [0.56, 0.1], turn: 2.7, shade: 0.26 },
  ],
  front: [
    { at: [1.02, 0.42], size: [0.48, 0.08], turn: -2.9, shade: 'primary' },
    { at: [0.985, 1.0], size: [0.5, 0.08], turn: -1.72, shade: 'accent' },
  ],
};

/** Where words may stand on it: a bush hardly lighter than the wall, bright leaves only in the corners. */
const QUIET: Planting = {
  bush: [
    { at: [1.03, 1.02], size: [0.9, 0.15], turn: -2.66, shade: 0 },
    { at: [1.02, 0.84], size: [0.78, 0.13], turn: -2.3, shade: 0.05 },
    { at: [0.84, 1.04], size: [0.76, 0.12], turn: -1.96, shade: 0 },
    { at: [1.03, 0.1], size: [0.56, 0.1], turn: 2.72, shade: 0.05 },
  ],
  front: [
    { at: [1.02, 1.03], size: [0.3, 0.05], turn: -2.62, shade: 'primary' },
    { at: [1.0, 1.05], size: [0.26, 0.045], turn: -2.06, shade: 'accent' },
    { at: [1.02, -0.03], size: [0.2, 0.035], turn: 2.5, shade: 'primary' },
  ],
};

/** Tall frames are free at the foot and the head. */
const TALL: Planting = {
  bush: [
    { at: [1.04, 0.98], size: [1.0, 0.17], turn: -2.5, shade: 0.14 },
    { at: [0.9, 1.02], size: [0.86, 0.14], turn: -2.05, shade: 0.3 },
    { at: [-0.04, 1.0], size: [0.8, 0.14], turn: -0.66, shade: 0.22 },
    { at: [1.04, 0.0], size: [0.52, 0.1], turn: 2.72, shade: 0.2 },
  ],
  front: [
    { at: [1.03, 0.93], size: [0.5, 0.08], turn: -2.84, shade: 'primary' },
    { at: [0.7, 1.02], size: [0.44, 0.075], turn: -1.7, shade: 'accent' },
    { at: [-0.03, 0.01], size: [0.34, 0.06], turn: 0.42, shade: 'primary' },
  ],
};

/** The planting that leaves room for the words of a scene. */
export function plantingOf(frame: Frame, focus: Focus): Planting {
  if (frame.shape === 'portrait') return TALL;
  return frame.shape === 'landscape' && focus === 'right' ? LUSH : QUIET;
}
