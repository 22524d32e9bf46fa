import { contextOf, createCanvas, type Context } from '../draw/canvas.js';
import { float, travel } from '../motion/curves.js';
import { SceneDrawing } from '../scene-drawing.js';
import type { TransitionPlan } from '../scene-plan.js';

/** Gap between the two scenes of a shove, in reference pixels. */
const GAP_PIXELS = 32;
const MELT_SCALE = 0.02;

/** Draws frame `frame` of a transition; the whole frame is covered. */
export type TransitionDrawing = (context: Context, frame: number) => void;

/** The drawing of a transition between two scenes. */
export function createTransition(plan: TransitionPlan): TransitionDrawing {
  const from = new SceneDrawing(plan.from);
  const to = new SceneDrawing(plan.to);
  const outgoing = (context: Context, frame: number): void =>
    from.draw(context, plan.from.timing.frameCount + frame);
  const incoming = (context: Context, frame: number): void => to.draw(context, frame - plan.frameCount);
  const sides = { outgoing, incoming, gapColor: to.style.palette.groundShape };
  return plan.name === 'shove' ? shove(plan, sides) : melt(plan, sides);
}

interface Sides {
  outgoing: TransitionDrawing;
  incoming: TransitionDrawing;
  gapColor: string;
}

/** The new scene pushes the old one out: sideways, or upward where the frame is tall. */
function shove(plan: TransitionPlan, sides: Sides): TransitionDrawing {
  const { width, height } = plan.to;
  const isTall = height > width;
  const gap = (GAP_PIXELS * Math.min(width, height)) / 1080;
  const distance = (isTall ? height : width) + gap;
  return (context, frame) => {
    const moved = distance * travel((frame + 1) / (plan.frameCount + 1));
    context.fillStyle = sides.gapColor;
    context.fillRect(0, 0, width, height);
    const at = (position: number, draw: () => void): void => {
      context.save();
      context.translate(isTall ? 0 : position, isTall ? position : 0);
      context.beginPath();
      context.rect(0, 0, width, height);
      context.clip();
      draw();
      context.restore();
    };
    at(-moved, () => sides.outgoing(context, frame));
    at(distance - moved, () => sides.incoming(context, frame));
  };
}

/** The new scene dissolves over the old one while it settles from 102 % to its size. */
function melt(plan: TransitionPlan, sides: Sides): TransitionDrawing {
  const { width, height } = plan.to;
  const layer = createCanvas(width, height);
  const layerContext = contextOf(layer);
  return (context, frame) => {
    const share = float((frame + 1) / (plan.frameCount + 1));
    sides.outgoing(context, frame);
    layerContext.setTransform(1, 0, 0, 1, 0, 0);
    layerContext.clearRect(0, 0, width, height);
    sides.incoming(layerContext, frame);
    const scale = 1 + MELT_SCALE * (1 - share);
    context.save();
    context.globalAlpha = share;
    context.translate(width / 2, height / 2);
    context.scale(scale, scale);
    context.drawImage(layer, -width / 2, -height / 2);
    context.restore();
  };
}
