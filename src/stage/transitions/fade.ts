import { float } from '../motion/curves.js';
import type { TransitionMaker } from './transition.js';

/** The new scene fades in over the old one, and nothing moves: every transition where motion is reduced. */
export const fade: TransitionMaker = (stage) => (context, frame) => {
  stage.drawOutgoing(context, frame);
  context.globalAlpha = float(stage.timeAt(frame));
  context.drawImage(stage.incoming(frame), 0, 0);
  context.globalAlpha = 1;
};
