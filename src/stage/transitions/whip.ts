import { clearCanvas, contextOf, createCanvas, type Canvas, type Context } from '../draw/canvas.js';
import { clamp01, travel } from '../motion/curves.js';
import { createSmear } from './smear.js';
import type { TransitionMaker, TransitionStage } from './transition.js';

/** Way of the pan in frame widths; the part beyond one frame is a stretch of the scenes' edges. */
const FRAMES_CROSSED = 1.2;
/** How much of a frame's time the shutter is open. */
const SHUTTER = 0.8;
const EDGE_PIXELS = 8;

/** A pan so fast that it smears: sideways, or upward in tall frames. */
export const whip: TransitionMaker = (stage) => {
  const way = stage.isTall ? stage.height : stage.width;
  const crossed = (time: number): number => travel(clamp01(time)) * way * FRAMES_CROSSED;
  const half = SHUTTER / 2 / (stage.frameCount + 1);
  const view = createCanvas(stage.width, stage.height);
  const smear = createSmear(stage.width, stage.height, stage.isTall ? 'y' : 'x');
  return (context, frame) => {
    const time = stage.timeAt(frame);
    const sides = { outgoing: stage.outgoing(frame), incoming: stage.incoming(frame) };
    const panned = contextOf(view);
    clearCanvas(panned);
    putView(panned, stage, sides, Math.round(crossed(time)));
    smear(context, view, crossed(time + half) - crossed(time - half));
  };
};

function putView(
  context: Context,
  stage: TransitionStage,
  { outgoing, incoming }: { outgoing: Canvas; incoming: Canvas },
  moved: number,
): void {
  const { width, height, isTall } = stage;
  const way = isTall ? height : width;
  const next = Math.round(way * FRAMES_CROSSED) - moved;
  const gap = next + moved - way;
  const put = (picture: Canvas, from: number, length: number, to: number, toLength: number): void => {
    if (to >= way || to + toLength <= 0) return;
    if (isTall) context.drawImage(picture, 0, from, width, length, 0, to, width, toLength);
    else context.drawImage(picture, from, 0, length, height, to, 0, toLength, height);
  };
  put(outgoing, 0, way, -moved, way);
  put(outgoing, way - EDGE_PIXELS, EDGE_PIXELS, way - moved, Math.ceil(gap / 2));
  put(incoming, 0, EDGE_PIXELS, way - moved + Math.ceil(gap / 2), Math.floor(gap / 2));
  put(incoming, 0, way, next, way);
}
