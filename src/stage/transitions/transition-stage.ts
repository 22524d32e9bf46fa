import { clearCanvas, contextOf, createCanvas, prepareContext, type Canvas } from '../draw/canvas.js';
import { scaleOf } from '../frame/zones.js';
import { SceneDrawing } from '../scene-drawing.js';
import type { TransitionPlan } from '../scene-plan.js';
import type { TransitionDrawing, TransitionStage } from './transition.js';

/** Both scenes laid out, and how they are drawn. */
export function stageOf(plan: TransitionPlan): TransitionStage {
  const from = new SceneDrawing(plan.from);
  const to = new SceneDrawing(plan.to);
  const { width, height, framesPerSecond, seed } = plan.to;
  const { frameCount } = plan;
  const drawOutgoing: TransitionDrawing = (context, frame) =>
    from.draw(context, plan.from.timing.frameCount + frame);
  const drawIncoming: TransitionDrawing = (context, frame) => to.draw(context, frame - frameCount);
  return {
    width,
    height,
    frameCount,
    framesPerSecond,
    scale: scaleOf(width, height),
    isTall: height > width,
    style: to.style,
    seed,
    from,
    to,
    drawOutgoing,
    drawIncoming,
    outgoing: createPicture(width, height, drawOutgoing),
    incoming: createPicture(width, height, drawIncoming),
    timeAt: (frame) => (frame + 1) / (frameCount + 1),
  };
}

/** A surface that a drawing is put on frame by frame; made at its first use. */
function createPicture(width: number, height: number, draw: TransitionDrawing): (frame: number) => Canvas {
  let canvas: Canvas | null = null;
  return (frame) => {
    canvas ??= createCanvas(width, height);
    const context = contextOf(canvas);
    clearCanvas(context);
    prepareContext(context);
    context.save();
    draw(context, frame);
    context.restore();
    return canvas;
  };
}
