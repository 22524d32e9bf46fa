import type { Frame } from '../../frame/frame.js';
import type { Focus } from '../style.js';

/** Where a ground puts its large shape, and how large it may be. Pixels. */
export interface Anchor {
  x: number;
  y: number;
  radius: number;
}

const ANCHORS: Record<Frame['shape'], Record<Focus, [x: number, y: number, radius: number]>> = {
  landscape: {
    right: [1480, 520, 640],
    left: [440, 560, 640],
    center: [960, 500, 700],
    calm: [1720, 1000, 640],
  },
  portrait: {
    right: [820, 900, 640],
    left: [220, 900, 640],
    center: [540, 860, 660],
    calm: [900, 1640, 620],
  },
  square: {
    right: [820, 480, 460],
    left: [260, 480, 460],
    center: [540, 460, 500],
    calm: [960, 940, 480],
  },
};

/** The place behind what a scene is about; in calm scenes a lower corner. */
export function anchorOf(frame: Frame, focus: Focus): Anchor {
  const [x, y, radius] = ANCHORS[frame.shape][focus];
  return { x, y, radius };
}

/** Whether the large shape stands at the left. */
export function isOnLeft(frame: Frame, focus: Focus): boolean {
  return anchorOf(frame, focus).x < frame.width / 2;
}

/** A slow circle of `pixels` about a resting place, once in `seconds`. */
export function driftAt(now: number, pixels: number, seconds: number): { x: number; y: number } {
  const angle = (now / seconds) * Math.PI * 2;
  return { x: Math.cos(angle) * pixels, y: Math.sin(angle) * pixels };
}
