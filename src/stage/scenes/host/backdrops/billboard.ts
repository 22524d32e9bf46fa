import type { Context } from '../../../draw/canvas.js';
import { mixColors } from '../../../draw/color.js';
import { drawHalftone } from '../../../draw/layer.js';
import { boxOf, type Box } from '../../../frame/box.js';
import type { Backdrop, StageSet } from './backdrop.js';
import { createWallLayer } from './wall-layer.js';

/** Slant of the stripe behind the presenter, in pixels of x for each pixel of y. */
const SLANT = 0.16;

/** A slanted red stripe with dots behind the presenter, and the dark foot of the style before the body. */
export function createBillboardBackdrop(set: StageSet): Backdrop {
  const { frame, palette } = set;
  const half = Math.min(250 * set.unit, frame.width * 0.44);
  const seen = stripeExtent(set, half + 36);
  const stripe = createWallLayer(set, seen, (context) => {
    fillStripe(context, set, half + 34, palette.text);
    fillStripe(context, set, half + 18, palette.accent);
    fillStripe(context, set, half, palette.primary);
    context.save();
    traceStripe(context, set, half);
    context.clip();
    const top = set.eyeY - 300 * set.unit;
    drawHalftone(context, seen, mixColors(palette.primary, palette.surface, 0.3), 34, (x, y) =>
      Math.max(0, 1 - Math.hypot((x - set.centerX - half) / 1.2, y - top) / (460 * set.unit)),
    );
    context.restore();
  });
  return {
    drawBehind: (context) => stripe.put(context),
    drawInFront: (context) => drawFoot(context, set),
  };
}

function stripeExtent({ frame, centerX, eyeY }: StageSet, half: number): Box {
  const right = centerX + half + eyeY * SLANT;
  const left = centerX - half - (frame.height - eyeY) * SLANT;
  return boxOf(left, 0, right, frame.height);
}

function traceStripe(context: Context, { frame, centerX, eyeY }: StageSet, half: number): void {
  const shift = (y: number): number => (eyeY - y) * SLANT;
  context.beginPath();
  context.moveTo(centerX - half + shift(0), 0);
  context.lineTo(centerX + half + shift(0), 0);
  context.lineTo(centerX + half + shift(frame.height), frame.height);
  context.lineTo(centerX - half + shift(frame.height), frame.height);
  context.closePath();
}

function fillStripe(context: Context, set: StageSet, half: number, color: string): void {
  traceStripe(context, set, half);
  context.fillStyle = color;
  context.fill();
}

/** Captions have no box in this style: they need one plain colour under them, also over a body. */
function drawFoot(context: Context, { frame, palette }: StageSet): void {
  /** From a slanted upper edge down by `depth`; what a later quad covers need not be filled. */
  const quad = (left: number, right: number, color: string, depth: number): void => {
    context.fillStyle = color;
    context.beginPath();
    context.moveTo(0, left);
    context.lineTo(frame.width, right);
    context.lineTo(frame.width, right + depth);
    context.lineTo(0, left + depth);
    context.fill();
  };
  const { caption } = frame.zones;
  if (frame.shape !== 'portrait') {
    quad(caption.y + 16, caption.y - 32, palette.primary, 20);
    quad(caption.y + 30, caption.y - 18, palette.surface, frame.height);
    return;
  }
  quad(caption.y, caption.y - 52, palette.text, 24);
  quad(caption.y + 18, caption.y - 34, palette.ground, 1628 - caption.y);
  quad(1622, 1528, palette.primary, 34);
  quad(1650, 1556, palette.surface, frame.height);
}
