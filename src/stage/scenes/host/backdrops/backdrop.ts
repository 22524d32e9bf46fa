import type { Context } from '../../../draw/canvas.js';
import type { Box } from '../../../frame/box.js';
import type { Frame } from '../../../frame/frame.js';
import type { Palette, Style } from '../../../styles/style.js';
import { createBillboardBackdrop } from './billboard.js';
import { createNightShiftBackdrop } from './night-shift.js';
import { createQuietHarborBackdrop } from './quiet-harbor.js';

/** Where a backdrop may put its things, in frame pixels. */
export interface StageSet {
  frame: Frame;
  palette: Palette;
  /** Free wall at both sides of the presenter's head. */
  left: Box;
  right: Box;
  /** Middle of the presenter. */
  centerX: number;
  /** Point between the presenter's eyes, and pixels per rig unit. */
  eyeY: number;
  unit: number;
  /** Size of the wall against the usual, about the point between the eyes: more than 1 when the camera is closer. */
  wallScale: number;
}

/** What stands behind and before a presenter: at most five things in two planes, calmer than the face. */
export interface Backdrop {
  drawBehind(context: Context, seconds: number): void;
  drawInFront(context: Context, seconds: number): void;
}

const BACKDROPS: Readonly<Record<string, (set: StageSet) => Backdrop>> = {
  'quiet-harbor': createQuietHarborBackdrop,
  'night-shift': createNightShiftBackdrop,
  billboard: createBillboardBackdrop,
};

const BARE: Backdrop = { drawBehind: () => undefined, drawInFront: () => undefined };

/** The backdrop of a style; the bare ground for a style that has none. */
export function createBackdrop(style: Style, set: StageSet): Backdrop {
  return BACKDROPS[style.id]?.(set) ?? BARE;
}
