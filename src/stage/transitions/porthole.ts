import { travel } from '../motion/curves.js';
import { pointOfInterest } from './point-of-interest.js';
import type { TransitionMaker } from './transition.js';

const RING_PIXELS = 16;

/** The new scene opens in a growing circle, from where it draws the eye. */
export const porthole: TransitionMaker = (stage) => {
  const { width, height } = stage;
  const center = pointOfInterest(stage.to, stage.scale);
  const reach = Math.hypot(Math.max(center.x, width - center.x), Math.max(center.y, height - center.y));
  const ring = RING_PIXELS * stage.scale;
  return (context, frame) => {
    const radius = travel(stage.timeAt(frame)) * (reach + ring);
    const incoming = stage.incoming(frame);
    stage.drawOutgoing(context, frame);
    context.beginPath();
    context.arc(center.x, center.y, radius, 0, Math.PI * 2);
    context.fillStyle = stage.style.palette.accent;
    context.fill();
    context.save();
    context.beginPath();
    context.arc(center.x, center.y, Math.max(0, radius - ring), 0, Math.PI * 2);
    context.clip();
    context.drawImage(incoming, 0, 0);
    context.restore();
  };
};
