import type { Context } from './draw/canvas.js';
import { clearCanvas, prepareContext } from './draw/canvas.js';
import { SceneDrawing } from './scene-drawing.js';
import type { ScenePlan, TransitionPlan } from './scene-plan.js';
import { createTransition } from './transitions/create-transition.js';

/** Paints the frames of a scene or transition. */
export interface Painter {
  /** Size of the frames in pixels. */
  readonly width: number;
  readonly height: number;
  readonly frameCount: number;
  /**
   * Paints one frame on a surface of exactly this size. Clears it first. A pure function of the plan and the frame
   * number: any order gives the same pixels. A scene's painter also takes frames before 0 and past its end.
   */
  paint(context: Context, frame: number): void;
}

/**
 * A painter of a scene's body.
 * @throws AutokinoError `storyboard_invalid` when the plan names an unknown style
 */
export function createScenePainter(plan: ScenePlan): Painter {
  const drawing = new SceneDrawing(plan);
  return painterOf(plan, plan.timing.frameCount, (context, frame) => drawing.draw(context, frame));
}

/** A painter of a transition; frame 0 is the first frame after the outgoing body. */
export function createTransitionPainter(plan: TransitionPlan): Painter {
  const transition = createTransition(plan);
  return painterOf(plan.to, plan.frameCount, transition);
}

function painterOf(
  size: { width: number; height: number },
  frameCount: number,
  draw: (context: Context, frame: number) => void,
): Painter {
  return {
    width: size.width,
    height: size.height,
    frameCount,
    paint(context, frame) {
      clearCanvas(context);
      prepareContext(context);
      context.save();
      draw(context, frame);
      context.restore();
    },
  };
}
