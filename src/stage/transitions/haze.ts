import { clearCanvas, contextOf, createCanvas, type Canvas } from '../draw/canvas.js';
import { float, timeShare } from '../motion/curves.js';
import type { TransitionMaker } from './transition.js';

/** Blur is drawn at a quarter of the size: at full size it takes longer than the rest of the frame together. */
const REDUCTION = 4;
const BLUR_PIXELS = 24;
/** One side turns from sharp to blurred, or back, in this share of the transition. */
const SHARPNESS_SHARE = 0.4;
const DISSOLVE_START = 0.22;

/** Both scenes lose themselves in a haze, in which one becomes the other. */
export const haze: TransitionMaker = (stage) => {
  const small = createCanvas(stage.width / REDUCTION, stage.height / REDUCTION);
  const blurred = createCanvas(stage.width / REDUCTION, stage.height / REDUCTION);
  return (context, frame) => {
    const time = stage.timeAt(frame);
    const fromNearer = Math.min(time, 1 - time);
    const strength = float(timeShare(fromNearer, SHARPNESS_SHARE));
    const share = float(timeShare(time - DISSOLVE_START, 1 - 2 * DISSOLVE_START));
    const outgoing = share < 1 ? stage.outgoing(frame) : null;
    const incoming = share > 0 ? stage.incoming(frame) : null;
    mixInto(small, outgoing, incoming, share);
    blurInto(blurred, small, (BLUR_PIXELS * strength * stage.scale) / REDUCTION);
    const sharp = time < 0.5 ? outgoing : incoming;
    if (sharp !== null) context.drawImage(sharp, 0, 0);
    context.globalAlpha = Math.min(1, strength * 1.6);
    context.drawImage(blurred, 0, 0, stage.width, stage.height);
    context.globalAlpha = 1;
  };
};

/** Both scenes in their proportions on a small surface. */
function mixInto(small: Canvas, outgoing: Canvas | null, incoming: Canvas | null, share: number): void {
  const context = contextOf(small);
  clearCanvas(context);
  context.imageSmoothingQuality = 'medium';
  if (outgoing !== null) context.drawImage(outgoing, 0, 0, small.width, small.height);
  context.globalAlpha = outgoing === null ? 1 : share;
  if (incoming !== null) context.drawImage(incoming, 0, 0, small.width, small.height);
}

/** A blur draws the surroundings of the frame in as well, so the picture is laid under itself a little larger. */
function blurInto(target: Canvas, source: Canvas, radius: number): void {
  const context = contextOf(target);
  clearCanvas(context);
  context.drawImage(source, -radius, -radius, source.width + 2 * radius, source.height + 2 * radius);
  context.filter = `blur(${radius.toFixed(2)}px)`;
  context.drawImage(source, 0, 0);
  context.filter = 'none';
}
