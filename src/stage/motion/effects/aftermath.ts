import type { MotionVerb } from '../../../schema/motion.js';
import type { Context } from '../../draw/canvas.js';
import { centerOf, type Box } from '../../frame/box.js';
import type { Style } from '../../styles/style.js';
import { arrive, timeShare } from '../curves.js';
import { shakeOffset } from '../entrances.js';
import type { PlannedMotion } from '../motion-plan.js';

const SHAKES: Partial<Record<MotionVerb, [pixels: number, seconds: number]>> = {
  slams: [6, 0.16],
  crashes: [12, 0.25],
};
const RING_OPACITY: Partial<Record<MotionVerb, number>> = { slams: 0.4, stamps: 0.16 };
const RING_SECONDS = 0.32;
const RING_GROWTH = 0.16;
/** A blow lands before its movement has died out. */
const LANDING_SHARE = 0.5;

const landingOf = ({ onsetSeconds, durationSeconds }: PlannedMotion): number =>
  onsetSeconds + durationSeconds * LANDING_SHARE;

/** How far the rest of the scene is shaken by what lands, in pixels. */
export function shakeAfter(planned: PlannedMotion, seconds: number): number {
  const shake = SHAKES[planned.motion.verb];
  return shake === undefined ? 0 : shakeOffset(seconds - landingOf(planned), ...shake);
}

/** The ring of dust or ink that a blow leaves for a moment. */
export function drawAftermath(
  context: Context,
  style: Style,
  planned: PlannedMotion,
  seconds: number,
  boxOf: () => Box,
): void {
  const opacity = RING_OPACITY[planned.motion.verb];
  const since = seconds - landingOf(planned);
  if (opacity === undefined || since < 0 || since >= RING_SECONDS) return;
  const share = timeShare(since, RING_SECONDS);
  const box = boxOf();
  const { x, y } = centerOf(box);
  const grown = 1 + RING_GROWTH * arrive(share);
  context.save();
  context.globalAlpha *= opacity * (1 - share);
  context.strokeStyle = style.palette.muted;
  context.lineWidth = 16 * (1 - share) + 3;
  // Specks rather than a hoop.
  context.lineCap = 'round';
  context.setLineDash([1, 34]);
  context.beginPath();
  context.ellipse(x, y, (box.width / 2 + 30) * grown, (box.height / 2 + 30) * grown, 0, 0, Math.PI * 2);
  context.stroke();
  context.restore();
}
