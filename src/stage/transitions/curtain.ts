import type { Context } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import { createLayer } from '../draw/layer.js';
import { travel } from '../motion/curves.js';
import type { Style } from '../styles/style.js';
import type { TransitionMaker, TransitionStage } from './transition.js';

/** Depth of the panel as a part of the way it crosses: a little more than the frame, so that it covers it once. */
const DEPTH = 1.12;
const EDGE_PIXELS = 28;
const BAND_PIXELS = 96;
const BAND_TINT = 0.12;

/** A coloured panel crosses the frame; before it stands the old scene, behind it the new. Upward in tall frames. */
export const curtain: TransitionMaker = (stage) => {
  const { width, height, isTall } = stage;
  const way = isTall ? height : width;
  const depth = Math.round(way * DEPTH);
  const panel = createPanel(stage, depth);
  return (context, frame) => {
    const leading = Math.round(travel(stage.timeAt(frame)) * (way + depth));
    const trailing = leading - depth;
    const shownFrom = (edge: number): number => Math.min(way, Math.max(0, edge));
    clipped(context, stage, shownFrom(leading), way, () => stage.drawOutgoing(context, frame));
    clipped(context, stage, 0, shownFrom(trailing), () => stage.drawIncoming(context, frame));
    panel.put(context, 1, isTall ? 0 : trailing, isTall ? height - leading : 0);
  };
};

/** Draws only what lies between two distances from the side that the panel comes from. */
function clipped(
  context: Context,
  stage: TransitionStage,
  start: number,
  end: number,
  draw: () => void,
): void {
  if (end <= start) return;
  const { width, height, isTall } = stage;
  context.save();
  context.beginPath();
  if (isTall) context.rect(0, height - end, width, end - start);
  else context.rect(start, 0, end - start, height);
  context.clip();
  draw();
  context.restore();
}

/** The panel: primary with slanted bands, and a bright edge before and behind. */
function createPanel(stage: TransitionStage, depth: number) {
  const { isTall, scale, style } = stage;
  const box = {
    x: 0,
    y: 0,
    width: isTall ? stage.width : depth,
    height: isTall ? depth : stage.height,
  };
  return createLayer(box, (context) => {
    context.fillStyle = style.palette.primary;
    context.fillRect(0, 0, box.width, box.height);
    drawBands(context, box, style, BAND_PIXELS * scale);
    const edge = EDGE_PIXELS * scale;
    context.fillStyle = style.palette.accent;
    for (const start of [0, depth - edge]) {
      if (isTall) context.fillRect(0, start, box.width, edge);
      else context.fillRect(start, 0, edge, box.height);
    }
  });
}

function drawBands(
  context: Context,
  box: { width: number; height: number },
  style: Style,
  bandWidth: number,
): void {
  const { primary, onPrimary } = style.palette;
  context.fillStyle = mixColors(primary, onPrimary, BAND_TINT);
  for (let x = -box.height; x < box.width; x += bandWidth * 2.5) {
    context.beginPath();
    context.moveTo(x, box.height);
    context.lineTo(x + bandWidth, box.height);
    context.lineTo(x + bandWidth + box.height * 0.5, 0);
    context.lineTo(x + box.height * 0.5, 0);
    context.fill();
  }
}
