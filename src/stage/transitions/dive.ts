import { arrive, float, leave, timeShare } from '../motion/curves.js';
import { clearCanvas, contextOf, createCanvas } from '../draw/canvas.js';
import { pointOfInterest } from './point-of-interest.js';
import { putScaled } from './put-scaled.js';
import type { TransitionMaker } from './transition.js';

const OLD_GROWTH = 0.35;
const NEW_SIZE = 0.82;
/** The new scene becomes visible between these parts of the transition. */
const SHOWN_FROM = 0.3;
const SHOWN_FOR = 0.4;

/** The eye falls into a detail of the old scene, out of which the new one grows. */
export const dive: TransitionMaker = (stage) => {
  const detail = pointOfInterest(stage.from, stage.scale);
  const center = { x: stage.width / 2, y: stage.height / 2 };
  const nearer = createCanvas(stage.width, stage.height);
  return (context, frame) => {
    const time = stage.timeAt(frame);
    const shown = float(timeShare(time - SHOWN_FROM, SHOWN_FOR));
    if (shown < 1) {
      const fall = 0.35 * time + 0.65 * leave(time / (SHOWN_FROM + SHOWN_FOR));
      putScaled(context, stage.outgoing(frame), 1 + OLD_GROWTH * Math.min(1, fall), detail);
    }
    if (shown <= 0) return;
    const growth = arrive(timeShare(time - SHOWN_FROM, 1 - SHOWN_FROM));
    const layer = contextOf(nearer);
    clearCanvas(layer);
    layer.save();
    // The new scene's own ground lies around it while it is smaller than the frame.
    stage.to.drawGround(layer, frame - stage.frameCount);
    layer.restore();
    putScaled(layer, stage.incoming(frame), NEW_SIZE + (1 - NEW_SIZE) * growth, center);
    context.save();
    context.globalAlpha = shown;
    context.drawImage(nearer, 0, 0);
    context.restore();
  };
};
