import type { Context } from '../../draw/canvas.js';
import { insetBox, type Box } from '../../frame/box.js';
import { clamp01, float, tick, travel } from '../curves.js';
import { putCutout } from '../cutout.js';
import { directionOf } from './direction.js';
import type { Effect } from './effect.js';

const MARGIN_PIXELS = 30;
const EDGE_PIXELS = 8;
const BLUR_PIXELS = 6;
const FLAP_WIDTH_SHARE = 0.62;

/** An edge crosses the element and leaves it behind. */
export const sweeps: Effect = (context, input) => {
  const box = insetBox(input.cutout.box, -MARGIN_PIXELS);
  const direction = directionOf(input, 'left');
  const share = travel(input.share);
  const isAcross = Math.abs(direction.x) >= Math.abs(direction.y);
  const seen = partOf(box, isAcross ? direction.x < 0 : direction.y < 0, isAcross, share);
  clippedTo(context, seen, () => putCutout(context, input.cutout));
  if (share <= 0 || share >= 1) return;
  const leadsRight = isAcross && direction.x < 0;
  const leadsDown = !isAcross && direction.y < 0;
  context.fillStyle = input.style.palette.accent;
  if (isAcross) {
    const x = leadsRight ? seen.x + seen.width : seen.x - EDGE_PIXELS;
    context.fillRect(x, input.cutout.box.y, EDGE_PIXELS, input.cutout.box.height);
  } else {
    const y = leadsDown ? seen.y + seen.height : seen.y - EDGE_PIXELS;
    context.fillRect(input.cutout.box.x, y, input.cutout.box.width, EDGE_PIXELS);
  }
};

/** Unfolds from an edge along one axis; it is only fully there for the last part. */
export const expands: Effect = (context, input) => {
  const { box } = input.cutout;
  const direction = directionOf(input, 'left');
  const share = travel(input.share);
  const anchor = {
    x: direction.x < 0 ? box.x : direction.x > 0 ? box.x + box.width : box.x + box.width / 2,
    y: direction.y < 0 ? box.y : direction.y > 0 ? box.y + box.height : box.y + box.height / 2,
  };
  const isAcross = Math.abs(direction.x) >= Math.abs(direction.y);
  context.save();
  context.globalAlpha *= clamp01(0.25 + share);
  context.translate(anchor.x, anchor.y);
  context.scale(isAcross ? Math.max(0.01, share) : 1, isAcross ? 1 : Math.max(0.01, share));
  context.translate(-anchor.x, -anchor.y);
  putCutout(context, input.cutout);
  context.restore();
};

/** Moves up inside its own window. */
export const scrolls: Effect = (context, input) => {
  const { box } = input.cutout;
  const direction = directionOf(input, 'bottom');
  const left = 1 - travel(input.share);
  clippedTo(context, box, () => {
    context.translate(direction.x * box.width * left, direction.y * box.height * left);
    putCutout(context, input.cutout);
  });
};

/** Comes out of a blur. */
export const morphs: Effect = (context, input) => {
  const share = travel(input.share);
  context.save();
  context.globalAlpha *= float(share);
  const blur = BLUR_PIXELS * (1 - share);
  if (blur > 0.2) context.filter = `blur(${blur.toFixed(2)}px)`;
  putCutout(context, input.cutout);
  context.filter = 'none';
  context.restore();
};

/** Flaps that turn over one after another, from left to right, in steps. */
export const flips: Effect = (context, input) => {
  const { box } = input.cutout;
  const size = input.texts[0]?.fit.block.style.sizePixels ?? box.height / 2;
  const count = Math.max(1, Math.round(box.width / (size * FLAP_WIDTH_SHARE)));
  const step = tick(6);
  for (let index = 0; index < count; index++) {
    const delay = count === 1 ? 0 : (index / (count - 1)) * 0.6;
    const opened = step(clamp01((input.share - delay) / 0.4));
    if (opened <= 0) continue;
    const left = box.x + (box.width * index) / count;
    const strip = { x: left, y: box.y, width: box.width / count + 0.5, height: box.height };
    clippedTo(context, strip, () => {
      context.translate(0, box.y + box.height / 2);
      context.scale(1, opened);
      context.translate(0, -(box.y + box.height / 2));
      putCutout(context, input.cutout);
    });
  }
};

function partOf(box: Box, fromStart: boolean, isAcross: boolean, share: number): Box {
  const { x, y, width, height } = box;
  if (isAcross) return { x: fromStart ? x : x + width * (1 - share), y, width: width * share, height };
  return { x, y: fromStart ? y : y + height * (1 - share), width, height: height * share };
}

function clippedTo(context: Context, box: Box, draw: () => void): void {
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.width, box.height);
  context.clip();
  draw();
  context.restore();
}
