import { float } from '../motion/curves.js';
import { putScaled } from './put-scaled.js';
import type { TransitionMaker } from './transition.js';

const GROWTH = 0.02;

/** The new scene dissolves over the old one while it settles from 102 % to its size. */
export const melt: TransitionMaker = (stage) => {
  const center = { x: stage.width / 2, y: stage.height / 2 };
  return (context, frame) => {
    const share = float(stage.timeAt(frame));
    stage.drawOutgoing(context, frame);
    putScaled(context, stage.incoming(frame), 1 + GROWTH * (1 - share), center, share);
  };
};
