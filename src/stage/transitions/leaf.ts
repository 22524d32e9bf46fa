import type { Context } from '../draw/canvas.js';
import { withAlpha } from '../draw/color.js';
import { travel } from '../motion/curves.js';
import type { TransitionMaker, TransitionStage } from './transition.js';

const TURN_DEGREES = 3;
const SHADOW_PIXELS = 90;
const SHADOW_OPACITY = 0.34;
const SHADOW_COLOR = '#0A0A12';
const PAPER_EDGE_PIXELS = 4;
/** The old scene gives way by this part of the frame. */
const GIVE_WAY = 0.05;

/** The new scene is laid over the old one like a sheet of paper: from the right, or from below in tall frames. */
export const leaf: TransitionMaker = (stage) => {
  const { width, height, isTall } = stage;
  const way = isTall ? height : width;
  // Turned, the sheet's near corner leads: it starts as far out as that corner reaches.
  const lead = Math.tan((TURN_DEGREES * Math.PI) / 180) * (isTall ? width : height);
  return (context, frame) => {
    const share = travel(stage.timeAt(frame));
    const left = 1 - share;
    const away = Math.round(-GIVE_WAY * way * share);
    const outgoing = stage.outgoing(frame);
    context.drawImage(outgoing, 0, 0);
    context.drawImage(outgoing, isTall ? 0 : away, isTall ? away : 0);
    context.save();
    if (isTall) context.translate(0, (height + lead) * left);
    else context.translate((width + lead) * left, 0);
    // About the lower edge, where a hand would hold the sheet.
    context.translate(0, isTall ? 0 : height);
    context.rotate((TURN_DEGREES * left * Math.PI) / 180);
    context.translate(0, isTall ? 0 : -height);
    drawShadow(context, stage, Math.min(1, left * 6));
    context.drawImage(stage.incoming(frame), 0, 0);
    context.fillStyle = stage.style.palette.line;
    const edge = left < 0.01 ? 0 : PAPER_EDGE_PIXELS * stage.scale;
    context.fillRect(0, 0, isTall ? width : edge, isTall ? edge : height);
    context.restore();
  };
};

/** A soft band of shade before the sheet's leading edge. */
function drawShadow(context: Context, stage: TransitionStage, strength: number): void {
  const { width, height, isTall } = stage;
  const length = SHADOW_PIXELS * stage.scale;
  const shade = isTall
    ? context.createLinearGradient(0, -length, 0, 0)
    : context.createLinearGradient(-length, 0, 0, 0);
  for (const [at, part] of [
    [0, 0],
    [0.5, 0.22],
    [1, 1],
  ] as const) {
    shade.addColorStop(at, withAlpha(SHADOW_COLOR, SHADOW_OPACITY * part * strength));
  }
  context.fillStyle = shade;
  // Longer than the sheet, so that the turned edge throws a shade to the frame's very corners.
  if (isTall) context.fillRect(-width, -length, width * 3, length);
  else context.fillRect(-length, -height, length, height * 3);
}
