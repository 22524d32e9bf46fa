import type { Context } from '../draw/canvas.js';
import { travel } from '../motion/curves.js';
import type { TransitionMaker } from './transition.js';

/** Gap between the two scenes, in reference pixels. */
const GAP_PIXELS = 32;

/** The new scene pushes the old one out: sideways, or upward where the frame is tall. */
export const shove: TransitionMaker = (stage) => {
  const { width, height, isTall } = stage;
  const distance = (isTall ? height : width) + GAP_PIXELS * stage.scale;
  return (context, frame) => {
    const moved = distance * travel(stage.timeAt(frame));
    context.fillStyle = stage.style.palette.groundShape;
    context.fillRect(0, 0, width, height);
    putMoved(context, stage, -moved, (moving) => stage.drawOutgoing(moving, frame));
    putMoved(context, stage, distance - moved, (moving) => stage.drawIncoming(moving, frame));
  };
};

function putMoved(
  context: Context,
  { width, height, isTall }: { width: number; height: number; isTall: boolean },
  position: number,
  draw: (context: Context) => void,
): void {
  context.save();
  context.translate(isTall ? 0 : position, isTall ? position : 0);
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  draw(context);
  context.restore();
}
