import type { Canvas, Context } from '../draw/canvas.js';
import { travel } from '../motion/curves.js';
import type { TransitionMaker, TransitionStage } from './transition.js';

const LEAN_DEGREES = 12;
const BLADE_PIXELS = 12;

/** The old scene is cut along a slant and its halves slide apart; in tall frames one goes up and one down. */
export const slice: TransitionMaker = (stage) => {
  const { width, height, isTall } = stage;
  const lean = (Math.tan((LEAN_DEGREES * Math.PI) / 180) * (isTall ? width : height)) / 2;
  const way = (isTall ? height : width) / 2 + lean + BLADE_PIXELS * stage.scale;
  return (context, frame) => {
    const moved = Math.round(travel(stage.timeAt(frame)) * way);
    const outgoing = stage.outgoing(frame);
    stage.drawIncoming(context, frame);
    putHalf(context, stage, outgoing, -1, moved, lean);
    putHalf(context, stage, outgoing, 1, moved, lean);
  };
};

/** The half before (−1) or behind (1) the cut, with the blade's colour along its edge. */
function putHalf(
  context: Context,
  stage: TransitionStage,
  picture: Canvas,
  side: -1 | 1,
  moved: number,
  lean: number,
): void {
  const { isTall, width, height } = stage;
  context.save();
  context.translate(isTall ? 0 : side * moved, isTall ? side * moved : 0);
  context.save();
  traceHalf(context, stage, side, lean);
  context.clip();
  context.drawImage(picture, 0, 0);
  context.restore();
  context.strokeStyle = stage.style.palette.accent;
  context.lineWidth = BLADE_PIXELS * stage.scale;
  context.globalAlpha = Math.min(1, moved / (24 * stage.scale));
  context.beginPath();
  if (isTall) {
    context.moveTo(0, height / 2 + lean);
    context.lineTo(width, height / 2 - lean);
  } else {
    context.moveTo(width / 2 + lean, 0);
    context.lineTo(width / 2 - lean, height);
  }
  context.stroke();
  context.restore();
}

function traceHalf(context: Context, stage: TransitionStage, side: -1 | 1, lean: number): void {
  const { isTall, width, height } = stage;
  context.beginPath();
  if (isTall) {
    const edge = side < 0 ? 0 : height;
    context.moveTo(0, edge);
    context.lineTo(width, edge);
    context.lineTo(width, height / 2 - lean);
    context.lineTo(0, height / 2 + lean);
  } else {
    const edge = side < 0 ? 0 : width;
    context.moveTo(edge, 0);
    context.lineTo(width / 2 + lean, 0);
    context.lineTo(width / 2 - lean, height);
    context.lineTo(edge, height);
  }
  context.closePath();
}
